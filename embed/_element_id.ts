/** An id for an element that begins with a letter, as identifiers of CSS must. */
export function scriptElementId(): string {
  for (;;) {
    const id = crypto.randomUUID();
    if (/^[a-f]/.test(id)) return id;
  }
}
