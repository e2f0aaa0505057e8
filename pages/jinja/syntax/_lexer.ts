import { templateError } from "../template_error.ts";

export type TokenType =
  | "data"
  | "variable_begin"
  | "variable_end"
  | "block_begin"
  | "block_end"
  | "name"
  | "string"
  | "integer"
  | "float"
  | "operator"
  | "end";

export interface Token {
  readonly type: TokenType;
  /** The text of a name or operator, the value of a string or number. */
  readonly value: string;
  /** Counted from 1. */
  readonly line: number;
}

/**
 * Splits a template into tokens, with Bokeh's options: a block takes the blanks
 * before it on its line and the line break after it.
 *
 * @throws {SyntaxError} If a tag, a string or a comment does not end.
 */
export function tokenize(template: string, text: string): Token[] {
  const lexer = new Lexer(
    template,
    text.replace(/\r\n?/g, "\n").replace(/\n$/, ""),
  );
  return lexer.run();
}

const TAG_BEGIN = /\{(?:\{|%|#)([-+]?)/g;
const COMMENT_END = /(-#\}\s*|\+#\}|#\}\n?)/g;
const RAW_BEGIN = /[-+]?\s*raw\s*(-%\}\s*|%\}\n?)/y;
const RAW_END = /\{%([-+]?)\s*endraw\s*(-%\}\s*|\+%\}|%\}\n?)/g;
const BLOCK_END = /-%\}\s*|\+%\}|%\}\n?/y;
const VARIABLE_END = /-\}\}\s*|\}\}/y;
const BLANKS = /\s+/y;
const FLOAT =
  /\d(?:_?\d)*(?:(?:\.\d(?:_?\d)*)?[eE][-+]?\d(?:_?\d)*|\.\d(?:_?\d)*)/y;
const INTEGER =
  /0[bB](?:_?[01])+|0[oO](?:_?[0-7])+|0[xX](?:_?[\da-fA-F])+|[1-9](?:_?\d)*|0(?:_?0)*/y;
