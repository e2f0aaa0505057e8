/** What `deno-std` imports but does not have, by path: enough of each for what uses it. */
export const MISSING_FILES: Readonly<Record<string, string>> = {
  "fs/exists.js": `export async function exists(path, options) {
  try {
    const info = await Deno.stat(path);
    if (options?.isDirectory) return info.isDirectory;
    return options?.isFile ? info.isFile : true;
  } catch (error) {
    if (error instanceof Deno.errors.NotFound) return false;
    throw error;
  }
}
`,
  "net/unstable_get_network_address.js": `export function getNetworkAddress() {
  return Deno.networkInterfaces().find(({ family, address }) =>
    family === "IPv4" && !address.startsWith("127")
  )?.address;
}
`,
  "http/unstable_header.js": `export const HEADER = new Proxy({}, {
  get: (_, name) => String(name).split(/(?=[A-Z])/).join("-"),
});
`,
  "http/unstable_method.js": `export const METHOD = new Proxy({}, {
  get: (_, name) => String(name).toUpperCase(),
});
`,
  "html/unstable_html.js": `export function html(strings, ...values) {
  return String.raw({ raw: strings }, ...values);
}
`,
  "http/deno.json": '{"name":"@std/http","version":"1.99.0"}\n',
};
