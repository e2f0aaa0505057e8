/**
 * A custom page: a Jinja template given as a string places two roots by name and
 * writes variables, inside Bokeh's page or instead of it.
 *
 * @module
 */

import type { Document } from "@bokeh-deno/server";
import { ColumnDataSource, Slider } from "@bokeh-deno/server/models";
import { figure } from "@bokeh-deno/server/plotting";
import { linspace } from "../_numbers.ts";

const TEMPLATE = `
{% block postamble %}
<style>
  body { margin: 0; font-family: Georgia, serif; background: #fdf6e3; color: #33302a; }
  header { padding: 14px 28px; background: #33302a; color: #fdf6e3; }
  main { display: grid; grid-template-columns: 1fr 2fr; gap: 24px; padding: 20px 28px; }
  h1 { margin: 0; font-size: 24px; } p { line-height: 1.5; }
</style>
{% endblock %}
{% block contents %}
<header><h1>{{ headline }}</h1></header>
<main>
  <section>
    <p>This text is part of the template; the slider and the plot are roots that it embeds.</p>
    {{ embed(roots.control) }}
    <ul>{% for name in authors %}<li>{{ name }}</li>{% endfor %}</ul>
  </section>
  <section>{{ embed(roots.plot) }}</section>
</main>
{% endblock %}
`;

export default function pageTemplate(doc: Document): void {
  const x = linspace(0, 2 * Math.PI, 300);
  const source = new ColumnDataSource({
    data: { x, y: x.map((t) => Math.sin(3 * t)) },
  });
  const plot = figure({
    name: "plot",
    height: 340,
    sizing_mode: "stretch_width",
    background_fill_color: "#fffdf7",
    border_fill_color: "#fdf6e3",
    toolbar_location: null,
  });
  plot.line("x", "y", { source, line_width: 3, line_color: "#b58900" });
  const control = new Slider({
    name: "control",
    title: "Frequency",
    start: 1,
    end: 10,
    value: 3,
    sizing_mode: "stretch_width",
  });
  control.onChange("value", () => {
    source.setColumns({ y: x.map((t) => Math.sin(control.value * t)) });
  });
  doc.addRoot(control);
  doc.addRoot(plot);
  doc.template = TEMPLATE;
  doc.templateVariables.headline = "Notes on waves";
  doc.templateVariables.authors = ["Joseph Fourier", "Jean d'Alembert"];
  doc.title = "Page template";
}
