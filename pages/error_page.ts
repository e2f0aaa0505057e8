import { escape } from "@std/html/entities";
import { ApplicationLoadError } from "../base/application_load_error.ts";
import { errorText, readableText } from "../base/text/error_text.ts";
import type { SourceExcerpt } from "./source_excerpts.ts";
import { nonceAttribute } from "./nonce_attribute.ts";
import { reloadScript, type ReloadScriptOptions } from "./reload_script.ts";

/** Options for {@linkcode renderErrorPage}. */
export interface ErrorPageOptions {
  /** The id of the error in the log. */
  errorId: string;
  /** The error, on pages that show it. */
  error?: unknown;
  /**
   * The places in the application that the error passed through.
   *
   * @default {[]}
   */
  excerpts?: readonly SourceExcerpt[];
  /**
   * How the page reloads when the application changes, in development.
   *
   * @default {undefined} It does not.
   */
  reload?: ReloadScriptOptions;
  /**
   * The nonce of the page's content security policy, for the script.
   *
   * @default {undefined} None.
   */
  nonce?: string;
}

const STYLE = `
:root { color-scheme: light dark; font: 16px/1.5 system-ui, sans-serif; }
body { max-width: 60rem; margin: 0 auto; padding: 4rem 1.5rem; }
h1 { margin: 0 0 .5rem; font-size: 1.5rem; font-weight: 600; }
h2 { margin: 2rem 0 .5rem; font-size: 1rem; font-weight: 600; overflow-wrap: anywhere; }
p { opacity: .7; }
pre { margin: 0; padding: .75rem; overflow-x: auto; background: #8881; font: 13px/1.6 ui-monospace, monospace; }
.message { white-space: pre-wrap; color: #d33; font-size: 15px; }
mark { display: block; margin: 0 -.75rem; padding: 0 .75rem; color: inherit; background: #d333; }
`;

/**
 * Makes the page of a failed request. In development it shows the error and the
 * lines of the application that it comes from; for users it shows only an id to
 * look up in the log. Everything is escaped.
 *
 * @example
 * ```ts
 * import { renderErrorPage } from "./error_page.ts";
 * import { assert, assertStringIncludes } from "@std/assert";
 *
 * const page = renderErrorPage({ errorId: "k3v9", error: new Error("a < b") });
 * assertStringIncludes(page, "a &lt; b");
 * assert(!renderErrorPage({ errorId: "k3v9" }).includes("a &lt; b"));
 * ```
 */
export function renderErrorPage(options: ErrorPageOptions): string {
  const { errorId, error, excerpts = [], reload } = options;
  const script = reload === undefined
    ? ""
    : `<script${nonceAttribute(options.nonce)}>${
      reloadScript({ ...reload, isError: true })
    }</script>\n`;
  const details = error === undefined
    ? ""
    : `<pre class="message">${escape(errorText(error))}</pre>
${excerpts.map(renderExcerpt).join("\n")}
<h2>Stack</h2>
<pre>${escape(stackOf(error))}</pre>`;
  return `<!DOCTYPE html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>500: Internal Server Error</title>
<style>${STYLE}</style>
</head>
<body>
<h1>500: Internal Server Error</h1>
<p>The application failed. In the server's log, this is error ${
    escape(errorId)
  }.</p>
${details}
${script}</body>
</html>
`;
}

function renderExcerpt({ file, line, lines }: SourceExcerpt): string {
  const width = String(lines.at(-1)?.number ?? 0).length;
  const code = lines.map(({ number, text }) => {
    const row = escape(`${String(number).padStart(width)}  ${text}`);
    return number === line ? `<mark>${row}</mark>` : `${row}\n`;
  }).join("");
  return `<h2>${escape(`${file}:${line}`)}</h2>\n<pre>${code}</pre>`;
}

/** Anything may be thrown, even a value that has no string form. */
function stackOf(error: unknown): string {
  if (error instanceof ApplicationLoadError && error.cause !== undefined) {
    return stackOf(error.cause);
  }
  const stack = error instanceof Error ? error.stack : undefined;
  return readableText(
    stack ?? "None: the thrown value is not an Error.",
  );
}
