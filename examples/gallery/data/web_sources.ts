/**
 * Data from the server's own routes, without a session: an `AjaxDataSource`
 * polls every two seconds, and a `ServerSentDataSource` receives every beat of a
 * heart.
 *
 *     deno run -A examples/gallery/data/web_sources.ts
 *
 * @module
 */

import { type Document, type ExtraPattern, Server } from "@bokeh-deno/server";
import * as models from "@bokeh-deno/server/models";
import { column, figure } from "@bokeh-deno/server/plotting";
import { delay } from "@std/async/delay";
import { heartVoltage } from "../../data/heart.ts";
import { numbers } from "../_numbers.ts";

let answers = 0;

function load(): Response {
  answers++;
  const machine = numbers(12, (i) => i + 1);
  const percent = machine.map((i) => 55 + 35 * Math.sin(i / 2 + answers));
  return Response.json({ machine, percent });
}

async function* beats(): AsyncGenerator<Uint8Array> {
  const encoder = new TextEncoder();
  for (let beat = 0;; beat++) {
    if (beat >= 4) await delay(1000);
    const time = numbers(150, (i) => beat + i / 150);
    const data = JSON.stringify({ time, voltage: time.map(heartVoltage) });
    yield encoder.encode(`data: ${data}\n\n`);
  }
}

function heart(): Response {
  const headers = { "content-type": "text/event-stream" };
  return new Response(ReadableStream.from(beats()), { headers });
}

/** The routes of the data. */
export const routes: readonly ExtraPattern[] = [
  { pattern: "/feeds/load", handler: load },
  { pattern: "/feeds/heart", handler: heart },
];

export default function webSources(doc: Document): void {
  const polled = new models.AjaxDataSource({
    data_url: "feeds/load",
    method: "GET",
    polling_interval: 2000,
    data: { machine: [], percent: [] },
  });
  const size = { width: 720, height: 220, toolbar_location: null } as const;
  const machines = figure({
    ...size,
    title: "Load, in %",
    x_range: [0, 13],
    y_range: [0, 100],
  });
  const bars = { x: "machine", top: "percent", width: 0.8, color: "#457b9d" };
  machines.vbar({ ...bars, source: polled });

  const sent = new models.ServerSentDataSource({
    data_url: "feeds/heart",
    mode: "append",
    max_size: 600,
    data: { time: [0], voltage: [0] },
  });
  const monitor = figure({ ...size, title: "A heart" });
  const line = { x: "time", y: "voltage", color: "#e63946", line_width: 2 };
  monitor.line({ ...line, source: sent });
  doc.addRoot(column(machines, monitor));
  doc.title = "Data from the web";
}

if (import.meta.main) {
  await new Server(webSources, { extraPatterns: routes }).runUntilShutdown();
}
