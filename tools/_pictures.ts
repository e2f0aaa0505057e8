import type { Page } from "playwright-core";
import upng from "upng-js";

/** The size of a picture's color table. */
const COLORS = 128;

/** The difference of a channel that nobody sees, 0–255. */
const TOLERANCE = 24;

/** The share of pixels that may differ more: edges vary between machines. */
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
  async function differs(a, b, share) {
    const [one, other] = [await scaled(a, 1), await scaled(b, 1)];
    if (one.width !== other.width || one.height !== other.height) return true;
    let count = 0;
    for (let i = 0; i < one.data.length; i += 4) {
      const isOther = [0, 1, 2].some((channel) =>
        Math.abs(one.data[i + channel] - other.data[i + channel]) > ${TOLERANCE}
      );
      if (isOther) count++;
    }
    return count > share * one.width * one.height;
  }
`;

/** The pixels of a picture, as RGBA. */
export interface Pixels {
  readonly width: number;
  readonly height: number;
  readonly data: Uint8Array<ArrayBuffer>;
}

/**
 * Scales a picture down.
 *
 * @param page Any page of a browser.
 * @param png The picture.
 * @param factor The scale: 0.5 halves width and height.
 */
export async function pixels(
  page: Page,
  png: Uint8Array<ArrayBuffer>,
  factor: number,
): Promise<Pixels> {
  const { width, height, data } = await call<
    { width: number; height: number; data: string }
  >(page, "pixels", [png.toBase64(), factor]);
  return { width, height, data: Uint8Array.fromBase64(data) };
}

/**
 * Scales a picture down and reduces it to 128 colors.
 *
 * @param page Any page of a browser.
 * @param png The picture.
 * @param factor The scale: 0.5 halves width and height.
 * @returns The smaller picture.
 */
export async function shrink(
  page: Page,
  png: Uint8Array<ArrayBuffer>,
  factor: number,
): Promise<Uint8Array<ArrayBuffer>> {
  const { width, height, data } = await pixels(page, png, factor);
  return new Uint8Array(upng.encode([data.buffer], width, height, COLORS));
}

/**
 * Whether two pictures differ visibly.
 *
 * @param page Any page of a browser.
 * @param a One picture.
 * @param b The other one.
 * @param share The share of pixels that may differ.
 */
export async function differs(
  page: Page,
  a: Uint8Array<ArrayBuffer>,
  b: Uint8Array<ArrayBuffer>,
  share: number = SHARE,
): Promise<boolean> {
  return await call(page, "differs", [a.toBase64(), b.toBase64(), share]);
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

/**
 * Reads a picture.
 *
 * @param file The file.
 * @returns The picture, or `null` if there is none.
 */
export async function existingPicture(
  file: URL,
): Promise<Uint8Array<ArrayBuffer> | null> {
  try {
    return await Deno.readFile(file);
  } catch (error) {
    if (error instanceof Deno.errors.NotFound) return null;
    throw error;
  }
}
