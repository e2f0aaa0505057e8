import {
  checkOptions,
  matching,
  type OptionTypes,
} from "../base/option_checks.ts";
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
  // Sent as a header: the browser would refuse others, in the page.
  sessionId: matching("a string of ASCII characters", /^[\x20-\x7e]*$/),
  ...SERVER_SCRIPT_TYPES,
};

/**
 * Makes a script that embeds a session that exists on a Bokeh server, or will:
 * all visitors of the page share it (spec 1.10).
 *
 * - **A secret:** anyone who knows the id may do what users of the session do,
 *   and all readers of the page can see it.
 *
 * @param options The session, its application, and how to request it.
 * @returns A `<script>` element.
 * @throws {TypeError} If an option is unknown or of the wrong type, the session
 * id is missing, the URL is not that of a server, a header is malformed, or two
 * options exclude each other.
 * @throws {RangeError} If the session id has other than ASCII characters, or
 * `resources` is neither `"default"` nor `null`.
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
  // JavaScript callers may have left it out.
  if (!sessionId) {
    throw new TypeError(
      "Cannot embed: Must supply a session_id, the option sessionId",
    );
  }
  return serverScript(options, { headers: { "Bokeh-Session-Id": sessionId } });
}
