/**
 * The server as it is right now: its memory, the delay of its timers, and its
 * number of sessions. It measures once for all sessions, even if there are none,
 * and sends each session what is new. Press the button in one window and watch
 * in another how the busy server falls behind.
 *
 *     deno run -A cli.ts serve examples/apps/monitor.ts --show
 *
 * @module
 */

import type { Document, ServerContext } from "@bokeh-deno/server";
import { Button, ColumnDataSource, Div } from "@bokeh-deno/server/models";
import { column, figure, row } from "@bokeh-deno/server/plotting";

const PERIOD_MILLISECONDS = 250;
const KEPT = 240;
const WORK_MILLISECONDS = 700;
const MEGABYTE = 2 ** 20;

interface Sample {
  readonly number: number;
  /** Seconds since the server started. */
  readonly time: number;
  /** Megabytes of the process and of the JavaScript heap. */
  readonly resident: number;
  readonly heap: number;
  /** The delay of the timer, in milliseconds. */
  readonly delay: number;
  readonly sessions: number;
}

/** The last samples, for all sessions of this process. */
let samples: Sample[] = [];

/** A hook that runs when the server starts. */
export function onServerLoaded(context: ServerContext): void {
  samples = [];
  const start = performance.now();
  let due = start + PERIOD_MILLISECONDS;
  let number = 0;
  function measure(): void {
    const now = performance.now();
    const { rss, heapUsed } = Deno.memoryUsage();
    samples = [...samples, {
      number: number++,
      time: (now - start) / 1000,
      resident: rss / MEGABYTE,
      heap: heapUsed / MEGABYTE,
      delay: Math.max(0, now - due),
      sessions: context.sessions.length,
    }].slice(-KEPT);
    due = now + PERIOD_MILLISECONDS;
  }
  measure();
  context.addPeriodicCallback(measure, PERIOD_MILLISECONDS);
}

/** The samples after the given one, as columns. */
function columnsAfter(last: number): Record<string, number[]> {
  const news = samples.filter(({ number }) => number > last);
  return {
    number: news.map(({ number }) => number),
    time: news.map(({ time }) => time),
    resident: news.map(({ resident }) => resident),
    heap: news.map(({ heap }) => heap),
    delay: news.map(({ delay }) => delay),
  };
}

export default function monitor(doc: Document): void {
  const source = new ColumnDataSource({ data: columnsAfter(-1) });
  const looks = {
    height: 240,
    sizing_mode: "stretch_width",
    tools: "",
    toolbar_location: null,
  } as const;
  const memory = figure({ ...looks, title: "Memory", y_axis_label: "MB" });
  memory.varea({
    x: "time",
    y1: 0,
    y2: "resident",
    source,
    fill_color: "#c7d6e5",
    legend_label: "process",
  });
  memory.varea({
    x: "time",
    y1: 0,
    y2: "heap",
    source,
    fill_color: "#3d6b99",
    legend_label: "objects",
  });
  memory.y_range.update({ start: 0 });
  memory.legend.location = "bottom_left";
  const delays = figure({
    ...looks,
    title: "How late timers are",
    x_range: memory.x_range,
    x_axis_label: "seconds since the server started",
    y_axis_label: "ms",
  });
  delays.step("time", "delay", {
    source,
    line_color: "#d9761a",
    line_width: 2,
  });
  delays.y_range.update({ start: 0, min_interval: 50 });

  const summary = new Div({ name: "summary" });
  const work = new Button({
    label: `Keep the server busy for ${WORK_MILLISECONDS} ms`,
    button_type: "warning",
  });
  work.onEvent("button_click", () => {
    const end = performance.now() + WORK_MILLISECONDS;
    // Never do this in a callback: it blocks all other sessions.
    while (performance.now() < end);
  });

  let last = samples.at(-1)?.number ?? -1;
  doc.addPeriodicCallback(
    () => {
      const current = samples.at(-1);
      if (current === undefined || current.number === last) return;
      source.stream(columnsAfter(last), KEPT);
      last = current.number;
      summary.text = `${current.sessions} open session${
        current.sessions === 1 ? "" : "s"
      }, ${current.resident.toFixed(0)} MB`;
    },
    PERIOD_MILLISECONDS,
    { pauseWhileUnused: true },
  );
  doc.addRoot(column(
    [row([work, summary], { spacing: 20 }), memory, delays],
    { sizing_mode: "stretch_width" },
  ));
  doc.title = "Monitor";
}
