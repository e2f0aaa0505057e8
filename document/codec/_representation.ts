/** Thrown if a representation cannot be decoded (spec 4.2–4.5). */
export class DeserializationError extends Error {
  override readonly name: string = "DeserializationError";
}

/** An object that `JSON.parse` returned. */
export type Rep = Readonly<Record<string, unknown>>;
