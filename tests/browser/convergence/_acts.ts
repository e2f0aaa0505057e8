// What the server, and clients in TypeScript, do to a document. `r` are numbers from 0 to 1, chosen with the plan.
// deno-lint-ignore-file no-explicit-any
import type { Document } from "../../../document/document.ts";
import {
  BoxAnnotation,
  Column,
  ColumnDataSource,
  Div,
  GlyphRenderer,
  LegendItem,
  type Model,
  Row,
  Scatter,
  Slider,
  Span,
  TableColumn,
  TabPanel,
} from "../../../models/mod.ts";

export interface Act {
  name: string;
  r: number[];
}
export interface Context {
  made: number;
  kept: Model[];
  later: Promise<unknown>[];
  log: (text: string) => void;
}

const at = <T>(list: readonly T[], r: number): T | undefined =>
  list[Math.floor(r * list.length)];
const get = (doc: Document, name: string): any =>
  doc.select({ name })[0] ?? null;
const int = (r: number, n: number) => Math.floor(r * n);
const sleep = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms));
const fresh = (c: Context, who: string) => {
  const n = c.made++;
  return n % 5 === 4
    ? new Column({
      name: `${who}c${n}`,
      children: [
        new Div({ text: `inner ${who}${n}`, name: `${who}i${n}` }),
        new Slider({ name: `${who}s${n}`, start: 0, end: 9, value: 1 }),
      ],
    })
    : new Div({ text: `${who} ${n}`, name: `${who}${n}` });
};
const containers = ["dynamic", "other"];
const box = (doc: Document, r: number): any => get(doc, at(containers, r)!);
const extraRoots = (doc: Document) =>
  doc.roots.filter((m) =>
    !["main", "dynamic", "other"].includes(m.name as string)
  );

export const ACTS: Record<
  string,
  (doc: Document, r: number[], c: Context, who: string) => unknown
