/** A bundle of BokehJS models that pages load besides BokehJS (spec 1.13). */
export interface Extension {
  /** The path of the directory whose files are served at `/static/extensions/NAME/`. */
  readonly directory: string;
  /** The script in it that pages load, as `my_models.min.js`. */
  readonly main: string;
  /**
   * The version: browsers keep files until it changes.
   *
   * @default {undefined} Browsers ask for each file whether it has changed.
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
