/**
 * Buttons and switches. Each click reaches the server, which keeps a log; the
 * help button shows its tooltip without the server.
 *
 * @module
 */

import type { Document } from "@bokeh-deno/server";
import * as models from "@bokeh-deno/server/models";
import { column, row } from "@bokeh-deno/server/plotting";

const LABELS = ["Red", "Green", "Blue"];

export default function buttons(doc: Document): void {
  const log = new models.PreText({
    text: "Nothing has happened yet.",
    width: 340,
  });
  function write(line: string): void {
    log.text = [line, ...log.text.split("\n")].slice(0, 12).join("\n");
  }
  const kinds = ["default", "primary", "success", "warning", "danger"] as const;
  const plain = kinds.map((button_type) => {
    const button = new models.Button({ label: button_type, button_type });
    button.onEvent("button_click", () => write(`Button ${button_type}`));
    return button;
  });
  const icon = new models.BuiltinIcon({ icon_name: "settings", size: "1.2em" });
  const toggle = new models.Toggle({ label: "Toggle", icon, active: true });
  toggle.onChange("active", () => write(`Toggle ${toggle.active}`));
  const dropdown = new models.Dropdown({
    label: "Dropdown",
    menu: [["Save", "save"], ["Save as …", "save_as"], null, ["Quit", "quit"]],
    split: false,
  });
  dropdown.onEvent("menu_item_click", ({ item }) => write(`Dropdown ${item}`));
  const tooltip = new models.Tooltip({
    content: "A click keeps me open",
    position: "right",
  });
  const help = new models.HelpButton({ tooltip });

  const several = [
    new models.CheckboxButtonGroup({ labels: LABELS, active: [0, 2] }),
    new models.RadioButtonGroup({
      labels: LABELS,
      active: 1,
      button_type: "primary",
    }),
    new models.CheckboxGroup({ labels: LABELS, active: [0], inline: true }),
    new models.RadioGroup({ labels: LABELS, active: 2, inline: true }),
  ];
  for (const group of several) {
    group.onChange("active", () => write(`${group.type} ${group.active}`));
  }
  const single = [
    new models.Checkbox({ label: "Checkbox", active: true }),
    new models.Switch({ label: "Switch", active: true }),
  ];
  for (const input of single) {
    input.onChange("active", () => write(`${input.type} ${input.active}`));
  }
  const rows = [plain.slice(0, 3), plain.slice(3), [toggle, dropdown, help]];
  const all = column(...rows.map((each) => row(each)), ...several, ...single);
  doc.addRoot(row(all, log));
  doc.title = "Buttons";
}
