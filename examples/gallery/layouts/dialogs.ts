/**
 * A menu, a dialog and callbacks that need no code: each entry of the context
 * menu opens, hides, sets or links to something. Right-click the plot.
 *
 * @module
 */

import type { Document } from "@bokeh-deno/server";
import * as models from "@bokeh-deno/server/models";
import { column, figure, row } from "@bokeh-deno/server/plotting";

const { ActionItem, BuiltinIcon } = models;
const CIRCLE = `<svg viewBox="0 0 10 10">
  <circle cx="5" cy="5" r="4" fill="#2a9d8f"/></svg>`;

export default function dialogs(doc: Document): void {
  const plot = figure({
    title: "Click with the right button",
    width: 720,
    height: 360,
    x_range: [0, 5],
    y_range: [0, 5],
    toolbar_location: null,
  });
  const { glyph } = plot.scatter([1, 2, 3, 4], [3, 1, 4, 2], {
    size: 40,
    color: "#5e60ce",
  });
  const note = new models.Div({ text: "This note comes and goes." });

  const close = new models.Button({ label: "Close" });
  const text = new models.Div({ text: "Move me, or make me larger." });
  const content = column(text, close);
  const dialog = new models.Dialog({
    title: "A dialog",
    content,
    visible: false,
  });
  close.jsOnEvent("button_click", new models.CloseDialog({ dialog }));

  const open = new models.OpenDialog({ dialog });
  const toggle = new models.ToggleVisibility({ target: note });
  const color = (value: string) =>
    new models.SetValue({ obj: glyph, attr: "fill_color", value });
  const [red, green] = [color("#e63946"), color("#2a9d8f")];
  const website = new models.OpenURL({ url: "https://bokeh.org" });
  plot.context_menu = new models.Menu({
    items: [
      new ActionItem({ label: "Open the dialog", action: open }),
      new ActionItem({ label: "Show or hide the note", action: toggle }),
      new models.DividerItem(),
      new models.CheckableItem({ label: "Red", checked: true, action: red }),
      new ActionItem({ label: "Green", action: green }),
      new ActionItem({ label: "Website", action: website }),
    ],
  });
  const size = "1.2em";
  const entries = [
    ["Dialog", new BuiltinIcon({ icon_name: "settings", size }), open],
    ["Green", new models.SVGIcon({ svg: CIRCLE, size }), green],
    ["Note", new BuiltinIcon({ icon_name: "see_off", size }), toggle],
  ] as const;
  const buttons = entries.map(([label, icon, action]) => {
    const button = new models.Button({ label, icon });
    button.jsOnEvent("button_click", action);
    return button;
  });
  doc.addRoot(column(row(...buttons, note), plot));
  doc.addRoot(dialog);
  doc.title = "Dialogs and menus";
}
