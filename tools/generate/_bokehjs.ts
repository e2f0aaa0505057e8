import { bundleDirectory } from "./_bundle_directory.ts";
import "./_headless_dom.ts";

/** A class of BokehJS. */
// deno-lint-ignore ban-types
export type BokehJsClass = Function & {
  readonly __qualified__: string;
  readonly prototype: {
    readonly _props: Readonly<Record<string, BokehJsProperty>>;
  };
};

/** A property in the table of a class of BokehJS. */
export interface BokehJsProperty {
  /** A kind, a spec class or an alias. */
  readonly type: object;
  readonly default_value?: (owner?: unknown) => unknown;
  readonly options: {
    readonly internal?: boolean;
    readonly readonly?: boolean;
  };
}

/** What the extraction reads of BokehJS. */
export interface BokehJs {
  readonly version: string;
  require(module: "base"): {
    readonly default_resolver: {
      get(name: string): BokehJsClass;
      readonly _known_models: ReadonlyMap<string, BokehJsClass>;
    };
  };
  require(module: "core/enums"): Readonly<
    Record<string, { readonly values: ReadonlySet<string | number> }>
  >;
  require(module: "core/has_props"): { readonly HasProps: BokehJsClass };
  require(module: "core/properties"): { readonly unset: symbol };
  require(module: "model"): { readonly Model: BokehJsClass };
  require(module: "core/serialization"): {
    readonly Serializer: new () => { encode(value: unknown): unknown };
  };
}

/** Loads all bundles of BokehJS, as a page does. */
export async function loadBokehJs(): Promise<BokehJs> {
  const bundles = await bundleDirectory();
  const { default: bokeh }: { default: BokehJs } = await import(
    `${bundles}bokeh.esm.min.js`
  );
  for (const name of ["gl", "widgets", "tables", "mathjax"]) {
    await import(`${bundles}bokeh-${name}.esm.min.js`);
  }
  return bokeh;
}
