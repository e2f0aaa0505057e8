/**
 * Code that makes pages pull the document again when BokehJS cannot apply a
 * change: otherwise the whole message is lost there, and the server is not told.
 *
 * - **What is on its way counts:** changes that arrive before a pulled document
 *   are part of it, and pulling it changes nothing on the server. BokehJS
 *   applies them to the old document when it reconnects, and adds all roots to
 *   the server's.
 * - **Bounded:** one pull at a time and, after errors, one per second.
 * - **Once** in a page, and not at all with a BokehJS that lacks what this needs.
 */
export const RECOVERY_SCRIPT = `(function () {
    var connection, session, pulled;
    try {
      connection = Bokeh.require("client/connection").ClientConnection.prototype;
      session = Bokeh.require("client/session").ClientSession.prototype;
      pulled = Bokeh.require("document").Document.prototype;
    } catch (_) {
      return;
    }
    var repull = connection._repull_session_doc;
    var handle = session.handle;
    var changed = session._document_changed;
    var replace = pulled.replace_with_json;
    if (!repull || !handle || !changed || !replace || handle.canRecover) return;
    // By session: "asked", or "rests" after a document came because of an error.
    var states = new WeakMap();
    var failed = new WeakSet();
    var replaced = new WeakSet();
    connection._repull_session_doc = function (resolve, reject) {
      var session = this.session;
      if (session === null) return repull.call(this, resolve, reject);
      states.set(session, "asked");
      function done(settle) {
        return function (value) {
          states.delete(session);
          settle(value);
        };
      }
      return repull.call(this, done(resolve), done(reject));
    };
    function pull(session) {
      function rest() {
        states.set(session, "rests");
        setTimeout(function () {
          if (states.get(session) === "rests") states.delete(session);
          if (failed.delete(session) && !states.has(session)) pull(session);
        }, 1000);
      }
      session._connection._repull_session_doc(rest, rest);
    }
    session.handle = function (message) {
      var state = states.get(this);
      if (state === "asked" && message.msgtype() === "PATCH-DOC") return;
      try {
        handle.call(this, message);
      } catch (error) {
        console.error("Cannot apply a change, pulling the document: " + error);
        if (state === undefined) pull(this);
        else failed.add(this);
      }
    };
    session.handle.canRecover = true;
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
  })();`;
