import type { UnknownModelsPolicy } from "../../document/codec/unknown_models.ts";

/** A bundle of BokehJS models that pages load in addition to BokehJS (spec 1.13). */
export interface Extension {
  /** The path of the directory that is served at `/static/extensions/NAME/`. */
  readonly directory: string;
  /** The script in the directory that pages load, such as `my_models.min.js`. */
  readonly main: string;
  /**
   * The version: browsers cache files until it changes.
   *
   * @default {undefined} Browsers revalidate each file.
   */
  readonly version?: string;
  /**
   * The URLs of scripts that pages load before BokehJS.
   *
   * @default {[]}
   */
  readonly javascript?: readonly string[];
  /**
   * The URLs of style sheets that pages load.
   *
   * @default {[]}
   */
  readonly css?: readonly string[];
  /**
   * How the names of the models in the bundle begin, such as `"panel."`. Clients may
   * bring models of these types, which the server keeps as they are, see
   * `UnknownModel` of `./models`.
   *
   * @default {[]} Models that this library does not have are refused.
   */
  readonly models?: readonly string[];
}

/** The policy that keeps the models of extensions. */
export function unknownModelsPolicy(
  extensions: Readonly<Record<string, Extension>>,
): UnknownModelsPolicy {
  return {
    prefixes: Object.values(extensions).flatMap(({ models = [] }) => models),
    hint:
      ', unless an extension of the server names it: extensions: { name: { …, models: ["prefix."] } }',
  };
}