> = {
  clamp: (d, r) => {
    const m = get(d, "clamp");
    if (m) m.value = int(r[0]!, 100);
  },
  plain: (d, r) => {
    const m = get(d, "plain");
    if (m) m.value = int(r[0]!, 100);
  },
  plainTwice: (d, r) => {
    const m = get(d, "plain");
    if (m) {
      m.value = int(r[0]!, 100);
      m.value = int(r[1]!, 100);
    }
  },
  bounds: (d, r) => {
    const m = get(d, "plain");
    if (m) m.update({ end: 100 + int(r[0]!, 9), start: -int(r[1]!, 5) });
  },
  spinner: (d, r) => {
    const m = get(d, "spinner");
    if (m) m.value = int(r[0]!, 50);
  },
  text: (d, r) => {
    const m = get(d, "text");
    if (m) m.value = `t${int(r[0]!, 1000)}`;
  },
  select: (d, r) => {
    const m = get(d, "select");
    if (m) m.value = at(m.options as string[], r[0]!) ?? "a";
  },
  options: (d, r) => {
    const m = get(d, "select");
    if (m) {
      m.options = ["a", "b", "c", "d", "e"].slice(0, 1 + int(r[0]!, 5));
      m.value = at(m.options as string[], r[1]!) ?? "a";
    }
  },
  multi: (d, r) => {
    const m = get(d, "multi");
    if (m) {
      m.value = ["a", "b", "c", "d"].filter((_, i) =>
        (int(r[0]!, 16) >> i) & 1
      );
    }
  },
  checks: (d, r) => {
    const m = get(d, "checks");
    if (m) m.active = [0, 1, 2].filter((i) => (int(r[0]!, 8) >> i) & 1);
  },
  toggle: (d) => {
    const m = get(d, "toggle");
    if (m) m.active = !m.active;
  },
  toggleTwice: (d) => {
    const m = get(d, "toggle");
    if (m) {
      m.active = !m.active;
      m.active = !m.active;
    }
  },
  says: (d, r) => {
    const m = at((get(d, "says")?.children ?? []) as any[], r[0]!);
    if (m) m.text = `said ${int(r[1]!, 100)}`;
  },
  looks: (d, r) => {
    const m = at(
      ["clamp", "text", "select", "table", "plot", "clamped"],
      r[0]!,
    );
    const x = get(d, m!);
    if (x) {
      if (r[1]! < 0.5) x.visible = !x.visible;
      else x.styles = { color: at(["red", "blue"], r[2]!)! };
    }
  },
  disabled: (d, r) => {
    const x = get(d, at(["clamp", "text", "select", "button"], r[0]!)!);
    if (x) x.disabled = !x.disabled;
  },
  title: (d, r) => {
    d.title = `title ${int(r[0]!, 9)}`;
  },
  titleTwice: (d, r) => {
    const old = d.title;
    d.title = `title ${int(r[0]!, 9)}`;
    d.title = old;
  },
  // children
  addChild: (d, r, c, who) => {
    const b = box(d, r[0]!);
    if (b) {
      const l = [...b.children];
      l.splice(int(r[1]!, l.length + 1), 0, fresh(c, who));
      b.children = l;
    }
  },
  dropChild: (d, r, c) => {
    const b = box(d, r[0]!);
    if (b) {
      const i = int(r[1]!, b.children.length);
      const m = b.children[i];
      if (m && r[2]! < 0.5) c.kept.push(m);
      b.children = b.children.filter((x: Model) => x !== m);
    }
  },
  reverse: (d, r) => {
    const b = box(d, r[0]!);
    if (b) b.children = [...b.children].reverse();
  },
  move: (d, r) => {
    const [a, b] = [get(d, "dynamic"), get(d, "other")];
    if (!a || !b) return;
    const [from, to] = r[0]! < 0.5 ? [a, b] : [b, a];
    const m = at(from.children as Model[], r[1]!);
    if (!m) return;
    from.children = from.children.filter((x: Model) => x !== m);
    to.children = [...to.children, m];
  },
  moveAddFirst: (d, r) => {
    const [a, b] = [get(d, "dynamic"), get(d, "other")];
    if (!a || !b) return;
    const [from, to] = r[0]! < 0.5 ? [a, b] : [b, a];
    const m = at(from.children as Model[], r[1]!);
    if (!m) return;
    to.children = [m, ...to.children];
    from.children = from.children.filter((x: Model) => x !== m);
  },
  emptyAndBack: (d, r) => {
    const b = box(d, r[0]!);
    if (b) {
      const l = b.children;
      b.children = [];
      b.children = [...l];
    }
  },
  addAndDropChild: (d, r, c, who) => {
    const b = box(d, r[0]!);
    if (b) {
      const l = b.children;
      const m = fresh(c, who);
      b.children = [...l, m];
      b.children = [...l];
      if (r[1]! < 0.4) c.kept.push(m);
    }
  },
  back: (d, r, c) => {
    const b = box(d, r[0]!);
    const m = c.kept.splice(int(r[1]!, c.kept.length), 1)[0];
    if (b && m && !d.getModelById(m.id)) b.children = [...b.children, m as any];
    else if (m) c.kept.push(m);
  },
  changeKept: (_d, r, c) => {
    const m: any = at(c.kept, r[0]!);
    if (m?.text !== undefined) m.text = `kept ${int(r[1]!, 100)}`;
  },
  childText: (d, r) => {
    const m: any = at(
      [
        ...(get(d, "dynamic")?.children ?? []),
        ...(get(d, "other")?.children ?? []),
      ] as any[],
      r[0]!,
    );
    if (m?.text !== undefined) m.text = `changed ${int(r[1]!, 100)}`;
  },
  replaceChildren: (d, r, c, who) => {
    const b = box(d, r[0]!);
    if (b) {
      b.children = Array.from({ length: int(r[1]!, 4) }, () => fresh(c, who));
    }
  },
  nest: (d, r, c) => {
    const b = box(d, r[0]!);
    if (b && b.children.length > 0) {
      b.children = [
        new Row({ name: `nest${c.made++}`, children: [...b.children] }),
      ];
    }
  },
  flatten: (d, r) => {
    const b = box(d, r[0]!);
    if (b) {
      b.children = b.children.flatMap((m: any) =>
        m.children !== undefined ? [...m.children] : [m]
      );
    }
  },
  // roots
  addRoot: (d, _r, c, who) => d.addRoot(fresh(c, who)),
  removeRoot: (d, r, c) => {
    const m = at(extraRoots(d), r[0]!);
    if (m && m.name !== "extra") {
      d.removeRoot(m);
      if (r[1]! < 0.5) c.kept.push(m);
    }
  },
  addAndRemoveRoot: (d, _r, c, who) => {
    const m = fresh(c, who);
    d.addRoot(m);
    d.removeRoot(m);
  },
  removeAndAddRoot: (d, r) => {
    const m = at(extraRoots(d), r[0]!);
    if (m) {
      d.removeRoot(m);
      d.addRoot(m);
    }
  },
  rootBack: (d, r, c) => {
    const m = c.kept.splice(int(r[0]!, c.kept.length), 1)[0];
    if (m && !d.getModelById(m.id)) d.addRoot(m);
    else if (m) c.kept.push(m);
  },
  rootToChild: (d, r) => {
    const m = at(extraRoots(d), r[0]!);
    const b = box(d, r[1]!);
    if (m && b && m.name !== "extra") {
      d.removeRoot(m);
      b.children = [...b.children, m];
    }
  },
  clearAll: (d) => {
    const l = [...d.roots];
    d.clear();
    for (const m of l) d.addRoot(m);
  },
  // columns
  stream: (d, r) => {
    const s = get(d, "points");
    if (s) {
      s.stream({
        x: [int(r[0]!, 12)],
        y: [int(r[1]!, 12)],
        t: [`t${int(r[2]!, 99)}`],
      }, ...(r[3]! < 0.5 ? [8] : []));
    }
  },
  streamWave: (d, r) => {
    const s = get(d, "wave");
    if (s) {
      s.stream({
        x: Float64Array.of(int(r[0]!, 12)),
        y: Float64Array.of(int(r[1]!, 12)),
      }, 12);
    }
  },
  patch: (d, r) => {
    const s = get(d, "points");
    const n = s?.data.x?.length;
    if (n) {
      s.patch({
        y: [[int(r[0]!, n), int(r[1]!, 12)]],
        t: [[int(r[2]!, n), `p${int(r[3]!, 99)}`]],
      });
    }
  },
  patchWave: (d, r) => {
    const s = get(d, "wave");
    const n = s?.data.x?.length;
    if (n) s.patch({ y: [[int(r[0]!, n), int(r[1]!, 12)]] });
  },
  patchSlice: (d, r) => {
    const s = get(d, "wave");
    const n = s?.data.x?.length;
    if (n > 2) {
      s.patch({ y: [[{ start: 0, stop: 2 }, [int(r[0]!, 9), int(r[1]!, 9)]]] });
    }
  },
  data: (d, r) => {
    const s = get(d, "points");
    const n = 1 + int(r[0]!, 6);
    if (s) {
      s.data = {
        x: Array.from({ length: n }, (_, i) => i),
        y: Array.from({ length: n }, (_, i) => (i * int(r[1]!, 9)) % 11),
        t: Array.from({ length: n }, (_, i) => `d${i}`),
      };
    }
  },
  waveData: (d, r) => {
    const s = get(d, "wave");
    const n = 2 + int(r[0]!, 6);
    if (s) {
      s.data = {
        x: Float64Array.from({ length: n }, (_, i) => i),
        y: Float64Array.from({ length: n }, (_, i) => (i * int(r[1]!, 9)) % 11),
      };
    }
  },
  setColumn: (d, r) => {
    const s = get(d, "points");
    const n = s?.data.x?.length;
    if (n) {
      s.setColumns({
        y: Array.from({ length: n }, (_, i) => (i + int(r[0]!, 11)) % 11),
      });
    }
  },
  sameData: (d) => {
    const s = get(d, "points");
    if (s) s.data = { ...s.data };
  },
  rows: (d, r) => {
    const s = get(d, "points");
    if (s) {
      s.selected.indices = [0, 1, 2].filter((i) => (int(r[0]!, 8) >> i) & 1);
    }
  },
  // the plot
  range: (d, r) => {
    const m = get(d, at(["xr", "yr"], r[0]!)!);
    if (m) m.update({ start: -1 - int(r[1]!, 3), end: 10 + int(r[2]!, 5) });
  },
  addRenderer: (d, r, c, who) => {
    const p = get(d, "plot");
    if (!p) return;
    const n = c.made++;
    const g = new GlyphRenderer({
      name: `${who}g${n}`,
      data_source: r[0]! < 0.5 ? get(d, "points") : new ColumnDataSource({
        name: `${who}src${n}`,
        data: { x: [1, 2], y: [int(r[1]!, 9), 3] },
      }),
      glyph: new Scatter({
        x: { field: "x" },
        y: { field: "y" },
        size: 6,
        fill_color: "red",
      }),
    } as any);
    p.renderers = [...p.renderers, g];
  },
  dropRenderer: (d, r) => {
    const p = get(d, "plot");
    if (p && p.renderers.length > 2) {
      const i = 2 + int(r[0]!, p.renderers.length - 2);
      p.renderers = p.renderers.filter((_: unknown, j: number) => j !== i);
    }
  },
  source: (d) => {
    const m = get(d, "dots");
    if (m) {
      m.data_source = m.data_source === get(d, "points") && get(d, "wave")
        ? get(d, "wave")
        : get(d, "points") ?? m.data_source;
    }
  },
  glyph: (d, r) => {
    const m = get(d, "dots");
    if (m) {
      m.glyph.size = {
        value: 4 + int(r[1]!, 9),
      }; /* a new glyph is none for BokehJS */
    }
  },
  items: (d, r, c, who) => {
    const l = get(d, "legend");
    if (!l) return;
    if (r[0]! < 0.5) {
      l.items = [
        ...l.items,
        new LegendItem(
          {
            name: `${who}l${c.made++}`,
            label: { value: `l${int(r[1]!, 9)}` },
            renderers: [at((get(d, "plot")?.renderers ?? []) as any[], r[2]!)]
              .filter((x) => x),
          } as any,
        ),
      ];
    } else l.items = l.items.slice(0, Math.max(1, l.items.length - 1));
  },
  annotate: (d, r, c, who) => {
    const p = get(d, "plot");
    if (!p) return;
    if (r[0]! < 0.6) {
      p.center = [
        ...p.center,
        r[1]! < 0.5
          ? new Span({
            name: `${who}sp${c.made++}`,
            location: int(r[2]!, 10),
            dimension: "width",
          })
          : new BoxAnnotation({
            name: `${who}bx${c.made++}`,
            left: int(r[2]!, 9),
            right: 10,
          }),
      ];
    } else {
      const i = p.center.findIndex((m: any) =>
        /(sp|bx)\d+$/.test(m.name ?? "")
      );
      if (i >= 0) {
        p.center = p.center.filter((_: unknown, j: number) => j !== i);
      }
    }
  },
  label: (d, r) => {
    const m = get(d, "label");
    if (m) m.update({ text: `label ${int(r[0]!, 99)}`, x: int(r[1]!, 9) });
  },
  plotTitle: (d, r) => {
    const p = get(d, "plot");
    if (p) p.title.text = `title ${int(r[0]!, 99)}`;
  },
  // tabs and table
  addTab: (d, _r, c, who) => {
    const t = get(d, "tabs");
    if (t) {
      t.tabs = [
        ...t.tabs,
        new TabPanel({
          title: `T${c.made}`,
          name: `${who}p${c.made}`,
          child: fresh(c, who),
        }),
      ];
    }
  },
  dropTab: (d, r) => {
    const t = get(d, "tabs");
    if (t && t.tabs.length > 1) {
      const i = int(r[0]!, t.tabs.length);
      t.tabs = t.tabs.filter((_: unknown, j: number) => j !== i);
      if (t.active >= t.tabs.length) t.active = 0;
    }
  },
  tab: (d, r) => {
    const t = get(d, "tabs");
    if (t) t.active = int(r[0]!, t.tabs.length);
  },
  swapTabs: (d) => {
    const t = get(d, "tabs");
    if (t) t.tabs = [...t.tabs].reverse();
  },
  columns: (d, r) => {
    const t = get(d, "table");
    if (t) {
      t.columns = r[0]! < 0.5
        ? [...t.columns].reverse()
        : t.columns.length > 2
        ? t.columns.slice(0, 2)
        : [
          ...t.columns,
          new TableColumn({ field: "t", title: `again${int(r[1]!, 9)}` }),
        ];
    }
  },
};
/** What only the server can do. */
export const SERVER_ACTS: Record<
  string,
  (doc: Document, r: number[], c: Context, who: string) => unknown
