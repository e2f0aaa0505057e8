/** A new element id that begins with a letter, as CSS identifiers must. */
export function scriptElementId(): string {
  for (;;) {
    const id = crypto.randomUUID();
    if (/^[a-f]/.test(id)) return id;
  }
}
