import { ApplicationLoadError } from "../base/application_load_error.ts";
import { isOwnFile } from "../base/own_files.ts";
import { readableText } from "../base/error_text.ts";

/** A few lines of a source file. */
export interface SourceExcerpt {
  /** The URL or path of the file. */
  readonly file: string;
  /** The number of the line that it is about, from 1. */
  readonly line: number;
  /** The lines. */
  readonly lines: readonly { readonly number: number; readonly text: string }[];
}

/** How many lines to show before and after the one that it is about. */
const CONTEXT = 3;

/** How many places to show. */
const MAX_EXCERPTS = 3;

const FRAME = /\(?(file:\/\/[^\s()]+):(\d+):\d+\)?$/;

/**
 * The places of an application that an error passed through, nearest first.
 *
 * @param error The error.
 * @returns The lines around each; files that cannot be read are left out.
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
    // It is only there to help.
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
