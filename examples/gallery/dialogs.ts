/**
 * A menu, a dialog and callbacks that need no code: each entry of the context menu
 * opens, hides, sets or leads somewhere. Click the plot with the right button.
 *
 * @module
 */

import type { Document } from "@bokeh-deno/server";
import * as models from "@bokeh-deno/server/models";
import { column, figure, row } from "@bokeh-deno/server/plotting";

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
  const dialog = new models.Dialog({
    title: "A dialog",
    content: column(
      new models.Div({ text: "Move me, or make me larger." }),
      close,
    ),
    visible: false,
  });
  close.jsOnEvent("button_click", new models.CloseDialog({ dialog }));
  const color = (value: string) =>
    new models.SetValue({ obj: glyph, attr: "fill_color", value });
  plot.context_menu = new models.Menu({
    items: [
      new models.ActionItem({
        label: "Open the dialog",
        action: new models.OpenDialog({ dialog }),
      }),
      new models.ActionItem({
        label: "Show or hide the note",
        action: new models.ToggleVisibility({ target: note }),
      }),
      new models.DividerItem(),
      new models.CheckableItem({
        label: "Red",
        checked: true,
        action: color("#e63946"),
      }),
      new models.ActionItem({ label: "Green", action: color("#2a9d8f") }),
      new models.ActionItem({
        label: "Website",
        action: new models.OpenURL({ url: "https://bokeh.org" }),
      }),
    ],
  });
  const buttons = [
    new models.Button({
      label: "Dialog",
      icon: new models.BuiltinIcon({ icon_name: "settings", size: "1.2em" }),
    }),
    new models.Button({
      label: "Green",
      icon: new models.SVGIcon({
        svg:
          `<svg viewBox="0 0 10 10"><circle cx="5" cy="5" r="4" fill="#2a9d8f"/></svg>`,
        size: "1.2em",
      }),
    }),
    new models.Button({
      label: "Note",
      icon: new models.BuiltinIcon({ icon_name: "see_off", size: "1.2em" }),
    }),
  ];
  const actions = [
    new models.OpenDialog({ dialog }),
    color("#2a9d8f"),
    new models.ToggleVisibility({ target: note }),
  ];
  buttons.forEach((button, i) => button.jsOnEvent("button_click", actions[i]!));
  doc.addRoot(column(row(...buttons, note), plot));
  doc.addRoot(dialog);
  doc.title = "Dialogs and menus";
}
