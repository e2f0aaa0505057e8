/**
 * Tones and their spectrum: ten times a second the server generates a signal,
 * takes its Fourier transform and appends a row to the waterfall, which flows
 * downwards. Change the tone, let it warble, and see how much noise drowns it.
 *
 *     deno run -A cli.ts serve examples/apps/spectrogram.ts --show
 *
 * @module
 */

import type { Document } from "@bokeh-deno/server";
import {
  ColumnDataSource,
  LinearColorMapper,
  NdArray,
  Slider,
} from "@bokeh-deno/server/models";
import { column, figure, paletteOf, row } from "@bokeh-deno/server/plotting";
import { Random } from "../data/random.ts";
import { spectrumOf } from "./parts/spectrum.ts";

const SAMPLES = 512;
const SAMPLE_RATE = 4096;
const BANDS = SAMPLES / 2;
const ROWS = 60;
const FRAME_MILLISECONDS = 100;

export default function spectrogram(doc: Document): void {
  const tone = new Slider({
    title: "tone, Hz",
    start: 100,
    end: 1600,
    step: 20,
    value: 600,
  });
  const warble = new Slider({
    title: "warble, Hz",
    start: 0,
    end: 300,
    step: 10,
    value: 120,
  });
  const noise = new Slider({
    title: "noise",
    start: 0,
    end: 2,
    step: 0.1,
    value: 0.3,
  });

  const random = new Random(12);
  const last = doc.state("last", { frame: 0, phase: 0, noise: random.state });
  function record(): Float64Array {
    let { frame, phase } = last.value;
    const moved = warble.value * Math.sin(frame / 6);
    const samples = Float64Array.from({ length: SAMPLES }, () => {
      phase += (2 * Math.PI * (tone.value + moved)) / SAMPLE_RATE;
      return Math.sin(phase) + 0.3 * Math.sin(2 * phase) +
        random.normal(0, noise.value);
    });
    last.value = { frame: ++frame, phase, noise: random.state };
    return samples;
  }

  const time = Float64Array.from(
    { length: SAMPLES },
    (_, i) => (1000 * i) / SAMPLE_RATE,
  );
  const frequency = Float64Array.from(
    { length: BANDS },
    (_, i) => (i * SAMPLE_RATE) / SAMPLES,
  );
  const signal = new ColumnDataSource({ data: { time, value: time } });
  const spectrum = new ColumnDataSource({
    data: { frequency, level: frequency },
  });
  const waterfall = new ColumnDataSource({ data: { row: [], image: [] } });

  const signalPlot = figure({
    title: "Signal",
    width: 480,
    height: 240,
    y_range: [-4, 4],
    x_axis_label: "ms",
    tools: "",
    toolbar_location: null,
  });
  signalPlot.line("time", "value", { source: signal, line_color: "#3d6b99" });
  const spectrumPlot = figure({
    title: "Spectrum",
    width: 480,
    height: 240,
    x_range: [0, SAMPLE_RATE / 2],
    y_range: [-80, 0],
    x_axis_label: "Hz",
    y_axis_label: "dB",
    tools: "",
    toolbar_location: null,
  });
  spectrumPlot.line("frequency", "level", {
    source: spectrum,
    line_color: "#d9761a",
    line_width: 2,
  });
  const waterfallPlot = figure({
    title: "Waterfall",
    width: 480,
    height: 480,
    x_range: spectrumPlot.x_range,
    x_axis_label: "Hz",
    y_axis_location: null,
    tools: "",
    toolbar_location: null,
    background_fill_color: "#000003",
  });
  waterfallPlot.y_range.update({ follow: "end", follow_interval: ROWS });
  waterfallPlot.grid.visible = false;
  waterfallPlot.image({
    image: "image",
    source: waterfall,
    x: 0,
    y: "row",
    dw: SAMPLE_RATE / 2,
    dh: 1,
    color_mapper: new LinearColorMapper({
      palette: paletteOf("Inferno256"),
      low: -55,
      high: -8,
    }),
  });

  function listen(): void {
    const value = record();
    const level = spectrumOf(value);
    signal.setColumns({ value });
    spectrum.setColumns({ level });
    const image = [new NdArray(Float32Array.from(level), [1, BANDS])];
    waterfall.stream({ row: [last.value.frame - 1], image }, ROWS);
  }
  if (last.value.frame === 0) listen();
  random.state = last.value.noise;
  doc.addPeriodicCallback(listen, FRAME_MILLISECONDS, {
    pauseWhileUnused: true,
  });
  const left = column(signalPlot, spectrumPlot);
  doc.addRoot(column(row(tone, warble, noise), row(left, waterfallPlot)));
  doc.title = "Spectrogram";
}
