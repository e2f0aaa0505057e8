import type { Page } from "playwright-core";
import upng from "upng-js";

/** How many colors pictures have. */
const COLORS = 128;

/** How much a channel of a pixel may differ without anybody seeing it, 0–255. */
const TOLERANCE = 24;

/** The share of pixels that may differ more: edges move a bit from machine to machine. */
const SHARE = 0.0005;

/** JavaScript for the page: decodes, scales and compares PNGs in base64. */
const FUNCTIONS = `
  async function decode(png) {
    const response = await fetch("data:image/png;base64," + png);
    return await createImageBitmap(await response.blob());
  }
  async function scaled(png, factor) {
    const image = await decode(png);
    const canvas = new OffscreenCanvas(image.width * factor, image.height * factor);
    const context = canvas.getContext("2d");
    context.imageSmoothingQuality = "high";
    context.drawImage(image, 0, 0, canvas.width, canvas.height);
    return context.getImageData(0, 0, canvas.width, canvas.height);
  }
  async function pixels(png, factor) {
    const { width, height, data } = await scaled(png, factor);
    return { width, height, data: new Uint8Array(data.buffer).toBase64() };
  }
  async function differs(a, b) {
    const [one, other] = [await scaled(a, 1), await scaled(b, 1)];
    if (one.width !== other.width || one.height !== other.height) return true;
    let count = 0;
    for (let i = 0; i < one.data.length; i += 4) {
      const isOther = [0, 1, 2].some((channel) =>
        Math.abs(one.data[i + channel] - other.data[i + channel]) > ${TOLERANCE}
      );
      if (isOther) count++;
    }
    return count > ${SHARE} * one.width * one.height;
  }
`;

/**
 * Makes a picture smaller, and its file even more: it keeps 128 colors.
 *
 * @param page A page of a browser, whatever it shows.
 * @param png The picture.
 * @param factor By how much: 0.5 for half the width and height.
 * @returns The smaller picture.
 */
export async function shrink(
  page: Page,
  png: Uint8Array<ArrayBuffer>,
  factor: number,
): Promise<Uint8Array<ArrayBuffer>> {
  const { width, height, data } = await call<
    { width: number; height: number; data: string }
  >(page, "pixels", [png.toBase64(), factor]);
  const { buffer } = Uint8Array.fromBase64(data);
  return new Uint8Array(upng.encode([buffer], width, height, COLORS));
}

/**
 * Whether two pictures differ so that people see it.
 *
 * @param page A page of a browser, whatever it shows.
 * @param a One picture.
 * @param b The other one.
 */
export async function differs(
  page: Page,
  a: Uint8Array<ArrayBuffer>,
  b: Uint8Array<ArrayBuffer>,
): Promise<boolean> {
  return await call(page, "differs", [a.toBase64(), b.toBase64()]);
}

async function call<T>(
  page: Page,
  name: string,
  args: readonly unknown[],
): Promise<T> {
  const list = args.map((arg) => JSON.stringify(arg)).join(", ");
  return await page.evaluate(
    `(() => { ${FUNCTIONS} return ${name}(${list}); })()`,
  );
}
