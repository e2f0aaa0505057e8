import { CLOSE_RESUMING } from "../protocol/close_codes.ts";
import { scriptJson } from "./script_json.ts";

/** Options for {@linkcode durableSocketScript}. */
export interface DurableSocketScriptOptions {
  /** How long a page tries to reconnect, in milliseconds. */
  readonly giveUpMilliseconds: number;
}

/** A function of tokens and milliseconds; without its indentation, for all pages have it. */
const CODE = `function (tokens, giveUp) {
  var known = window.WebSocket.bokehTokens;
  if (!known) known = install(window.WebSocket);
  tokens.forEach(function (token) { known.set(token, giveUp); });

  function install(Real) {
    var known = new Map();
    var lost = new Set();
    var notice = null;
    function Socket(url, protocols) {
      var token = Array.isArray(protocols) && protocols.length === 2 &&
        protocols[0] === "bokeh" ? protocols[1] : undefined;
      if (token !== undefined && known.has(token) && isSessionUrl(url)) {
        return new Durable(url, protocols, known.get(token));
      }
      return Reflect.construct(Real, arguments, new.target === Socket ? Real : new.target);
    }
    Object.setPrototypeOf(Socket, Real);
    Socket.prototype = Real.prototype;
    Socket.bokehTokens = known;

    function isSessionUrl(url) {
      try {
        return /\\/ws$/.test(new URL(url, location.href).pathname);
      } catch (_) {
        return false;
      }
    }
    function randomHex(length) {
      var bytes = crypto.getRandomValues(new Uint8Array(length / 2));
      return Array.from(bytes, function (byte) {
        return (byte + 256).toString(16).slice(1);
      }).join("");
    }
    function showNotice() {
      var isShown = Array.from(lost).some(function (socket) { return socket.isLate(); });
      if (isShown === (notice !== null)) return;
      if (!isShown) {
        notice.remove();
        notice = null;
        return;
      }
      notice = document.createElement("div");
      notice.className = "bokeh-reconnecting";
      notice.setAttribute("role", "status");
      notice.textContent = "Reconnecting\\u2026";
      notice.style.cssText = "position:fixed;right:12px;bottom:12px;z-index:10000;" +
        "padding:6px 12px;border-radius:4px;font:13px/1.4 sans-serif;color:#fff;" +
        "background:#444;opacity:.9;pointer-events:none";
      document.body.appendChild(notice);
    }

    class Durable extends EventTarget {
      constructor(url, protocols, giveUp) {
        super();
        var self = this;
        this.url = String(url);
        this.protocol = "";
        this.extensions = "";
        this.binaryType = "arraybuffer";
        this.readyState = Real.CONNECTING;
        var name = "resume." + randomHex(16) + "." + randomHex(32) + ".";
        var real = null, isReady = false, attempts = 0, since = 0;
        var resumedAt = 0;
        var retry, patience, late, watch = null;
        // What the page sends: messages that are not acknowledged, and one that is begun.
        var sent = [], sentCount = 0, draft = [];
        // What arrives: a message that is begun, and how many are whole.
        var partial = [], received = 0, told = 0, unread = 0, tell = null;
        var heard = 0, asked = 0, expected = 0, amount = 0;
        // What another process must know; there is none if the shape is empty.
        var shape = "", seq = 0;

        ["open", "message", "close", "error"].forEach(function (type) {
          self["on" + type] = null;
          self.addEventListener(type, function (event) {
            if (self["on" + type]) self["on" + type](event);
          });
        });
        this.isLate = function () { return since > 0 && Date.now() - since >= 2990; };

        function sizeOf(frame) { return frame.byteLength === undefined ? frame.length : frame.byteLength; }
        function lengthOf(frames) {
          return 3 + 2 * (JSON.parse(frames[0]).num_buffers || 0);
        }

        function connect() {
          clearTimeout(retry);
          attempts++;
          try {
            real = new Real(url, protocols.concat(name + position()));
          } catch (error) {
            if (since === 0) throw error;
            return again();
          }
          told = received;
          real.binaryType = "arraybuffer";
          real.onopen = opened;
          real.onmessage = function (event) { take(event.data); };
          real.onerror = function () {
            if (self.readyState === Real.CONNECTING) self.dispatchEvent(new Event("error"));
          };
          real.onclose = closed;
          if (since > 0) patience = setTimeout(lose, 5000);
        }
        function position() {
          return shape === "" || !Socket.bokehCanPull
            ? received
            : [received, sentCount - sent.length, seq, shape].join(".");
        }
        function opened() {
          if (self.readyState !== Real.CONNECTING) return;
          self.readyState = Real.OPEN;
          self.protocol = real.protocol;
          heard = Date.now();
          watch = setInterval(check, 1000);
          patience = setTimeout(lose, 5000);
          ["online", "pageshow"].forEach(function (type) { addEventListener(type, hurry); });
          document.addEventListener("visibilitychange", hurry);
          self.dispatchEvent(new Event("open"));
        }
        function closed(event) {
          // The server goes away, or the network is lost: all other codes are meant.
          var isLost = event.code === 1001 || event.code === 1006;
          if (self.readyState === Real.OPEN && isLost) lose();
          else end(event);
        }
        function leave() {
          if (real === null) return;
          real.onopen = real.onmessage = real.onerror = real.onclose = null;
          try { real.close(${CLOSE_RESUMING}); } catch (_) { /* It never opened. */ }
          real = null;
        }
        function lose() {
          leave();
          clearTimeout(patience);
          clearTimeout(tell);
          tell = null;
          isReady = false;
          partial = [];
          asked = expected = unread = 0;
          if (since === 0) {
            since = Date.now();
            // Not at once again and again, where sockets open and break.
            if (since - resumedAt > 5000) attempts = 0;
            lost.add(self);
            late = setTimeout(showNotice, 3000);
          }
          again();
        }
        function again() {
          // A page that was asleep has not noticed for how long; one that is idle or
          // hidden may hear nothing for a minute.
          if (Date.now() - Math.min(since, heard + 120000) > giveUp) {
            return end(new CloseEvent("close", { code: 1006, reason: "", wasClean: false }));
          }
          var delay = attempts === 0 ? 0 : Math.min(2000, 25 * Math.pow(2, attempts));
          if (document.hidden && attempts > 0) delay = 2000;
          clearTimeout(retry);
          retry = setTimeout(connect, delay);
        }
        function resumed() {
          isReady = true;
          clearTimeout(patience);
          clearTimeout(late);
          resumedAt = Date.now();
          since = 0;
          lost.delete(self);
          showNotice();
        }
        function end(event) {
          if (self.readyState === Real.CLOSED) return;
          self.readyState = Real.CLOSED;
          leave();
          [retry, patience, late, tell].forEach(clearTimeout);
          clearInterval(watch);
          ["online", "pageshow"].forEach(function (type) { removeEventListener(type, hurry); });
          document.removeEventListener("visibilitychange", hurry);
          since = 0;
          lost.delete(self);
          showNotice();
          sent = [];
          self.dispatchEvent(new CloseEvent("close", {
            code: event.code, reason: event.reason, wasClean: event.wasClean
          }));
        }

        // Whether the network still works is seen when the server answers.
        function hurry() {
          if (document.hidden) return;
          if (since > 0) {
            if (real === null) connect();
          } else if (isReady) ask();
        }
        function ask() {
          if (asked === 0) asked = Date.now();
          real.send('{"received":' + received + ',"answer":true}');
        }
        function check() {
          if (!isReady || self.readyState !== Real.OPEN) return;
          var now = Date.now();
          if (real.bufferedAmount < amount) heard = now;
          amount = real.bufferedAmount;
          var waiting = expected;
          sent.forEach(function (frames) {
            frames.forEach(function (frame) { waiting += sizeOf(frame); });
          });
          // Large messages take their time: at least 20 bytes per millisecond.
          var allowed = 4000 + Math.min(120000, waiting / 20);
          if (asked > 0) {
            if (now - Math.max(asked, heard) > allowed) lose();
          } else if (now - heard > (sent.length > 0 ? 2500 : 20000)) ask();
        }

        function take(frame) {
          heard = Date.now();
          asked = 0;
          if (partial.length === 0 && typeof frame === "string" &&
            frame.indexOf('{"received":') === 0) {
            var control = JSON.parse(frame);
            acknowledge(control);
            if (control.shape !== undefined) shape = control.shape;
            if (control.size !== undefined) expected = control.size;
            if (isReady) return;
            resumed();
            sent.forEach(transmit);
            return;
          }
          partial.push(frame);
          unread += sizeOf(frame);
          if (partial.length < 3 || partial.length < lengthOf(partial)) return;
          var frames = partial;
          partial = [];
          expected = 0;
          received++;
          acknowledge(JSON.parse(frames[1]));
          tellLater();
          for (var i = 0; i < frames.length; i++) {
            self.dispatchEvent(new MessageEvent("message", { data: frames[i] }));
          }
        }
        function acknowledge(numbers) {
          if (typeof numbers.received !== "number") return;
          if (numbers.seq !== undefined) seq = numbers.seq;
          while (sent.length > 0 && sentCount - sent.length < numbers.received) sent.shift();
        }
        function tellLater() {
          if (unread > 1048576 || received - told >= 64) return tellNow();
          if (tell === null) tell = setTimeout(tellNow, 250);
        }
        function tellNow() {
          if (isReady && told < received) real.send(acknowledgment());
        }
        function acknowledgment() {
          clearTimeout(tell);
          tell = null;
          unread = 0;
          told = received;
          return '{"received":' + received + "}";
        }
        function transmit(frames) {
          frames.forEach(function (frame, i) { real.send(i === 1 ? acknowledgment() : frame); });
        }

        this.send = function (frame) {
          if (self.readyState === Real.CONNECTING) {
            throw new DOMException("Still in CONNECTING state", "InvalidStateError");
          }
          if (self.readyState !== Real.OPEN) return;
          draft.push(typeof frame === "string" ? frame : frame.slice(0));
          if (draft.length < 3 || draft.length < lengthOf(draft)) return;
          var frames = draft;
          draft = [];
          sent.push(frames);
          sentCount++;
          if (isReady) transmit(frames);
        };
        this.close = function (code, reason) {
          if (self.readyState >= Real.CLOSING) return;
          var isOpen = real !== null && since === 0;
          if (isOpen) {
            if (code === undefined) real.close();
            else real.close(code, reason);
          }
          self.readyState = Real.CLOSING;
          if (isOpen) return;
          setTimeout(function () {
            end({ code: code === undefined ? 1005 : code, reason: reason, wasClean: true });
          });
        };
        Object.defineProperty(this, "bufferedAmount", {
          get: function () { return real === null ? 0 : real.bufferedAmount; }
        });
        connect();
      }
    }
    window.WebSocket = Socket;
    return known;
  }
}`.replace(/\n\s*(?:\/\/.*)?/g, "\n");

/**
 * Makes code that gives BokehJS, in place of the WebSockets with some tokens, ones
 * that outlive the network: each keeps one connection over several real sockets, as
 * `sync/durable_socket.ts` describes.
 *
 * - **Only these:** other WebSockets of the page are the browser's.
 * - **Whole messages:** BokehJS never gets a part of one; it would not recover.
 * - **Held:** what the user does while the server is away is sent afterwards.
 * - **Honest:** if the server cannot resume, or stays away, BokehJS is told that the
 *   socket has closed, and does what it always does.
 */
export function durableSocketScript(
  tokens: readonly string[],
  { giveUpMilliseconds }: DurableSocketScriptOptions,
): string {
  return `(${CODE})(${scriptJson(tokens)}, ${scriptJson(giveUpMilliseconds)});`;
}
