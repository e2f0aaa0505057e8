/** A property in the specification. */
export interface PropertyEntry {
  /** What it accepts, in BokehJS's notation. */
  readonly kind: string;
  /** The default in wire form; absent if there is none. */
  readonly default?: unknown;
  /** Whether it never leaves the client. */
  readonly internal?: boolean;
  /** Whether only the client sets it. */
  readonly readonly?: boolean;
}

/** A model in the specification. */
export interface ModelEntry {
  /** The name of the base class; absent only for `Model`. */
  readonly base?: string;
  /** Whether there are no instances. */
  readonly abstract?: boolean;
  /** The file of `models/generated` that its class is in. */
  readonly family: string;
  /** Own properties. */
  readonly properties: Readonly<Record<string, PropertyEntry>>;
  /** Other defaults of inherited properties, in wire form. */
  readonly overrides?: Readonly<Record<string, unknown>>;
}

/** The specification of all models of one version of BokehJS. */
export interface Specification {
  /** The version. */
  readonly bokehjs: string;
  /** The values of the enums, by name. */
  readonly enums: Readonly<Record<string, readonly (string | number)[]>>;
  /** The models by their names on the wire. */
  readonly models: Readonly<Record<string, ModelEntry>>;
}

/**
 * The file `models/specification.json`. Of each model it has a JSON text: a
 * program needs few of them, and to parse all makes it start later.
 */
export function writeSpecification(
  { models, ...rest }: Specification,
): string {
  const texts = Object.entries(models)
    .map(([name, model]) => [name, JSON.stringify(model)]);
  return JSON.stringify({ ...rest, models: Object.fromEntries(texts) });
}

/** What {@linkcode writeSpecification} was given. */
export function readSpecification(text: string): Specification {
  const { models, ...rest } = JSON.parse(text);
  const entries = Object.entries<string>(models)
    .map(([name, model]) => [name, JSON.parse(model)]);
  return { ...rest, models: Object.fromEntries(entries) };
}
