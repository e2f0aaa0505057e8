import { Slice } from "../../models/internal.ts";
import { DeserializationError, quote, type Rep } from "./_representation.ts";

const MAX_DATE_LENGTH = 100;

/** Decodes a `number` (spec 4.3). */
export function decodeNumber(value: unknown): number {
  if (typeof value === "number") return value;
  switch (value) {
    case "nan":
      return NaN;
    case "+inf":
      return Infinity;
    case "-inf":
      return -Infinity;
  }
  throw new DeserializationError(`${quote(value)} is not a number`);
}

/** Decodes a `date`. */
export function decodeDate(iso: unknown): Date {
  const isShort = typeof iso === "string" && iso.length <= MAX_DATE_LENGTH;
  const date = new Date(isShort ? iso : NaN);
  if (Number.isNaN(date.getTime())) {
    throw new DeserializationError(`${quote(iso)} is not a date`);
  }
  return date;
}

/** Decodes a `slice`. */
export function decodeSlice(rep: Rep): Slice {
  const parts = [rep.start, rep.stop, rep.step];
  if (!parts.every((part) => part === null || Number.isInteger(part))) {
    throw new DeserializationError("a slice needs start, stop and step");
  }
  return new Slice(...parts as [number | null, number | null, number | null]);
}
