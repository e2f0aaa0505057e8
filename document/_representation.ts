/** A representation cannot be decoded (spec 4.2–4.5). */
export class DeserializationError extends Error {
  override readonly name: string = "DeserializationError";
}

/** An object as `JSON.parse` returns it. */
export type Rep = Readonly<Record<string, unknown>>;

/** Whether a value is an object and no array. */
export function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
