import { checkOptions, type OptionTypes, TEXT } from "../base/option_checks.ts";
import {
  SERVER_SCRIPT_TYPES,
  serverScript,
  type ServerScriptOptions,
} from "./server_script.ts";

/** Options for {@linkcode serverSession}. */
export interface ServerSessionEmbedOptions extends ServerScriptOptions {
  /** The id of the session. */
  sessionId: string;
}

const TYPES: OptionTypes<ServerSessionEmbedOptions> = {
  sessionId: TEXT,
  ...SERVER_SCRIPT_TYPES,
};

/**
 * Makes a script that embeds a session that a Bokeh server has already, or will
 * have: everybody who sees the page shares it (spec 1.10).
 *
 * - **A secret:** whoever knows the id may do what users of the session do; it
 *   is in the page for all its readers.
 *
 * @param options Which session of which application, and how it is asked for.
 * @returns A `<script>` element.
 * @throws {TypeError} If an option is unknown or of the wrong type, the session id is missing, the URL is none of a server, a header is malformed, or two options exclude each other.
 * @throws {RangeError} If `resources` is neither `"default"` nor `null`.
 *
 * @example
 * ```ts
 * import { serverSession } from "@bokeh-deno/server/embed";
 * import { assertStringIncludes } from "@std/assert";
 *
 * const script = serverSession({
 *   sessionId: "qVn3S3Wkf7",
 *   url: "https://plots.example.com/sales",
 * });
 * assertStringIncludes(script, '"Bokeh-Session-Id":"qVn3S3Wkf7"');
 * ```
 */
export function serverSession(options: ServerSessionEmbedOptions): string {
  checkOptions("embed", options, TYPES);
  const { sessionId } = options;
  // Callers in JavaScript may have left it out.
  if (!sessionId) {
    throw new TypeError(
      "Cannot embed: Must supply a session_id, the option sessionId",
    );
  }
  return serverScript(options, { headers: { "Bokeh-Session-Id": sessionId } });
}
