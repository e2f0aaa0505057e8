import { loadPackage, type Package, VERSION } from "./_packages.ts";

/** A stand-in for JSR that serves until it is disposed of. */
export interface StandIn extends AsyncDisposable {
  /** What `JSR_URL` has to be. */
  readonly url: string;
}

/** How many commands can run at a time and find what the last ones cached. */
const PORTS = 10;

const CONTENT_TYPES: Readonly<Record<string, string>> = {
  js: "text/javascript",
  json: "application/json",
  ts: "application/typescript",
};

/**
 * Serves a folder with npm's `deno-std` as JSR on loopback.
 *
 * Deno caches modules and type checks by URL: the first free of a few ports is
 * taken, so that the next run finds what this one cached. Which ports follows
 * from the tool's own files: another version of them has a cache of its own.
 */
export async function serveStandIn(denoStd: string): Promise<StandIn> {
  const handler = createHandler(denoStd);
  const first = await firstPort();
  for (let index = 0; index <= PORTS; index++) {
    // 0, any free port, when all of them are taken.
    const port = index < PORTS ? first + index : 0;
    try {
      const server = Deno.serve(
        { hostname: "127.0.0.1", port, onListen: () => {} },
        handler,
      );
      return {
        url: `http://127.0.0.1:${server.addr.port}/`,
        [Symbol.asyncDispose]: () => server.shutdown(),
      };
    } catch (error) {
      if (!(error instanceof Deno.errors.AddrInUse)) throw error;
    }
  }
  throw new Deno.errors.AddrInUse("Cannot serve JSR: no port is free");
}

/** The environment of a command that is to use a stand-in. */
export function environmentFor(url: string): Record<string, string> {
  const unproxied = ["NO_PROXY", "no_proxy"].map((name) => {
    const hosts = Deno.env.get(name);
    return [name, hosts ? `${hosts},127.0.0.1` : "127.0.0.1"];
  });
  return { JSR_URL: url, ...Object.fromEntries(unproxied) };
}

/**
 * Answers what Deno asks a registry for: `/@std/NAME/meta.json`,
 * `/@std/NAME/VERSION_meta.json` and `/@std/NAME/VERSION/FILE`.
 */
function createHandler(
  denoStd: string,
): (request: Request) => Promise<Response> {
  const packages = new Map<string, Promise<Package | undefined>>();
  return async (request) => {
    const { pathname } = new URL(request.url);
    const [, name, path] = /^\/@std\/([\w-]+)\/(.+)$/.exec(pathname) ?? [];
    if (name === undefined || path === undefined) return notFound();
    if (!packages.has(name)) packages.set(name, loadPackage(denoStd, name));
    const found = await packages.get(name);
    if (found === undefined) return notFound();
    if (path === "meta.json") return Response.json(packageMetadata(name));
    if (path === `${VERSION}_meta.json`) {
      return Response.json(await versionMetadata(found));
    }
    const file = path.startsWith(`${VERSION}/`)
      ? found.files.get(path.slice(VERSION.length))
      : undefined;
    if (file === undefined) return notFound();
    const type = CONTENT_TYPES[path.slice(path.lastIndexOf(".") + 1)];
    return new Response(file, {
      headers: { "content-type": type ?? "text/plain" },
    });
  };
}

function notFound(): Response {
  return new Response("Not found", { status: 404 });
}

function packageMetadata(name: string): unknown {
  return {
    scope: "std",
    name,
    latest: VERSION,
    // Long ago: Deno can be told to distrust young versions.
    versions: { [VERSION]: { createdAt: "2025-01-01T00:00:00Z" } },
  };
}

async function versionMetadata(
  { exports, files }: Package,
): Promise<unknown> {
  const entries = [...files].map(async ([path, bytes]) => {
    const checksum = `sha256-${(await sha256(bytes)).toHex()}`;
    return [path, { size: bytes.length, checksum }] as const;
  });
  return { exports, manifest: Object.fromEntries(await Promise.all(entries)) };
}

async function firstPort(): Promise<number> {
  const own = await readTree(new URL("./", import.meta.url));
  const [high = 0, low = 0] = await sha256(new TextEncoder().encode(own));
  // From 20000 on, below what systems give out by themselves.
  return 20000 + PORTS * ((high << 8 | low) % 1000);
}

async function readTree(folder: URL): Promise<string> {
  const entries = await Array.fromAsync(Deno.readDir(folder));
  entries.sort((a, b) => a.name < b.name ? -1 : 1);
  const texts = entries.map(({ name, isDirectory }) =>
    isDirectory
      ? readTree(new URL(`${name}/`, folder))
      : Deno.readTextFile(new URL(name, folder))
  );
  return (await Promise.all(texts)).join("");
}

async function sha256(
  bytes: Uint8Array<ArrayBuffer>,
): Promise<Uint8Array<ArrayBuffer>> {
  return new Uint8Array(await crypto.subtle.digest("SHA-256", bytes));
}
