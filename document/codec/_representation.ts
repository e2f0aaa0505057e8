import { formatValue, shorten } from "../../base/text/format_value.ts";

/** Thrown if a representation cannot be decoded (spec 4.2–4.5). */
export class DeserializationError extends Error {
  override readonly name: string = "DeserializationError";
}

/** An object that `JSON.parse` returned. */
export type Rep = Readonly<Record<string, unknown>>;

/** Makes one change of a patch, already decoded and validated. */
export type Operation = (setter: object | null) => void;

/** Quotes part of a representation for a message: short, whatever it is. */
export function quote(part: unknown): string {
  const isObject = typeof part === "object" && part !== null;
  return `'${isObject ? formatValue(part) : shorten(String(part))}'`;
}
