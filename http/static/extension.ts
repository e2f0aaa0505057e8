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
}
