/** An npm registry on loopback that has one package. */
export interface NpmRegistry extends AsyncDisposable {
  /** What `NPM_CONFIG_REGISTRY` has to be. */
  readonly url: string;
  /** The paths that were asked for. */
  readonly requests: readonly string[];
}

/**
 * Serves one version of a package.
 *
 * @param name The name of the package.
 * @param version Its version.
 * @param files Its files: texts by path.
 * @param exports What it exports.
 * @returns The registry.
 */
export async function serveNpmPackage(
  name: string,
  version: string,
  files: Readonly<Record<string, string>>,
  exports?: Readonly<Record<string, string>>,
): Promise<NpmRegistry> {
  const manifest = JSON.stringify({ name, version, type: "module", exports });
  const tarball = await gzip(tar({ "package.json": manifest, ...files }));
  const hash = new Uint8Array(await crypto.subtle.digest("SHA-512", tarball));
  const requests: string[] = [];
  const server = Deno.serve(
    { hostname: "127.0.0.1", port: 0, onListen: () => {} },
    (request) => {
      const { origin, pathname: path } = new URL(request.url);
      const pathname = decodeURIComponent(path);
      requests.push(pathname);
      if (pathname.endsWith(".tgz")) return new Response(tarball);
      if (pathname !== `/${name}`) return new Response(null, { status: 404 });
      const dist = {
        tarball: `${origin}/${name}/-/${name}-${version}.tgz`,
        integrity: `sha512-${hash.toBase64()}`,
      };
      return Response.json({
        name,
        "dist-tags": { latest: version },
        versions: { [version]: { name, version, dist } },
      });
    },
  );
  return {
    url: `http://127.0.0.1:${server.addr.port}/`,
    requests,
    [Symbol.asyncDispose]: () => server.shutdown(),
  };
}

const BLOCK = 512;

function tar(files: Readonly<Record<string, string>>): Blob {
  const parts: BlobPart[] = [];
  for (const [path, text] of Object.entries(files)) {
    const { size } = new Blob([text]);
    parts.push(tarHeader(`package/${path}`, size), text);
    parts.push(new Uint8Array(-size & (BLOCK - 1)));
  }
  parts.push(new Uint8Array(2 * BLOCK));
  return new Blob(parts);
}

/** The header of a file in an archive: numbers are octal, and their sum is in it. */
function tarHeader(path: string, size: number): Uint8Array<ArrayBuffer> {
  const header = new Uint8Array(BLOCK);
  const write = (text: string, at: number) =>
    header.set(new TextEncoder().encode(text), at);
  const octal = (value: number) => value.toString(8);
  write(path, 0);
  write("0000644\0", 100);
  write(`${octal(size).padStart(11, "0")}\0`, 124);
  write(" ".repeat(8), 148);
  write("0", 156);
  write("ustar\x0000", 257);
  const sum = header.reduce((total, byte) => total + byte, 0);
  write(`${octal(sum).padStart(6, "0")}\0`, 148);
  return header;
}

function gzip(blob: Blob): Promise<ArrayBuffer> {
  const stream = blob.stream().pipeThrough(new CompressionStream("gzip"));
  return new Response(stream).arrayBuffer();
}
