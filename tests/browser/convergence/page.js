// Runs in every page before BokehJS: puts latency on the socket and cuts it.
(() => {
  const F = globalThis.__fuzz = {
    socks: [],
    lo: 0,
    hi: 0,
    unacked: new Set(),
    errors: [],
    busy: 0,
    last: performance.now(),
    cuts: 0,
  };
  class Frames { // follows the frames of one direction, tells of whole messages
    parts = [];
    header = null;
    left = 0;
    push(data) {
      if (this.header == null) {
        // Of a socket that resumes: how many messages the other side has.
        if (typeof data == "string" && data.startsWith('{"received":')) {
          return null;
        }
        this.header = JSON.parse(data);
        this.parts = [];
        this.left = 2 + 2 * (this.header.num_buffers ?? 0);
        return null;
      }
      this.parts.push(data);
      if (--this.left > 0) return null;
      const message = {
        header: this.header,
        content: JSON.parse(this.parts[1]),
      };
      this.header = null;
      return message;
    }
  }
  const out = (m) => {
    if (m.header.msgtype == "PATCH-DOC") F.unacked.add(m.header.msgid);
  };
  const into = ({ header: { msgtype, reqid }, content }) => {
    if (msgtype == "OK" || msgtype == "ERROR") F.unacked.delete(reqid);
    if (msgtype == "ERROR") F.errors.push(`ERROR reply: ${content.text}`);
  };
  const Base = globalThis.WebSocket;
  globalThis.WebSocket = class extends Base {
    constructor(...args) {
      super(...args);
      F.socks.push(this);
      F.unacked.clear();
      this._queues = [[], []];
      this._gone = false;
      this._in = new Frames();
      this._out = new Frames();
      this._handler = null;
      super.addEventListener("message", (event) =>
        this._later(0, () => {
          // Cut between messages: BokehJS would go on with half of one.
          if (this._gone) return;
          const m = this._in.push(event.data);
          if (m != null) into(m);
          this._handler?.(event);
        }));
      super.addEventListener("close", () => {
        this._gone = true;
      });
    }
    _later(way, run) { // in order, each after a while
      F.last = performance.now();
      const queue = this._queues[way];
      if (F.hi <= 0 && queue.length == 0) return run();
      queue.push({
        due: performance.now() + F.lo + Math.random() * (F.hi - F.lo),
        run,
      });
      F.busy++;
      if (queue.length == 1) this._next(queue);
    }
    _next(queue) {
      setTimeout(() => {
        const { run } = queue[0];
        F.busy--;
        F.last = performance.now();
        try {
          if (!this._gone) run();
        } finally {
          queue.shift();
          if (queue.length > 0) this._next(queue);
        }
      }, Math.max(0, queue[0].due - performance.now()));
    }
    set onmessage(f) {
      this._handler = f;
    }
    get onmessage() {
      return this._handler;
    }
    send(data) {
      // Throws while it connects, and then sends nothing.
      if (this.readyState != 1) return super.send(data);
      const m = this._out.push(data);
      if (m != null) out(m);
      this._later(1, () => {
        if (this.readyState == 1) super.send(data);
      });
    }
  };
  // Between messages: BokehJS goes on with half a message after it reconnects.
  F.cut = () => {
    for (const s of F.socks.splice(0)) {
      if (s._in.header != null || s._out.header != null) {
        F.socks.push(s);
        setTimeout(F.cut, 1);
      } else {
        F.cuts++;
        s._gone = true;
        s.close();
      }
    }
  };
  F.quiet = () => {
    const doc = globalThis.Bokeh?.documents?.[0];
    return doc != null && F.busy == 0 && F.unacked.size == 0 &&
        F.socks.at(-1)?.readyState == 1 && F.ready === true
      ? performance.now() - F.last
      : -1;
  };
  const live = (doc) => {
    const s = new Set();
    for (const r of doc.all_roots) for (const m of r.references()) s.add(m);
    return s;
  };
  F.find = (name) => {
    for (const m of live(Bokeh.documents[0])) if (m.name === name) return m;
    return null;
  };
  const isModel = (v) =>
    v != null && typeof v == "object" && v.id !== undefined &&
    v.properties !== undefined;
  const plain = (v, depth = 0) => {
    if (depth > 12) return "deep";
    if (v === undefined) return "undefined";
    if (typeof v == "number") return Number.isFinite(v) ? v : `#${v}`;
    if (v === null || typeof v != "object") {
      return typeof v == "function" ? "function" : v;
    }
    if (isModel(v)) return `@${v.id}`;
    if (ArrayBuffer.isView(v)) {
      return {
        [
          `array ${
            v.constructor.name.replace(/NDArray|Array/, "").toLowerCase()
          }`
        ]: Array.from(v, (x) => plain(x, depth + 1)),
      };
    }
    if (v instanceof ArrayBuffer) return "buffer";
    if (Array.isArray(v)) return v.map((x) => plain(x, depth + 1));
    if (v instanceof Map) {
      return {
        map: [...v].map(([k, x]) => [plain(k, depth + 1), plain(x, depth + 1)])
          .sort((a, b) => String(a[0]) < String(b[0]) ? -1 : 1),
      };
    }
    if (v instanceof Set) {
      return { set: [...v].map((x) => plain(x, depth + 1)) };
    }
    if (v instanceof Node) return "node";
    const entries = Object.entries(v).sort(([a], [b]) => a < b ? -1 : 1);
    return { map: entries.map(([k, x]) => [k, plain(x, depth + 1)]) };
  };
  F.state = () => {
    const doc = Bokeh.documents[0];
    const models = {};
    for (const m of live(doc)) {
      const attrs = {};
      for (const p of m) {
        if (!p.syncable) continue;
        let v;
        try {
          v = p.is_unset ? "unset" : plain(p.get_value());
        } catch {
          v = "unset";
        }
        attrs[p.attr] = v;
      }
      models[m.id] = { type: m.type, name: m.name ?? null, attrs };
    }
    return {
      title: doc.title(),
      roots: doc.roots().map((m) => `${m.id}`),
      models,
      errors: F.errors,
      cuts: F.cuts,
    };
  };
  const hash = (text) => {
    let h = 0;
    for (let i = 0; i < text.length; i++) h = (h * 31 + text.charCodeAt(i)) | 0;
    return h;
  };
  F.shown = () => {
    const doc = Bokeh.documents[0];
    const dom = [], views = [], pixels = [], order = [];
    // Tabs build what is in a tab when it is first shown: only the shown one counts.
    const unseen = new Set();
    const isShown = (tabs, view) =>
      tabs.model.tabs[tabs.model.active]?.child == view.model;
    for (const view of Bokeh.index.query((v) => v.model.type == "Tabs")) {
      for (const c of view.child_views ?? []) {
        if (!isShown(view, c)) unseen.add(c.el);
      }
    }
    const columnOf = (cell) => Number(/\bl(\d+)\b/.exec(cell.className)?.[1]);
    const walk = (node, lines, depth) => {
      if (node.nodeType == 3) {
        const t = node.textContent.trim();
        if (t != "") lines.push(`${" ".repeat(depth)}"${t}"`);
        return;
      }
      if (node.nodeType != 1) return;
      if (unseen.has(node)) return;
      if (
        ["STYLE", "SCRIPT", "LINK", "TEMPLATE", "NOSCRIPT"].includes(
          node.tagName,
        )
      ) return;
      const cls = [...node.classList].filter((c) =>
        !/slickgrid_|\d{3}|focus|hover|bk-notif/.test(c)
      ).sort().join(".");
      const v = node.value !== undefined && node.tagName != "LI" &&
          node.tagName != "BUTTON"
        ? ` value=${node.value}`
        : "";
      const more = `${node.checked ? " checked" : ""}${
        node.disabled ? " disabled" : ""
      }${node.style?.display == "none" ? " none" : ""}`;
      if (node.tagName != "CANVAS") {
        lines.push(
          `${" ".repeat(depth)}${node.tagName.toLowerCase()}.${cls}${v}${more}`,
        );
      }
      if (node.shadowRoot) {
        // Placed by a grid: the order of these elements does not show.
        const parts = [...node.shadowRoot.childNodes].map((c) => {
          const l = [];
          walk(c, l, depth + 1);
          return l;
        });
        if (
          node.classList.contains("bk-Tabs") ||
          node.classList.contains("bk-Figure")
        ) parts.sort((a, b) => a.join() < b.join() ? -1 : 1);
        lines.push(...parts.flat());
      }
      const inside = [...node.childNodes];
      // Placed by their classes: SlickGrid adds the cells of a row in any order.
      if (node.classList.contains("slick-row")) {
        inside.sort((a, b) => columnOf(a) - columnOf(b));
      }
      for (const c of inside) walk(c, lines, depth + 1);
    };
    const tree = (view, lines, depth, seen) => {
      if (seen.has(view) || depth > 14) return;
      seen.add(view);
      const size = view.glyph?.data_size !== undefined
        ? ` size=${view.glyph.data_size}`
        : "";
      lines.push(
        `${" ".repeat(depth)}${view.model.type}(${
          /^p|^c/.test(view.model.id) ? view.model.id : ""
        })${size}`,
      );
      // The order of views does not show.
      const parts = [...view.children()].filter((c) =>
        view.model.type != "Tabs" || !unseen.has(c.el)
      ).map((c) => {
        const l = [];
        tree(c, l, depth + 1, seen);
        return l;
      });
      parts.sort((a, b) => a.join() < b.join() ? -1 : 1);
      lines.push(...parts.flat());
    };
    const all = [...Bokeh.index.roots];
    const roots = new Set(doc.roots());
    const ghosts = all.filter((v) =>
      !roots.has(v.model) && v.model.type != "Notifications"
    ).map((v) => `${v.model.type}(${v.model.id} ${v.model.name})`);
    for (const root of doc.roots()) {
      const vs = all.filter((v) => v.model == root);
      const lines = [
        `root ${root.id}: ${vs.length} views, ${
          vs.filter((v) => v.el?.isConnected).length
        } shown`,
      ];
      for (const v of vs) if (v.el) walk(v.el, lines, 1);
      dom.push(lines);
      const t = [`root ${root.id}`];
      for (const v of vs) tree(v, t, 1, new Set());
      views.push(t);
    }
    const canvases = (node) => {
      if (node.tagName == "CANVAS") {
        try {
          pixels.push(`${node.width}x${node.height} ${hash(node.toDataURL())}`);
        } catch { /* tainted */ }
      }
      if (node.shadowRoot) {
        for (const c of node.shadowRoot.children) canvases(c);
      }
      for (const c of node.children ?? []) canvases(c);
    };
    canvases(document.body);
    const els = new Map(all.filter((v) => v.el).map((v) => [v.el, v]));
    const find = (node) => {
      const v = els.get(node);
      if (v) {
        if (v.model.type != "Notifications") order.push(v.model.id);
        return;
      }
      for (const c of node.children ?? []) find(c);
    };
    find(document.body);
    return { dom, views, pixels, order, ghosts, title: document.title };
  };
})();
