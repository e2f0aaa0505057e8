import { serveChromium } from "../tests/fixtures/browser/chromium.ts";
import { findPython } from "../tests/fixtures/peers/python.ts";
import { PythonHost } from "../tests/fixtures/peers/python_host.ts";

/** What all test files share. */
export interface SharedResources extends AsyncDisposable {
  /** What they find in their environment. */
  readonly env: Readonly<Record<string, string>>;
}

/** Starts one Chromium, and looks for Python once. */
export async function shareResources(): Promise<SharedResources> {
  const chromium = await serveChromium();
  const python = findPython();
  const host = python === undefined ? undefined : new PythonHost(python);
  return {
    env: {
      BOKEH_DENO_CHROMIUM: chromium?.wsEndpoint() ?? "",
      BOKEH_DENO_PYTHON: python ?? "",
      BOKEH_DENO_PYTHON_HOST: host?.path ?? "",
    },
    async [Symbol.asyncDispose]() {
      await chromium?.close();
      await host?.[Symbol.asyncDispose]();
    },
  };
}
