/**
 * Widgets that only display something: HTML, paragraphs, plain text, Markdown
 * with formulas, and a progress bar that the button fills through the server.
 *
 * @module
 */

import type { Document } from "@bokeh-deno/server";
import {
  Button,
  Div,
  Markdown,
  Paragraph,
  PreText,
  Progress,
} from "@bokeh-deno/server/models";
import { column, row } from "@bokeh-deno/server/plotting";

export default function texts(doc: Document): void {
  const width = 340;
  const div = new Div({
    text: `<h2 style="margin: 0">Div</h2> shows <b>HTML</b>, <i>lists</i>,
      <span style="color: crimson">colors</span> and formulas: $$e^{i\\pi} = -1$$`,
    width,
  });
  const paragraph = new Paragraph({
    text:
      "Paragraph shows text as it is and breaks its lines where the width ends: " +
      "<b>this is not bold</b>.",
    width,
  });
  const pre = new PreText({
    text:
      "PreText keeps   spaces\nand lines:\n\n  a  b  a∧b\n  0  1   0\n  1  1   1",
    width,
  });
  const markdown = new Markdown({
    text: [
      "## Markdown",
      "Knows *emphasis*, `code` and [links](https://bokeh.org):",
      "1. first",
      "2. second",
      "",
      "| planet | moons |",
      "| ------ | ----: |",
      "| Earth  |     1 |",
      "| Mars   |     2 |",
    ].join("\n"),
    width,
  });
  const progress = new Progress({
    value: 40,
    max: 100,
    label: "@{value} of @{max}",
    width,
  });
  const button = new Button({
    label: "Ten more",
    button_type: "primary",
    width,
  });
  button.onEvent("button_click", () => {
    progress.value = (progress.value + 10) % 110;
  });
  doc.addRoot(
    row(
      column(div, paragraph, pre, { spacing: 14 }),
      column(markdown, progress, button, { spacing: 14 }),
      { spacing: 20 },
    ),
  );
  doc.title = "Texts";
}