const NAME = /[\p{L}\p{Nl}\p{M}_][\p{L}\p{N}\p{M}_]*/uy;
const STRING = /'(?:[^'\\]|\\[^])*'|"(?:[^"\\]|\\[^])*"/y;
const OPERATOR = /\/\/|\*\*|==|!=|>=|<=|[-+/*%~[\](){}><=.:|,;]/y;

const CLOSING: Readonly<Record<string, string>> = {
  "(": ")",
  "[": "]",
  "{": "}",
};

class Lexer {
  readonly #template: string;
  readonly #text: string;
  readonly #tokens: Token[] = [];
  #position = 0;
  #line = 1;
  /** Up to where the lines have been counted. */
  #counted = 0;
  /** Whether the text that follows is at the beginning of a line. */
  #isLineStart = true;

  constructor(template: string, text: string) {
    this.#template = template;
    this.#text = text;
  }

  run(): Token[] {
    for (;;) {
      const start = this.#position;
      TAG_BEGIN.lastIndex = start;
      const tag = TAG_BEGIN.exec(this.#text);
      if (tag === null) {
        this.#data(this.#text.slice(start));
        this.#position = this.#text.length;
        this.#push("end", "");
        return this.#tokens;
      }
      const kind = tag[0][1]!;
      this.#data(this.#before(start, tag.index, kind !== "{", tag[1]!));
      this.#position = tag.index + tag[0].length;
      if (kind === "#") this.#comment();
      else if (kind === "{") this.#tag("variable", VARIABLE_END);
      else if (!this.#raw(tag)) this.#tag("block", BLOCK_END);
      this.#isLineStart = this.#text[this.#position - 1] === "\n";
    }
  }

  /** The text before a tag, without what the tag strips. */
  #before(start: number, end: number, strips: boolean, sign: string): string {
    const text = this.#text.slice(start, end);
    if (sign === "-") return text.trimEnd();
    if (!strips || sign === "+") return text;
    const line = text.lastIndexOf("\n") + 1;
    const isWhole = line > 0 || this.#isLineStart;
    return isWhole && /^\s*$/.test(text.slice(line))
      ? text.slice(0, line)
      : text;
  }

  #comment(): void {
    const line = this.#lineAt(this.#position);
    COMMENT_END.lastIndex = this.#position;
    const end = COMMENT_END.exec(this.#text);
    if (end === null) {
      throw templateError(this.#template, line, "a comment does not end");
    }
    this.#position = COMMENT_END.lastIndex;
  }

  /** Reads a raw block, if it is one. */
  #raw(tag: RegExpExecArray): boolean {
    RAW_BEGIN.lastIndex = tag.index + 2;
    if (!RAW_BEGIN.test(this.#text)) return false;
    const start = RAW_BEGIN.lastIndex;
    this.#isLineStart = this.#text[start - 1] === "\n";
    RAW_END.lastIndex = start;
    const end = RAW_END.exec(this.#text);
    if (end === null) {
      const line = this.#lineAt(tag.index);
      throw templateError(this.#template, line, "a raw block does not end");
    }
    this.#data(this.#before(start, end.index, true, end[1]!));
    this.#position = RAW_END.lastIndex;
    return true;
  }

  #tag(kind: "variable" | "block", end: RegExp): void {
    this.#push(`${kind}_begin`, "");
    const open: string[] = [];
    for (;;) {
      this.#match(BLANKS);
      // Before the line break that is removed with the tag.
      const line = this.#lineAt(this.#position);
      if (open.length === 0 && this.#match(end) !== undefined) {
        this.#tokens.push({ type: `${kind}_end`, value: "", line });
        return;
      }
      this.#expression(open);
    }
  }

  /** Reads one token within a tag. */
  #expression(open: string[]): void {
    for (
      const [type, pattern] of [
        ["float", FLOAT],
        ["integer", INTEGER],
        ["name", NAME],
        ["string", STRING],
        ["operator", OPERATOR],
      ] as const
    ) {
      const line = this.#lineAt(this.#position);
      const text = this.#match(pattern);
      if (text === undefined) continue;
      if (type === "operator") this.#balance(text, open);
      const value = type === "string"
        ? unescape(text.slice(1, -1))
        : type === "float" || type === "integer"
        ? text.replaceAll("_", "")
        : text;
      this.#tokens.push({ type, value, line });
      return;
    }
    const character = this.#text[this.#position];
    throw this.#error(
      character === undefined
        ? "unexpected end of template"
        : `unexpected character '${character}'`,
    );
  }

  #balance(operator: string, open: string[]): void {
    const closing = CLOSING[operator];
    if (closing !== undefined) open.push(closing);
    else if (")]}".includes(operator)) {
      const expected = open.pop();
      if (expected === operator) return;
      throw this.#error(
        expected === undefined
          ? `unexpected '${operator}'`
          : `unexpected '${operator}', expected '${expected}'`,
      );
    }
  }

  #match(pattern: RegExp): string | undefined {
    pattern.lastIndex = this.#position;
    const [text] = pattern.exec(this.#text) ?? [];
    if (text !== undefined) this.#position = pattern.lastIndex;
    return text;
  }

  #data(text: string): void {
    if (text !== "") this.#push("data", text);
  }

  #push(type: TokenType, value: string): void {
    this.#tokens.push({ type, value, line: this.#lineAt(this.#position) });
  }

  /** The line of a position, which never goes back. */
  #lineAt(position: number): number {
    for (; this.#counted < position; this.#counted++) {
      if (this.#text[this.#counted] === "\n") this.#line++;
    }
    return this.#line;
  }

  #error(reason: string): Error {
    return templateError(this.#template, this.#lineAt(this.#position), reason);
  }
}

const ESCAPES: Readonly<Record<string, string>> = {
  "\n": "",
  a: "\x07",
  b: "\b",
  f: "\f",
  n: "\n",
  r: "\r",
  t: "\t",
  v: "\v",
};

/** Python's escape sequences in strings. */
function unescape(text: string): string {
  return text.replace(
    /\\(?:x([\da-fA-F]{2})|u([\da-fA-F]{4})|U([\da-fA-F]{8})|([0-7]{1,3})|([^]))/g,
    (whole, x, u, long, octal, other: string | undefined) => {
      const hex = x ?? u ?? long;
      if (hex !== undefined) return String.fromCodePoint(parseInt(hex, 16));
      if (octal !== undefined) return String.fromCodePoint(parseInt(octal, 8));
      if (`\\'"`.includes(other!)) return other!;
      return ESCAPES[other!] ?? whole;
    },
  );
}
