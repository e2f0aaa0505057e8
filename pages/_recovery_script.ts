import {
  CURRENT_VALUES_MESSAGE,
  PULL_MESSAGE,
} from "../sync/current_values.ts";

/**
 * Code that keeps pages equal to the server's document where BokehJS alone does
 * not:
 *
 * - **A change that BokehJS cannot apply**, or whose views fail later, makes the
 *   page pull the document again: otherwise it is lost there, and the server is
 *   not told.
 * - **A change of the server that crosses one of the page** makes the page ask
 *   for the value that counts, once the server has acknowledged its own: each
 *   side has applied the other's last.
 * - **A server that cannot tell what a page lacks** makes it pull the document.
 * - **What is on its way counts:** changes that arrive before a pulled document
 *   are part of it, and pulling it changes nothing on the server. BokehJS
 *   applies them to the old document when it reconnects, and adds all roots to
 *   the server's.
 * - **Bounded:** one pull at a time and, after errors, one per second. Views that
 *   fail three times in a row are left as they are.
 * - **Once** in a page, and not at all with a BokehJS that lacks what this needs.
 */
export const RECOVERY_SCRIPT = `(function () {
    var connection, session, pulled, Message;
    try {
      connection = Bokeh.require("client/connection").ClientConnection.prototype;
      session = Bokeh.require("client/session").ClientSession.prototype;
      pulled = Bokeh.require("document").Document.prototype;
      Message = Bokeh.require("protocol/message").Message;
    } catch (_) {
      return;
    }
    var repull = connection._repull_session_doc;
    var send = connection.send;
    var handle = session.handle;
    var changed = session._document_changed;
    var replace = pulled.replace_with_json;
    if (!repull || !send || !handle || !changed || !replace || handle.canRecover) return;
    var notes = new Map();
    var replaced = new WeakSet();
    // pull: "asked", or "rests" after a document came because of an error.
    function noteOf(session) {
      var socket = session._connection.socket;
      var note = notes.get(session);
      if (!note) {
        notes.forEach(function (_, other) {
          if (other._connection.closed_permanently) notes.delete(other);
        });
        notes.set(session, note = { pull: "", failed: false, patched: false, broken: 0 });
      }
      if (note.socket !== socket) {
        note.socket = socket;
        note.sent = new Map();
        note.crossed = new Set();
      }
      return note;
    }
    function subjectOf(event) {
      if (event.model && event.attr) return JSON.stringify([event.model.id, event.attr]);
      return JSON.stringify([null, event.kind.replace(/Added|Removed|Changed/, "")]);
    }
    function crossAll(note) {
      note.sent.forEach(function (subjects) {
        subjects.forEach(note.crossed.add, note.crossed);
      });
    }
    function cross(note, events) {
      if (note.sent.size === 0) return;
      var theirs = new Set(events.map(subjectOf));
      var defined = new Set();
      (function visit(value) {
        if (value === null || typeof value !== "object") return;
        if (value.type === "object") defined.add(value.id);
        Object.values(value).forEach(visit);
      })(events);
      note.sent.forEach(function (subjects) {
        subjects.forEach(function (subject) {
          if (theirs.has(subject) || defined.has(JSON.parse(subject)[0])) note.crossed.add(subject);
        });
      });
    }
    function acknowledged(session, note, id) {
      if (!note.sent.delete(id)) return;
      var waiting = new Set();
      note.sent.forEach(function (subjects) {
        subjects.forEach(waiting.add, waiting);
      });
      var asked = [];
      note.crossed.forEach(function (subject) {
        if (waiting.has(subject)) return;
        note.crossed.delete(subject);
        asked.push(JSON.parse(subject));
      });
      if (asked.some(function (subject) { return subject[1] === "Root"; })) return recover(session);
      if (asked.length === 0) return;
      var event = { kind: "MessageSent", msg_type: "${CURRENT_VALUES_MESSAGE}", msg_data: asked };
      session._connection.send(Message.create("PATCH-DOC", {}, { events: [event] }));
    }
    function recover(session) {
      var note = noteOf(session);
      if (note.pull !== "") {
        note.failed = true;
        return;
      }
      function rest() {
        note.pull = "rests";
        setTimeout(function () {
          if (note.pull === "rests") note.pull = "";
          if (note.failed) {
            if (note.pull === "") recover(session);
          } else if (note.broken < 3) note.broken = 0;
        }, 1000);
      }
      note.failed = false;
      session._connection._repull_session_doc(rest, rest);
    }
    connection.send = function (message) {
      send.call(this, message);
      if (this.session === null || message.msgtype() !== "PATCH-DOC") return;
      var changes = message.content.events.filter(function (event) {
        return event.kind !== "MessageSent";
      });
      if (changes.length > 0) noteOf(this.session).sent.set(message.msgid(), changes.map(subjectOf));
    };
    connection._repull_session_doc = function (resolve, reject) {
      var session = this.session;
      if (session === null) return repull.call(this, resolve, reject);
      var note = noteOf(session);
      note.pull = "asked";
      function done(settle) {
        return function (value) {
          note.pull = "";
          crossAll(note);
          settle(value);
        };
      }
      return repull.call(this, done(resolve), done(reject));
    };
    session.handle = function (message) {
      var note = noteOf(this);
      if (message.msgtype() === "PATCH-DOC") {
        if (note.pull === "asked") return;
        if (message.content.events.some(function (event) {
          return event.msg_type === "${PULL_MESSAGE}";
        })) return recover(this);
        note.patched = true;
        cross(note, message.content.events);
      }
      try {
        handle.call(this, message);
      } catch (error) {
        console.error("Cannot apply a change, pulling the document: " + error);
        recover(this);
      }
      acknowledged(this, note, message.reqid());
    };
    session.handle.canRecover = true;
    window.WebSocket.bokehCanPull = true;
    session._document_changed = function (event) {
      if (!replaced.has(this.document)) changed.call(this, event);
    };
    pulled.replace_with_json = function (json, buffers) {
      replaced.add(this);
      try {
        replace.call(this, json, buffers);
      } finally {
        replaced.delete(this);
      }
    };
    addEventListener("unhandledrejection", function (event) {
      // Not the application's own promises.
      if (!/bokeh[^\\s/]*\\.js/.test(Object(event.reason).stack)) return;
      notes.forEach(function (note, session) {
        if (!note.patched || note.failed || note.pull === "asked" || note.broken === 3) return;
        if (++note.broken < 3) recover(session);
        else console.error("Cannot draw the document: its views failed three times in a row");
      });
    });
  })();`.replace(/\n +/g, "\n");
