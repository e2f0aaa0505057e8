import { escape } from "@std/html/entities";

const KEYWORDS =
  "as async await break case class const continue default else export extends finally for from function if import in instanceof interface let new null of readonly return satisfies switch this throw true false try type typeof undefined while yield void";

/** The kinds of tokens, by precedence. */
const TOKENS = new RegExp(
  [
    String.raw`(?<comment>\/\*.*?\*\/|\/\/[^\n]*)`,
    String
      .raw`(?<string>"(?:\\.|[^"\\\n])*"|'(?:\\.|[^'\\\n])*'|\`(?:\\.|[^\`\\])*\`)`,
    String.raw`(?<keyword>\b(?:${KEYWORDS.replaceAll(" ", "|")})\b)`,
    String.raw`(?<number>(?<![\w.#])\d[\d_]*(?:\.\d+)?(?:e[+-]?\d+)?)`,
  ].join("|"),
  "gs",
);

/**
 * Highlights TypeScript: comments, strings, keywords and numbers.
 *
 * @param source The text.
 * @returns HTML with `span` elements whose classes name the kind of token.
 */
export function highlight(source: string): string {
  let html = "";
  let end = 0;
  for (const match of source.matchAll(TOKENS)) {
    const [kind] = Object.entries(match.groups ?? {})
      .find(([, text]) => text !== undefined)!;
    html += escape(source.slice(end, match.index));
    html += `<span class="${kind}">${escape(match[0])}</span>`;
    end = match.index + match[0].length;
  }
  return html + escape(source.slice(end));
}
