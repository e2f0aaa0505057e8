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
