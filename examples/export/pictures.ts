/**
 * Draws a report's pictures into a folder, with one browser:
 *
 *     deno run -A examples/export/pictures.ts [FOLDER]
 */
import { Exporter } from "@bokeh-deno/server/export";
import { Div } from "@bokeh-deno/server/models";
import { column, type Figure, figure, row } from "@bokeh-deno/server/plotting";

const X = Float64Array.from({ length: 200 }, (_, index) => index / 20);

function wave(name: string, f: (x: number) => number): Figure {
  const plot = figure({ title: name, width: 400, height: 250 });
  plot.line(X, X.map(f), { line_width: 3, legend_label: name });
  return plot;
}

const [folder = "."] = Deno.args;
await using exporter = await Exporter.launch();

const waves = { sine: Math.sin, cosine: Math.cos, tanh: Math.tanh };
for (const [name, f] of Object.entries(waves)) {
  const plot = wave(name, f);
  await Deno.writeFile(
    `${folder}/${name}.png`,
    await exporter.png(plot, { scale: 2 }),
  );
  await Deno.writeTextFile(`${folder}/${name}.svg`, await exporter.svg(plot));
}

const report = column(
  new Div({ text: "<h1>Waves</h1>" }),
  row(wave("sine", Math.sin), wave("cosine", Math.cos)),
);
await Deno.writeFile(`${folder}/report.png`, await exporter.png(report));
await Deno.writeFile(
  `${folder}/dark.png`,
  await exporter.png(wave("sine", Math.sin), { theme: "dark_minimal" }),
);
