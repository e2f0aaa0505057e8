import { unitsOf, withUnits } from "./kinds/spec_units.ts";
import type { ModelSchema, PropertyDefinition } from "./schema.ts";

/** The part of a property store that is used here. */
interface Store<Options = never> {
  readonly schema: ModelSchema;
  readonly isConstructed: boolean;
  get(name: string): unknown;
  isSet(name: string): boolean;
  peek(property: PropertyDefinition): unknown;
  set(name: string, value: unknown, options?: Options): void;
}

/** The value of an alias, or the units of a property. */
export function getOther(store: Store, name: string): unknown {
  const { schema } = store;
  const property = schema.units.get(name);
  if (property === undefined) return store.get(schema.property(name).name);
  return unitsOf(property.kind.parsed.name, store.peek(property));
}

/** Sets a property by an alias, or the units of one. */
export function setOther<Options>(
  store: Store<Options>,
  name: string,
  value: unknown,
  options?: Options,
): void {
  const { schema } = store;
  const property = schema.units.get(name);
  if (property === undefined) {
    return store.set(schema.property(name).name, value, options);
  }
  const spec = withUnits(store.get(property.name), value);
  store.set(property.name, spec, options);
}

/** What a property with a conversion makes of a value. */
export function converted(
  store: Store,
  property: PropertyDefinition,
  value: unknown,
): unknown {
  const { name } = property;
  const conversion = property.conversion!;
  if (conversion.whenSet && !store.isSet(name)) return value;
  const { isConstructed, schema: { name: type } } = store;
  const current = () => store.peek(property);
  return conversion.convert(value, {
    name,
    type,
    isConstructed,
    current,
  });
}

/** What a property takes beyond its kind, in words. */
export function alternative({ conversion }: PropertyDefinition): string {
  return conversion === undefined || conversion.words === ""
    ? ""
    : `, or ${conversion.words}`;
}
