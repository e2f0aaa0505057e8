import { assert, assertEquals, assertStrictEquals } from "@std/assert";
import {
  type ModelClass,
  modelClass,
  propertyStore,
  schemaOf,
} from "../../models/internal.ts";
import { CONVERSIONS } from "../../models/kinds/conversions.ts";
import { INVALID } from "../../models/kinds/kind.ts";
import * as models from "../../models/mod.ts";
import { className } from "../../tools/generate/_typescript_types.ts";
import {
  type ModelEntry,
  readSpecification,
  type Specification,
} from "../../tools/generate/_specification.ts";
import { PYTHON_DEFAULTS } from "../../tools/generate/_python_defaults.ts";
import { DATED, UNTYPED_KINDS } from "../../tools/generate/_untyped_kinds.ts";

/** A property as recorded in a browser. */
interface RecordedProperty {
  readonly type: string;
  readonly default: unknown;
  readonly internal?: boolean;
  readonly readonly?: boolean;
}

/** `models_bokehjs.json`, as far as it is compared. */
interface Recorded {
  readonly bokehjs: string;
  readonly enums: Specification["enums"];
  readonly models: Readonly<
    Record<string, {
      readonly bases: readonly string[];
      readonly registered: boolean;
      readonly props: Readonly<Record<string, RecordedProperty>>;
      readonly overrides?: Readonly<Record<string, { default: unknown }>>;
    }>
  >;
}

/**
 * The defaults that the client computes from other properties of the instance.
 * The recording has those of fresh instances, the specification has none.
 */
const COMPUTED_DEFAULTS = [
  "DataRange1d._initial_range_padding",
  "DataRange1d._initial_range_padding_units",
  "DataRange1d._initial_follow",
  "DataRange1d._initial_follow_interval",
  "DataRange1d._initial_default_span",
  "DaysTicker.interval",
  "MercatorTileSource._resolutions",
  "MonthsTicker.interval",
  "ToolProxy.active",
  "ToolProxy.visible",
];

const specification = readSpecification(
  readText("../../models/specification.json"),
);
const recorded: Recorded = JSON.parse(
  readText("../testdata/models_bokehjs.json"),
);
const names = Object.keys(specification.models);
const concrete = names.filter((name) => !specification.models[name]!.abstract);

Deno.test("The specification is that of the recorded version of BokehJS", () => {
  assertEquals(specification.bokehjs, recorded.bokehjs);
  assertEquals(specification.enums, recorded.enums);
  assertEquals(names.toSorted(), Object.keys(recorded.models).toSorted());
});

Deno.test("Every model of the specification is as recorded in a browser", () => {
  for (const name of names) {
    const { family: _, changedByView: __, ...entry } = specification
      .models[name]!;
    assertEquals(entry, expectedEntry(name), name);
  }
});

Deno.test("The specification names the properties that BokehJS's views set, and no others", () => {
  const changed = (name: string) => specification.models[name]!.changedByView;
  assertEquals(changed("Select"), ["value"]);
  assertEquals(changed("Tabs"), ["active", "tabs"]);
  assertEquals(changed("Plot"), [
    "inner_height",
    "inner_width",
    "outer_height",
    "outer_width",
  ]);
  for (const name of ["Renderer", "Div", "CustomJS", "Model"]) {
    assertEquals(changed(name), undefined, name);
  }
  for (const name of names) {
    for (const key of changed(name) ?? []) {
      const property = schemaOf(classOf(name)).properties.get(key);
      assertEquals(property?.internal, false, `${name}.${key}`);
    }
  }
});

Deno.test("Properties are specified in the order of their definition", () => {
  for (const name of names) {
    const own = Object.keys(specification.models[name]!.properties);
    const expected = Object.keys(expectedEntry(name).properties);
    assertEquals(own, expected, name);
  }
});

Deno.test("Every computed default and untyped kind names a property that there is", () => {
  const paths = [
    ...COMPUTED_DEFAULTS,
    ...Object.keys(UNTYPED_KINDS),
    ...Object.keys(PYTHON_DEFAULTS),
    ...Object.keys(CONVERSIONS),
    ...DATED,
  ];
  for (const path of paths) {
    const [name, key] = path.split(".") as [string, string];
    assert(schemaOf(classOf(name)).properties.has(key), path);
  }
});

Deno.test("Every class of the specification is exported under its name", () => {
  const exported = new Map<string, unknown>(Object.entries(models));
  for (const name of names) {
    assertStrictEquals(exported.get(className(name)), modelClass(name), name);
  }
});

Deno.test("All 406 concrete models are made without arguments", () => {
  assertEquals(concrete.length, 406);
  for (const name of concrete) {
    const model = makeModel(name);
    assertEquals(model.type, name);
    assertEquals(Object.keys(propertyStore(model).values), [], name);
  }
});

