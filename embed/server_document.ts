import { formatValue } from "../base/text/format_value.ts";
import {
  checkOptions,
  type OptionTypes,
  RECORD,
} from "../base/option_checks.ts";
import {
  SERVER_SCRIPT_TYPES,
  serverScript,
  type ServerScriptOptions,
} from "./server_script.ts";

/** Options for {@linkcode serverDocument}. */
export interface ServerDocumentOptions extends ServerScriptOptions {
  /**
   * Arguments of the application's request. Names that begin with `bokeh-` are
   * reserved for the server and ignored.
   *
   * @default {{}}
   */
  arguments?: Readonly<Record<string, string | number | boolean>>;
}

const TYPES: OptionTypes<ServerDocumentOptions> = {
  ...SERVER_SCRIPT_TYPES,
  arguments: RECORD,
};

/**
 * Makes a script that embeds an application of a Bokeh server in any page. Put
 * it in the body where the application is to appear. Each visitor gets a
 * session of their own (spec 1.10).
 *
 * - **Nothing escapes:** the options may contain anything; it stays one script
 *   element.
 * - **Allowed by the server:** if the page is on another host than the server,
 *   its host must be in the server's `allowWebSocketOrigin`.
 *
 * @param options The application, and how to request it.
 * @returns A `<script>` element.
 * @throws {TypeError} If an option is unknown or of the wrong type, the URL is
 * not that of a server, a header is malformed, or two options exclude each
 * other.
 * @throws {RangeError} If `resources` is neither `"default"` nor `null`.
 *
 * @example
 * ```ts
 * import { serverDocument } from "@bokeh-deno/server/embed";
 * import { assertStringIncludes } from "@std/assert";
 *
 * const script = serverDocument({
 *   url: "https://plots.example.com/sales",
 *   arguments: { year: 2024 },
 * });
 * assertStringIncludes(script, "&year=2024");
 * ```
 */
export function serverDocument(options: ServerDocumentOptions = {}): string {
  checkOptions("embed", options, TYPES);
  const query = new URLSearchParams();
  for (const [name, value] of Object.entries(options.arguments ?? {})) {
    if (!["string", "number", "boolean"].includes(typeof value)) {
      throw new TypeError(
        `Cannot embed: arguments.${name} must be a string, a number or a boolean, received ${
          formatValue(value)
        }`,
      );
    }
    if (!name.startsWith("bokeh-")) query.append(name, String(value));
  }
  return serverScript(options, { query });
}
