/** A property in the specification. */
export interface PropertyEntry {
  /** What the property accepts, in BokehJS's notation. */
  readonly kind: string;
  /** The default in wire form; absent if there is none. */
  readonly default?: unknown;
  /** Whether the property never leaves the client. */
  readonly internal?: boolean;
  /** Whether only the client may set the property. */
  readonly readonly?: boolean;
}

/** A model in the specification. */
export interface ModelEntry {
  /** The name of the base class; absent only for `Model`. */
  readonly base?: string;
  /** Whether the class cannot be instantiated. */
  readonly abstract?: boolean;
  /** The file of `models/generated` that its class is in. */
  readonly family: string;
  readonly properties: Readonly<Record<string, PropertyEntry>>;
  /** Changed defaults of inherited properties, in wire form. */
  readonly overrides?: Readonly<Record<string, unknown>>;
  /** The properties that its view sets. */
  readonly changedByView?: readonly string[];
}

/** The specification of all models of one version of BokehJS. */
export interface Specification {
  readonly bokehjs: string;
  readonly enums: Readonly<Record<string, readonly (string | number)[]>>;
  /** The models by their names on the wire. */
  readonly models: Readonly<Record<string, ModelEntry>>;
}

/**
 * The text of `models/specification.json`. Each model is a JSON string of its own:
 * a program needs few of them, and parsing all would slow its start.
 */
export function writeSpecification(
  { models, ...rest }: Specification,
): string {
  const texts = Object.entries(models)
    .map(([name, model]) => [name, JSON.stringify(model)]);
  return JSON.stringify({ ...rest, models: Object.fromEntries(texts) });
}

/** The inverse of {@linkcode writeSpecification}. */
export function readSpecification(text: string): Specification {
  const { models, ...rest } = JSON.parse(text);
  const entries = Object.entries<string>(models)
    .map(([name, model]) => [name, JSON.parse(model)]);
  return { ...rest, models: Object.fromEntries(entries) };
}
