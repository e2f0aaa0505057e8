/**
 * Finds the bundles of the BokehJS that `deno.json` names. The package need not
 * export them, only its manifest.
 */
export async function bundleDirectory(): Promise<URL> {
  // Makes Deno install the package, which it cannot resolve before.
  await import("@bokeh/bokehjs/package.json", { with: { type: "json" } });
  const manifest = import.meta.resolve("@bokeh/bokehjs/package.json");
  return new URL("./build/js/", manifest);
}