> = {
  hold: (d, r) => {
    d.hold(r[0]! < 0.5 ? "combine" : "collect");
  },
  unhold: (d) => d.unhold(),
  nextTick: (d, r, c, who) => {
    d.addNextTickCallback(() => inner(d, r, c, who));
  },
  timeout: (d, r, c, who) => {
    c.later.push(
      new Promise<void>((done) =>
        d.addTimeoutCallback(() => {
          try {
            return inner(d, r, c, who);
          } finally {
            done();
          }
        }, int(r[4]!, 40))
      ),
    );
  },
  wait: async (d, r, c, who) => {
    inner(d, r, c, who);
    await sleep(int(r[4]!, 15));
    inner(d, [...r.slice(1), r[0]!], c, who);
  },
  removedRootChanged: (d, r, c) => {
    const m: any = at(extraRoots(d), r[0]!);
    if (m && m.name !== "extra") {
      d.removeRoot(m);
      if (m.text !== undefined) m.text = `gone ${int(r[1]!, 9)}`;
      if (r[2]! < 0.5) d.addRoot(m);
      else c.kept.push(m);
    }
  },
};
/** Acts that are left out. */
export const without = new Set<string>();
function inner(d: Document, r: number[], c: Context, who: string): void {
  const name = at(
    Object.keys(ACTS).filter((name) => !without.has(name)),
    r[5] ?? 0.5,
  )!;
  c.log(`  inner ${name}`);
  ACTS[name]!(d, r, c, who);
}
