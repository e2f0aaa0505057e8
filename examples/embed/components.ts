/**
 * A React page at `/react` and a Preact page at `/preact` that mount and unmount
 * a Bokeh app; `deno bundle` builds their scripts.
 *
 *     deno run -A examples/embed/components.ts
 *
 * @module
 */

import { BokehApp } from "@bokeh-deno/server";
import { renderResources, serverResources } from "@bokeh-deno/server/embed";
import sliders from "../sliders.ts";

const plots = new BokehApp({ "/sliders": sliders }, { prefix: "/plots" });

async function bundle(name: string): Promise<Response> {
  const file = new URL(`./${name}.jsx`, import.meta.url).href;
  const { success, stdout } = await new Deno.Command(Deno.execPath(), {
    args: ["bundle", "--quiet", "--platform=browser", file],
    stderr: "inherit",
  }).output();
  if (!success) throw new Error(`Cannot bundle ${file}`);
  return new Response(stdout, {
    headers: { "content-type": "text/javascript" },
  });
}

function page(name: string, origin: string): Response {
  const html = `<!DOCTYPE html>
<html lang="en">
  <head>
    <meta charset="utf-8"><title>${name}</title>
    ${renderResources(serverResources(`${origin}/plots`))}
  </head>
  <body><div id="root"></div><script type="module" src="/${name}.js"></script></body>
</html>`;
  return new Response(html, { headers: { "content-type": "text/html" } });
}

Deno.serve((request, info) => {
  const { pathname, origin } = new URL(request.url);
  const [, name, extension] = /^\/(react|preact)(\.js)?$/.exec(pathname) ?? [];
  if (name === undefined) return plots.fetch(request, info);
  return extension === undefined ? page(name, origin) : bundle(name);
});
