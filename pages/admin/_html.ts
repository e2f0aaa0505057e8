import { escape } from "@std/html/entities";

/** HTML that may be put into a page as it is. */
export class Html {
  readonly text: string;

  constructor(text: string) {
    this.text = text;
  }
}

/** What a template may contain: texts are escaped. */
export type HtmlPart = Html | readonly Html[] | string | number;

/**
 * A template of HTML.
 *
 * - **Escaped:** whatever is put into it is text, unless it is HTML of such a
 *   template itself.
 *
 * @example
 * ```ts
 * import { html } from "./_html.ts";
 * import { assertEquals } from "@std/assert";
 *
 * const cell = html`<td title="${'"'}">${"<b>"}</td>`;
 * assertEquals(html`<tr>${cell}</tr>`.text, '<tr><td title="&quot;">&lt;b&gt;</td></tr>');
 * ```
 */
export function html(
  strings: TemplateStringsArray,
  ...parts: readonly HtmlPart[]
): Html {
  return new Html(String.raw({ raw: strings }, ...parts.map(textOf)));
}

function textOf(part: HtmlPart): string {
  if (part instanceof Html) return part.text;
  if (typeof part === "object") return part.map(({ text }) => text).join("\n");
  return escape(String(part));
}
