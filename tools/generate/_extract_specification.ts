/**
 * Prints the specification of BokehJS's models as JSON. Runs as a process of its
 * own, since BokehJS changes globals and keeps timers running.
 *
 * @module
 */

import {
  type BokehJs,
  type BokehJsClass,
  type BokehJsProperty,
  loadBokehJs,
} from "./_bokehjs.ts";
import { modelFamilies } from "./_model_families.ts";
import { className, type KindNames, kindText, nameOf } from "./_kind_text.ts";
import type {
  ModelEntry,
  PropertyEntry,
  Specification,
} from "./_specification.ts";
import { PYTHON_DEFAULTS } from "./_python_defaults.ts";
import { DATED, UNTYPED_KINDS } from "./_untyped_kinds.ts";
import { viewChanges } from "./_view_changes.ts";

class Extractor {
  readonly #bokeh: BokehJs;
  readonly #names: KindNames;
  readonly #families = modelFamilies();
  readonly #viewChanges = viewChanges();
  readonly #models = new Map<string, ModelEntry>();

  constructor(bokeh: BokehJs) {
    this.#bokeh = bokeh;
    const { HasProps } = bokeh.require("core/has_props");
    this.#names = new Map<unknown, string>([
      ...Object.entries(bokeh.require("core/enums"))
        .map(([name, kind]) => [kind, name] as const),
      [HasProps, "HasProps"],
    ]);
  }

  extract(): Specification {
    const { default_resolver } = this.#bokeh.require("base");
    const registered = default_resolver._known_models;
    for (const constructor of registered.values()) this.#add(constructor);
    const models = [...this.#models].map(([name, entry]) =>
      registered.has(name)
        ? [name, entry]
        : [name, { ...entry, abstract: true }]
    ).sort(([a], [b]) => a! < b! ? -1 : 1);
    const enums = Object.entries(this.#bokeh.require("core/enums"))
      .map(([name, { values }]) => [name, [...values]]);
    return {
      bokehjs: this.#bokeh.version,
      enums: Object.fromEntries(enums),
      models: Object.fromEntries(models),
    };
  }

  #add(constructor: BokehJsClass): void {
    const name = nameOf(constructor);
    if (this.#models.has(name)) return;
    const isRoot = constructor === this.#bokeh.require("model").Model;
    const base: BokehJsClass | null = isRoot
      ? null
      : Object.getPrototypeOf(constructor);
    if (base !== null) this.#add(base);
    this.#models.set(name, {
      ...(base === null ? {} : { base: nameOf(base) }),
      family: this.#families.get(className(constructor)) ?? "model",
      ...this.#properties(name, constructor, base),
      ...this.#changedByView(constructor),
    });
  }

  #properties(
    name: string,
    constructor: BokehJsClass,
    base: BokehJsClass | null,
  ): Pick<ModelEntry, "properties" | "overrides"> {
    const inherited = base?.prototype._props ?? {};
    const properties: Record<string, PropertyEntry> = {};
    const overrides: Record<string, unknown> = {};
    for (
      const [key, property] of Object.entries<BokehJsProperty>(
        constructor.prototype._props,
      )
    ) {
      const before = inherited[key];
      if (before === property) continue;
      const isOverride = before !== undefined &&
        before.type === property.type &&
        before.options.internal === property.options.internal;
      if (isOverride) {
        overrides[key] = this.#default(property, `${name}.${key}`);
      } else properties[key] = this.#property(`${name}.${key}`, property);
    }
    for (const path of Object.keys(UNTYPED_KINDS)) {
      const key = path.startsWith(`${name}.`) ? path.split(".")[1]! : null;
      if (key === null || key in properties) continue;
      delete overrides[key];
      properties[key] = this.#property(
        path,
        constructor.prototype._props[key]!,
      );
    }
    return Object.keys(overrides).length === 0
      ? { properties }
      : { properties, overrides };
  }

  #changedByView(
    constructor: BokehJsClass,
  ): Pick<ModelEntry, "changedByView"> {
    const changed = this.#viewChanges.get(className(constructor)) ?? [];
    const names = changed.filter((key) => {
      const property = constructor.prototype._props[key];
      return property !== undefined && !property.options.internal;
    });
    return names.length === 0 ? {} : { changedByView: names };
  }

  #property(path: string, property: BokehJsProperty): PropertyEntry {
    const text = kindText(property.type, this.#names);
    const kind = UNTYPED_KINDS[path] ??
      (DATED.has(path) ? text.replaceAll("Float", "Moment") : text);
    const wire = this.#default(property, path);
    const { internal, readonly } = property.options;
    return {
      kind,
      ...(wire === undefined ? {} : { default: wire }),
      ...(internal ? { internal } : {}),
      ...(readonly ? { readonly } : {}),
    };
  }

  /** The default in wire form; `undefined` if there is none. */
  #default(
    { type, default_value: make }: BokehJsProperty,
    path: string,
  ): unknown {
    if (path in PYTHON_DEFAULTS) return PYTHON_DEFAULTS[path];
    let value: unknown;
    try {
      value = make?.({});
    } catch {
      // The client computes it from other properties of the model.
      return undefined;
    }
    const { unset } = this.#bokeh.require("core/properties");
    if (value === undefined || value === unset) return undefined;
    if (typeof type === "function" && /(Spec|Scalar)$/.test(className(type))) {
      return this.#specDefault(value);
    }
    try {
      return this.#encode(value);
    } catch {
      // Only meaningful inside the client: a function, a bit set.
      return undefined;
    }
  }

  #specDefault(value: unknown): unknown {
    if (typeof value !== "object" || value === null) {
      return { type: "value", value };
    }
    if ("field" in value) return { type: "field", ...value };
    if ("value" in value) return { type: "value", ...value };
    return { type: "value", value: this.#encode(value) };
  }

  #encode(value: unknown): unknown {
    const { Serializer } = this.#bokeh.require("core/serialization");
    return withoutIds(
      JSON.parse(JSON.stringify(new Serializer().encode(value))),
    );
  }
}

/** Drops model ids, which differ from run to run. */
function withoutIds(rep: unknown): unknown {
  if (Array.isArray(rep)) return rep.map(withoutIds);
  if (typeof rep !== "object" || rep === null) return rep;
  const entries = Object.entries(rep).filter(([key]) =>
    key !== "id" || !("type" in rep)
  );
  return Object.fromEntries(
    entries.map(([key, value]) => [key, withoutIds(value)]),
  );
}

if (import.meta.main) {
  const { log } = console;
  // BokehJS logs while it loads; stdout carries only the result.
  console.log = console.info = console.error;
  log(JSON.stringify(new Extractor(await loadBokehJs()).extract()));
  Deno.exit();
}
