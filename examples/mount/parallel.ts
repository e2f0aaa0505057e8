/**
 * A Bokeh app for `deno serve`, with one thread per processor.
 *
 *     deno serve -A --parallel examples/mount/parallel.ts
 *
 * @module
 */

import { BokehApp } from "@bokeh-deno/server";
import sliders from "../sliders.ts";

const app = new BokehApp({ "/sliders": sliders });
// Before the first request, so that threads find each other.
app.start();

export default app satisfies Deno.ServeDefaultExport;
