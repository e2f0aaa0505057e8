import { requirePermissions } from "../../base/permissions.ts";

/** A sine wave on blue, 32 by 32 pixels, as an ICO in base64. */
const ICON = [
  "AAABAAEAICAAAAEAIADLAQAAFgAAAIlQTkcNChoKAAAADUlIRFIAAAAgAAAAIAgDAAAARKSKxgAA",
  "AEhQTFRFJkaM9Pb4JUiQJEWKAAAAGDuI+7w6/sQ3TmihAAD/oq/NJkaNqI1Z265RaGpzeIy4B3V/",
  "m6Cst8LZ7tOdDy9/MzOZVVyi/cZRE07uEQAAABh0Uk5T/f4TSwD+///+Af+e/////wT//v8DBQr/",
  "FX/WRgAAARpJREFUeNp1k4uuwyAIQFGh1lX7WLvt///0gto1K1ySZUs5PaADQEQvHxXvlgDEFX0A",
  "IyaPSYAVzbRESB7B9zwRkJbgAcm3/JyL4WBDF8yRI2vFCq/2a5CIs1aAbwViBbJqIzQAnABl2MEG",
  "6OH2Icbh4x5kG5xzhQ38NVoAC5zr3JMMYOSEuGnTCgHo2QWWohr48VIf/yqIKvCm5Suo7HkQWuSt",
  "dorxfOsOj+c9XHXv5c6b/Na9N3wH6pFFQWPrVwHt0rhmb1cBVb3lsvVSGpA/ToZnb+c1DOA+dXp2",
  "sA234bEMHZipjRxOisg8O7HP+AtQKyCX0gc8XIvz08Y19Yes3vTf6k1rSry8CYONBMkxgAcvelDh",
  "D0y83X9h/gk0ENmw6wAAAABJRU5ErkJggg==",
].join("");

/**
 * Loads the icon of a server (spec 1.14).
 *
 * @param icoPath The path of an icon, `"default"` for the built-in one, or
 * `"none"`.
 * @throws {RangeError} If the path does not end with `.ico`.
 * @throws {Deno.errors.NotFound} If the file does not exist.
 * @throws {Deno.errors.NotCapable} If read permission for the file is missing.
 */
export function loadIcon(
  icoPath = "default",
): Uint8Array<ArrayBuffer> | undefined {
  if (icoPath === "none") return undefined;
  if (icoPath === "default") return Uint8Array.fromBase64(ICON);
  if (!icoPath.toLowerCase().endsWith(".ico")) {
    throw new RangeError(
      `Cannot load icon: expected a path that ends with .ico, default or none, received ${icoPath}`,
    );
  }
  const permission = { name: "read", path: icoPath } as const;
  requirePermissions(`Cannot load icon ${icoPath}`, [permission]);
  try {
    return Deno.readFileSync(icoPath);
  } catch (cause) {
    if (!(cause instanceof Deno.errors.NotFound)) throw cause;
    throw new Deno.errors.NotFound(
      `Cannot load icon ${icoPath}: no such file`,
      { cause },
    );
  }
}

/** The response for `/favicon.ico`; browsers cache it for a day. */
export function faviconResponse(icon: Uint8Array<ArrayBuffer>): Response {
  return new Response(icon, {
    headers: {
      "content-type": "image/x-icon",
      "cache-control": "public, max-age=86400",
    },
  });
}