Deno.test("A property of a new model is read, or has no default and says so", () => {
  for (const name of concrete) {
    const model = makeModel(name);
    for (const [key, { hasDefault }] of schemaOf(classOf(name)).properties) {
      assertEquals(isReadable(model, key), hasDefault, `${name}.${key}`);
    }
  }
});

Deno.test("Every default is accepted by its own kind", () => {
  for (const name of concrete) {
    for (const [key, property] of schemaOf(classOf(name)).properties) {
      // What never leaves the client is never set here.
      if (!property.hasDefault || property.internal) continue;
      const stored = property.kind.coerce(property.makeDefault());
      assert(stored !== INVALID, `${name}.${key}`);
    }
  }
});

Deno.test("No property has the name of a member of Model", () => {
  const members = new Set(
    "id type document get set update onChange removeOnChange onEvent removeOnEvent jsOnChange jsOnEvent jsLink references select selectOne clone constructor"
      .split(" "),
  );
  for (const name of names) {
    const { properties } = specification.models[name]!;
    const taken = Object.keys(properties).filter((key) => members.has(key));
    assertEquals(taken, [], name);
  }
});

Deno.test("No property of a data source has the name of a member of ColumnStore", () => {
  const members = Object.getOwnPropertyNames(models.ColumnStore.prototype);
  const sources = concrete.filter((name) =>
    makeModel(name) instanceof models.ColumnStore
  );
  assert(sources.length > 0);
  for (const name of sources) {
    const { properties } = schemaOf(classOf(name));
    const taken = members.filter((member) => properties.has(member));
    assertEquals(taken, [], name);
  }
});

Deno.test("CustomAction.active and disabled are set although Tool's are internal", () => {
  const action = new models.CustomAction();
  action.set("active", true);
  action.set("disabled", true);
  assertEquals([action.get("active"), action.get("disabled")], [true, true]);
});

/** What the specification should say, by the recording. */
function expectedEntry(name: string): Omit<ModelEntry, "family"> {
  const { bases: [base], registered, props, overrides } = recorded
    .models[name]!;
  const own = Object.entries(props).map(([key, { type, ...property }]) => {
    const path = `${name}.${key}`;
    const wire = COMPUTED_DEFAULTS.includes(path)
      ? undefined
      : PYTHON_DEFAULTS[path] ?? expectedDefault(property.default);
    return [key, {
      kind: UNTYPED_KINDS[path] ??
        (DATED.has(path) ? type.replaceAll("Float", "Moment") : type),
      ...(wire === undefined ? {} : { default: wire }),
      ...(property.internal ? { internal: true } : {}),
      ...(property.readonly ? { readonly: true } : {}),
    }];
  });
  const narrowed = Object.entries(UNTYPED_KINDS)
    .map(([path, kind]) => [...path.split("."), kind])
    .filter(([model, key]) => model === name && !Object.hasOwn(props, key!))
    .map(([, key, kind]) => {
      const inherited = inheritedProperty(base!, key!);
      const wire = expectedDefault(inherited.default);
      return [key!, {
        kind,
        ...(wire === undefined ? {} : { default: wire }),
        ...(inherited.readonly ? { readonly: true } : {}),
      }] as const;
    });
  const changed = Object.entries(overrides ?? {})
    .map(([key, override]) => [
      key,
      PYTHON_DEFAULTS[`${name}.${key}`] ?? expectedDefault(override.default),
    ]);
  return {
    ...(base === undefined ? {} : { base }),
    ...(registered ? {} : { abstract: true }),
    properties: Object.fromEntries([...own, ...narrowed]),
    ...(changed.length === 0 ? {} : { overrides: Object.fromEntries(changed) }),
  };
}

function inheritedProperty(name: string, key: string): RecordedProperty {
  const { props, bases } = recorded.models[name]!;
  return props[key] ?? inheritedProperty(bases[0]!, key);
}

/** A recorded default without ids; `undefined` for a note such as `{"$": "unset"}`. */
function expectedDefault(wire: unknown): unknown {
  if (typeof wire !== "object" || wire === null) return wire;
  if (Array.isArray(wire)) return wire.map(expectedDefault);
  if ("$" in wire) return undefined;
  const entries = Object.entries(wire).filter(([key]) =>
    key !== "id" || !("type" in wire)
  );
  return Object.fromEntries(
    entries.map(([key, value]) => [key, expectedDefault(value)]),
  );
}

function classOf(name: string): ModelClass {
  const found = modelClass(name);
  assert(found !== undefined, name);
  return found;
}

function makeModel(name: string): models.Model {
  const constructor = classOf(name) as new () => models.Model;
  return new constructor();
}

function isReadable(model: models.Model, key: string): boolean {
  try {
    model.get(key);
    return true;
  } catch {
    return false;
  }
}

function readText(path: string): string {
  return Deno.readTextFileSync(new URL(path, import.meta.url));
}
