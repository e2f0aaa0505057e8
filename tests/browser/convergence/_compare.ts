// deno-lint-ignore-file no-explicit-any
import type { Document } from "../../../document/document.ts";
import { propertyStore } from "../../../models/internal.ts";
import type { Finding } from "./_plan.ts";

const plainValue = (v: any, depth = 0): any => {
  if (depth > 12) return "deep";
  if (v === undefined) return "undefined";
  if (typeof v === "number") return Number.isFinite(v) ? v : `#${v}`;
  if (v === null || typeof v !== "object") return v;
  if (
    v.id !== undefined && v.type !== undefined &&
    typeof v.onChange === "function"
  ) return `@${v.id}`;
  if (ArrayBuffer.isView(v)) {
    return {
      array: [
        v.constructor.name,
        ...Array.from(v as any, (x) => plainValue(x, depth + 1)),
      ],
    };
  }
  if (Array.isArray(v)) return v.map((x) => plainValue(x, depth + 1));
  if (v instanceof Map) {
    return {
      map: [...v].map((
        [k, x],
      ) => [plainValue(k, depth + 1), plainValue(x, depth + 1)]).sort((a, b) =>
        String(a[0]) < String(b[0]) ? -1 : 1
      ),
    };
  }
  return {
    map: Object.entries(v).sort(([a], [b]) => a < b ? -1 : 1).map((
      [k, x],
    ) => [k, plainValue(x, depth + 1)]),
  };
};
/** Properties that pages report and that never travel to others: `inner_width` and the like. */
const reports = new Set<string>();
export function stateOf(doc: Document) {
  const models: Record<string, any> = {};
  for (const m of doc.models) {
    const store: any = propertyStore(m);
    const attrs: Record<string, unknown> = {};
    for (const p of store.schema.properties.values()) {
      if (p.isReport) reports.add(p.name);
      if (p.internal || p.isReport) continue;
      attrs[p.name] = store.has(p.name)
        ? plainValue(store.get(p.name))
        : "unset";
    }
    models[m.id] = { type: m.type, name: m.name ?? null, attrs };
  }
  return { title: doc.title, roots: doc.roots.map((m) => m.id), models };
}

export function compare(
  where: string,
  want: any,
  got: any,
  raced: Set<string>,
  findings: Finding[],
): void {
  const add = (kind: string, text: string, key = "") =>
    findings.push({ where, kind, text, explained: raced.has(key) });
  if (want.title !== got.title) {
    add("title", `want ${want.title}, got ${got.title}`, "title");
  }
  const label = (id: string) => {
    const m = want.models[id] ?? got.models[id];
    return m ? `${m.type}(${m.name ?? id})` : id;
  };
  if (String(want.roots) !== String(got.roots)) {
    add(
      "roots",
      `want ${want.roots.map(label)}, got ${got.roots.map(label)}`,
      "roots",
    );
  }
  for (const [id, a] of Object.entries<any>(want.models)) {
    const b = got.models[id];
    if (b === undefined) {
      add("model missing", label(id));
      continue;
    }
    for (const [attr, value] of Object.entries(a.attrs)) {
      if (reports.has(attr)) continue;
      const [w, g] = [JSON.stringify(value), JSON.stringify(b.attrs[attr])];
      if (w !== g) {
        add(
          `attr ${a.type}.${attr}`,
          `${label(id)} want ${w?.slice(0, 260)}, got ${g?.slice(0, 260)}`,
          `${id}.${attr}`,
        );
      }
    }
  }
  for (const id of Object.keys(got.models)) {
    if (want.models[id] === undefined) add("model extra", label(id));
  }
}

export function compareLines(
  where: string,
  kind: string,
  want: string[],
  got: string[],
  findings: Finding[],
): void {
  const i = want.findIndex((line, i) => line !== got[i]);
  if (i < 0 && want.length === got.length) return;
  const j = i < 0 ? want.length : i;
  findings.push({
    where,
    kind,
    explained: false,
    text: `${want[0]} line ${j}: want ${
      JSON.stringify(want.slice(j, j + 3))
    }, got ${JSON.stringify(got.slice(j, j + 3))}`,
  });
}

/** Where a crossed change decides which models there are. */
export const STRUCTURE =
  /roots|children|tabs|renderers|data_source|items|center|child|columns/;
