/**
 * The gallery: a page with pictures of all examples, linked to the live examples
 * and their sources.
 *
 *     deno run -A examples/gallery.ts [--show] [--port=5006]
 *
 * @module
 */

import {
  Application,
  createLogger,
  type Document,
  type RouteContext,
  Server,
  type ServerOptions,
} from "@bokeh-deno/server";
import { parseArgs } from "@std/cli/parse-args";
import { addBar } from "./_gallery_bar.ts";
import { renderGallery, renderSource } from "./gallery_pages.ts";
import {
  applicationOf,
  type Example,
  EXAMPLES,
  readSource,
  ROUTES,
} from "./gallery_catalog.ts";

/** What the example of CustomJS changes, if clients may only use widgets. */
export const CLIENTS_MAY_ALSO: readonly string[] = [
  "lissajous.data",
  "lissajous.line_color",
];

const PICTURES = new URL("../docs/gallery/", import.meta.url);

/**
 * Creates the server of the gallery.
 *
 * @param options Options of the server.
 * @returns The server, not started yet.
 * @throws What the constructor of the server throws.
 */
export async function createGallery(
  options: ServerOptions = {},
): Promise<Server> {
  const applications = await Promise.all(
    EXAMPLES.map(async (example) => {
      const { handlers } = await applicationOf(example);
      const { name } = example;
      const bar = (doc: Document) => addBar(doc, name);
      return [`/${name}`, new Application(...handlers, bar)] as const;
    }),
  );
  return new Server(Object.fromEntries(applications), {
    index: ({ prefix, nonce }) => renderGallery(prefix, nonce),
    extraPatterns: [
      ...ROUTES,
      { pattern: "/source/:name", handler: showSource },
      { pattern: "/picture/:name.png", handler: showPicture },
    ],
    clientsMayAlso: CLIENTS_MAY_ALSO,
    ...options,
  });
}

async function showSource(
  _request: Request,
  { params, prefix }: RouteContext,
): Promise<Response> {
  const example = exampleNamed(params.name);
  if (example === undefined) return notFound();
  const { text } = await readSource(example);
  return new Response(renderSource(example, text, prefix), {
    headers: { "content-type": "text/html; charset=utf-8" },
  });
}

async function showPicture(
  _request: Request,
  { params }: RouteContext,
): Promise<Response> {
  const example = exampleNamed(params.name);
  if (example === undefined) return notFound();
  try {
    const picture = await Deno.readFile(
      new URL(`${example.name}.png`, PICTURES),
    );
    return new Response(picture, {
      headers: { "content-type": "image/png", "cache-control": "max-age=60" },
    });
  } catch (error) {
    // The next `deno task screenshots` takes it.
    if (error instanceof Deno.errors.NotFound) return notFound();
    throw error;
  }
}

function exampleNamed(name: string | undefined): Example | undefined {
  return EXAMPLES.find((each) => each.name === name);
}

function notFound(): Response {
  return new Response("Not found", { status: 404 });
}

async function main(): Promise<number> {
  const { show, port } = parseArgs(Deno.args, {
    boolean: ["show"],
    string: ["port"],
    default: { port: "5006" },
  });
  let server: Server;
  try {
    const logger = createLogger("warn");
    server = await createGallery({ port: Number(port), logger });
  } catch (error) {
    // The port is taken or invalid.
    console.error(`ERROR: ${error instanceof Error ? error.message : error}`);
    return 1;
  }
  const done = server.runUntilShutdown();
  console.log(`The gallery is at ${server.url()}; press Ctrl+C to stop`);
  if (show) await server.show();
  await done;
  return 0;
}

if (import.meta.main) Deno.exit(await main());
