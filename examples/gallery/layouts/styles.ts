/**
 * Styling widgets: styles of one element, a style sheet with rules for the parts
 * of a slider, and CSS classes from a global style sheet.
 *
 * @module
 */

import type { Document } from "@bokeh-deno/server";
import {
  Button,
  Div,
  GlobalInlineStyleSheet,
  InlineStyleSheet,
  Slider,
  Styles,
  TextInput,
} from "@bokeh-deno/server/models";
import { column } from "@bokeh-deno/server/plotting";

const SLIDER = `
  :host { --handle: #ff006e; }
  .noUi-connect { background: linear-gradient(90deg, #8338ec, #ff006e); }
  .noUi-handle { border-radius: 50%; background: var(--handle); border: none; box-shadow: none; }
  .bk-slider-title { font-family: Georgia, serif; font-size: 18px; }
`;
const GLOBAL = ".card { border-radius: 12px; box-shadow: 0 4px 18px #0003; }";

export default function styles(doc: Document): void {
  const heading = new Div({
    text:
      "<b>Styles</b>: this box has a <code>Styles</code> model and the class <code>card</code>.",
    css_classes: ["card"],
    styles: new Styles({
      padding: "18px",
      background_color: "#fff0f6",
      border_left: "6px solid #ff006e",
    }),
    stylesheets: [new GlobalInlineStyleSheet({ css: GLOBAL })],
    margin: [40, 40, 0, 40],
    width: 500,
  });
  const slider = new Slider({
    title: "A slider with a style sheet of its own",
    start: 0,
    end: 100,
    value: 60,
    stylesheets: [new InlineStyleSheet({ css: SLIDER })],
    width: 540,
  });
  const input = new TextInput({
    title: "An input with rounded corners",
    value: "and large letters",
    stylesheets: [
      "input { border-radius: 20px; font-size: 20px; padding: 22px; }",
    ],
    width: 540,
  });
  const button = new Button({
    label: "Uppercase",
    stylesheets: [
      ".bk-btn { background: #3a86ff; color: white; font-size: 18px; border-radius: 20px; }",
    ],
    width: 540,
    height: 50,
  });
  button.onEvent("button_click", () => {
    input.value = input.value.toUpperCase();
  });
  // Global style sheets reach roots, but not what is inside other elements.
  doc.addRoot(heading);
  doc.addRoot(column(slider, input, button, { spacing: 22, margin: 40 }));
  doc.title = "Styles";
}
