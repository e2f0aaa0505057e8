import { serveChromium } from "../tests/fixtures/browser/chromium.ts";
import { findPython } from "../tests/fixtures/peers/python.ts";

/** What all test files share. */
export interface SharedResources extends AsyncDisposable {
  /** What they find in their environment. */
  readonly env: Readonly<Record<string, string>>;
}

/** Starts one Chromium, and looks for Python once. */
export async function shareResources(): Promise<SharedResources> {
  const chromium = await serveChromium();
  const python = findPython();
  return {
    env: {
      BOKEH_DENO_CHROMIUM: chromium?.wsEndpoint() ?? "",
      BOKEH_DENO_PYTHON: python ?? "",
    },
    async [Symbol.asyncDispose]() {
      await chromium?.close();
    },
  };
}
