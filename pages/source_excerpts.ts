import { ApplicationLoadError } from "../base/application_load_error.ts";
import { isOwnFile } from "../base/own_files.ts";
import { readableText } from "../base/text/error_text.ts";

/** A few lines of a source file. */
export interface SourceExcerpt {
  /** A URL or path. */
  readonly file: string;
  /** The line that the excerpt is about, counted from 1. */
  readonly line: number;
  readonly lines: readonly { readonly number: number; readonly text: string }[];
}

/** The number of lines before and after it. */
const CONTEXT = 3;

const MAX_EXCERPTS = 3;

const FRAME = /\(?(file:\/\/[^\s()]+):(\d+):\d+\)?$/;

/**
 * The places in the application that an error passed through, nearest first;
 * unreadable files are left out.
 */
export async function sourceExcerpts(error: unknown): Promise<SourceExcerpt[]> {
  if (!(error instanceof Error)) return [];
  const excerpts: SourceExcerpt[] = [];
  const frames = readableText(error.stack ?? "").split("\n");
  for (const frame of new Set(frames)) {
    const [, file, line] = FRAME.exec(frame.trim()) ?? [];
    if (file === undefined || isOwnFile(file)) continue;
    const excerpt = await read(file, Number(line));
    if (excerpt !== undefined) excerpts.push(excerpt);
    if (excerpts.length === MAX_EXCERPTS) break;
  }
  return error instanceof ApplicationLoadError
    ? await sourceExcerpts(error.cause)
    : excerpts;
}

async function read(
  file: string,
  line: number,
): Promise<SourceExcerpt | undefined> {
  let text: string;
  try {
    text = await Deno.readTextFile(new URL(file));
  } catch {
    // An excerpt is only a help.
    return undefined;
  }
  const lines = text.split("\n").map((text, index) => ({
    number: index + 1,
    text,
  }));
  return {
    file,
    line,
    lines: lines.slice(Math.max(0, line - 1 - CONTEXT), line + CONTEXT),
  };
}
