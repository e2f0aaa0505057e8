/**
 * A site with a Bokeh app under `/plots/`, on one port, in one process.
 *
 *     deno run -A examples/mount/deno_serve.ts
 *
 * @module
 */

import { BokehApp } from "@bokeh-deno/server";
import { serverDocument } from "@bokeh-deno/server/embed";
import sliders from "../sliders.ts";

const lifetime = new AbortController();
const plots = new BokehApp({ "/sliders": sliders }, { prefix: "/plots" });
plots.start({ signal: lifetime.signal });

function home(): Response {
  const app = serverDocument({ url: "/plots/sliders", relativeUrls: true });
  const html = `<!DOCTYPE html>
<html lang="en">
  <head><meta charset="utf-8"><title>My site</title></head>
  <body><h1>My site</h1><main>${app}</main></body>
</html>`;
  return new Response(html, { headers: { "content-type": "text/html" } });
}

const server = Deno.serve({ signal: lifetime.signal }, (request, info) => {
  const { pathname } = new URL(request.url);
  const isPlots = pathname.startsWith("/plots/") || pathname === "/favicon.ico";
  if (isPlots) return plots.fetch(request, info);
  return pathname === "/" ? home() : new Response("Not found", { status: 404 });
});

Deno.addSignalListener("SIGINT", () => lifetime.abort());
await server.finished;
await plots.stop();
console.error("The plots have stopped");
Deno.exit();
