import type { Document } from "@bokeh-deno/server";

/**
 * Disables the timers of an application, which would change its picture.
 *
 * @param doc The document of the application.
 */
export function stopClock(doc: Document): void {
  doc.addPeriodicCallback = (callback, milliseconds) => ({
    id: "0",
    kind: "periodic",
    callback,
    milliseconds,
    withoutLock: false,
    pauseWhileUnused: false,
  });
}

/** Makes random numbers reproducible, here and in the browser. */
export function seedRandom(): void {
  let seed = 1;
  Math.random = () => (seed = seed * 16_807 % 2_147_483_647) / 2_147_483_647;
}
