/** What a page does; runs in the browser, all in one turn. */
export const PAGE_ACTS = [
  "clamp",
  "plain",
  "spinner",
  "text",
  "select",
  "multi",
  "checks",
  "toggle",
  "click",
  "tab",
  "stream",
  "patch",
  "data",
  "rows",
  "range",
  "addRoot",
  "removeRoot",
  "addChild",
  "dropChild",
  "moveChild",
  "childText",
  "title",
  "plainTwice",
  "streamWave",
  "waveData",
  "several",
  "release",
] as const;
export const PAGE_CODE = `(acts) => {
  const F = globalThis.__fuzz, doc = Bokeh.documents[0], f = (n) => F.find(n);
  const at = (l, r) => l[Math.floor(r * l.length)], int = (r, n) => Math.floor(r * n);
  const Div = Bokeh.Models.Div;
  const set = (n, values) => { const m = f(n); if (m != null) m.setv(values); };
  const box = (r) => f(at(["dynamic", "other"], r));
  F.made ??= 0;
  const A = {
    clamp: (r) => set("clamp", { value: int(r[0], 100) }),
    plain: (r) => set("plain", { value: int(r[0], 100) }),
    plainTwice: (r) => { set("plain", { value: int(r[0], 100) }); set("plain", { value: int(r[1], 100) }); },
    spinner: (r) => set("spinner", { value: int(r[0], 50) }),
    text: (r) => set("text", { value: "w" + int(r[0], 1000) }),
    select: (r) => { const m = f("select"); if (m) m.value = at(m.options, r[0]) ?? "a"; },
    multi: (r) => set("multi", { value: ["a", "b", "c", "d"].filter((_, i) => (int(r[0], 16) >> i) & 1) }),
    checks: (r) => set("checks", { active: [0, 1, 2].filter((i) => (int(r[0], 8) >> i) & 1) }),
    toggle: () => { const m = f("toggle"); if (m) m.active = !m.active; },
    release: () => { const m = f("release"); if (m) Bokeh.index.find_one(m)?.click(); },
    click: () => { const m = f("button"); if (m) Bokeh.index.find_one(m)?.click(); },
    tab: (r) => { const m = f("tabs"); if (m) m.active = int(r[0], m.tabs.length); },
    stream: (r) => { const s = f("points"); if (s) s.stream({ x: [int(r[0], 12)], y: [int(r[1], 12)], t: ["w" + int(r[2], 99)] }, r[3] < 0.5 ? 8 : undefined); },
    streamWave: (r) => { const s = f("wave"); if (s) s.stream({ x: [int(r[0], 12)], y: [int(r[1], 12)] }, 12); },
    patch: (r) => { const s = f("points"); const n = s?.get_length() ?? 0; if (n > 0) s.patch({ y: [[int(r[0], n), int(r[1], 12)]] }); },
    data: (r) => { const s = f("points"); const n = 1 + int(r[0], 6); if (s) s.data = { x: Array.from({ length: n }, (_, i) => i), y: Array.from({ length: n }, (_, i) => (i * 3) % 11), t: Array.from({ length: n }, (_, i) => "wd" + i) }; },
    waveData: (r) => { const s = f("wave"); const n = 2 + int(r[0], 6); if (s) s.data = { x: Float64Array.from({ length: n }, (_, i) => i), y: Float64Array.from({ length: n }, (_, i) => (i * 5) % 11) }; },
    rows: (r) => { const s = f("points"); if (s) s.selected.indices = [0, 1, 2].filter((i) => (int(r[0], 8) >> i) & 1); },
    range: (r) => set(at(["xr", "yr"], r[0]), { start: -1 - int(r[1], 3), end: 10 + int(r[2], 5) }),
    addRoot: () => doc.add_root(new Div({ name: F.who + F.made, text: F.who + " " + F.made++ })),
    removeRoot: (r) => { const m = at(doc.roots().filter((m) => !["main", "dynamic", "other", "extra"].includes(m.name)), r[0]); if (m) doc.remove_root(m); },
    addChild: (r) => { const b = box(r[0]); if (b) b.children = [...b.children, new Div({ name: F.who + F.made, text: F.who + " " + F.made++ })]; },
    dropChild: (r) => { const b = box(r[0]); if (b) { const i = int(r[1], b.children.length); b.children = b.children.filter((_, j) => j != i); } },
    moveChild: (r) => { const [a, b] = [f("dynamic"), f("other")]; const m = a && at(a.children, r[0]); if (m && b) { a.children = a.children.filter((x) => x != m); b.children = [...b.children, m]; } },
    childText: (r) => { const m = at([...(f("dynamic")?.children ?? []), ...(f("other")?.children ?? [])], r[0]); if (m?.text !== undefined) m.text = "page " + int(r[1], 100); },
    title: (r) => doc.set_title("page title " + int(r[0], 9)),
    several: (r) => { A.plain(r); A.text(r); A.checks(r); A.spinner(r.slice(1)); },
  };
  for (const { name, r } of acts) A[name](r);
}`;
