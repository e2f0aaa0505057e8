/**
 * A Bokeh app for `deno serve`, with as many threads as there are processors.
 *
 *     deno serve -A --parallel examples/mount/parallel.ts
 *
 * @module
 */

import { BokehApp } from "@bokeh-deno/server";
import sliders from "../sliders.ts";

const app = new BokehApp({ "/sliders": sliders });
// Before the first request, so that the threads know of each other.
app.start();

export default app satisfies Deno.ServeDefaultExport;
