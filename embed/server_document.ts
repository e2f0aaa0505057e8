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
   * What the application finds as arguments of its request. Names that begin
   * with `bokeh-` are left out: they are the server's own.
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
 * Makes a script that embeds an application of a Bokeh server in any page: put
 * it into the body where the application is to appear. Each visitor gets a
 * session of their own (spec 1.10).
 *
 * - **Nothing escapes:** whatever the options hold, it is one script element.
 * - **Allowed by the server:** if the page is on another host than the server, its
 *   host must be among the `allowWebSocketOrigin` of the server.
 *
 * @param options Which application, and how it is asked for.
 * @returns A `<script>` element.
 * @throws {TypeError} If an option is unknown or of the wrong type, the URL is none of a server, a header is malformed, or two options exclude each other.
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
    if (!name.startsWith("bokeh-")) query.append(name, String(value));
  }
  return serverScript(options, { query });
}
