import type { OfferedFile } from "./_upload.ts";

/** The most files that a page may offer at once. */
const MAX_OFFERED = 100;

/** What a page wants to send: the text of a property, which any client may set. */
export function parseOffer(text: string): OfferedFile[] {
  let offer: unknown;
  try {
    offer = JSON.parse(text);
  } catch {
    return [];
  }
  if (!Array.isArray(offer) || offer.length > MAX_OFFERED) return [];
  return offer.flatMap((entry) => {
    const { key, name, size, type, lastModified } = Object(entry);
    const isSound = typeof key === "string" && key.length < 100 &&
      typeof name === "string" && name.length < 1000 &&
      Number.isSafeInteger(size) && size >= 0 &&
      typeof type === "string" && type.length < 200 &&
      Number.isFinite(lastModified);
    if (!isSound) return [];
    return [{ key, name: baseName(name), size, type, lastModified }];
  });
}

/** Without folders and control characters, which have no place in the name of a file. */
function baseName(name: string): string {
  const base = name.split(/[/\\]/).at(-1) ?? "";
  // deno-lint-ignore no-control-regex
  const clean = base.replaceAll(/[\x00-\x1f\x7f]/g, "");
  // These would be folders.
  return /^\.{0,2}$/.test(clean) ? "file" : clean;
}

/** Whether a file is one that `accept` names, as browsers compare it. */
export function isAccepted(
  { name, type }: Pick<OfferedFile, "name" | "type">,
  accept: string,
): boolean {
  const patterns = accept.split(",").map((each) => each.trim().toLowerCase())
    .filter((each) => each !== "");
  if (patterns.length === 0) return true;
  return patterns.some((pattern) =>
    pattern.startsWith(".")
      ? name.toLowerCase().endsWith(pattern)
      : pattern.endsWith("/*")
      ? type.toLowerCase().startsWith(pattern.slice(0, -1))
      : type.toLowerCase() === pattern
  );
}
