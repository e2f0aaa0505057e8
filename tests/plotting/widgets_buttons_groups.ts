import type { Document } from "../../document/document.ts";
import {
  BuiltinIcon,
  Button,
  Checkbox,
  CheckboxButtonGroup,
  CheckboxGroup,
  Dropdown,
  RadioButtonGroup,
  RadioGroup,
  SVGIcon,
  Switch,
  TablerIcon,
  Toggle,
} from "../../models/mod.ts";
import { row } from "../../plotting/mod.ts";

export function widgetsButtonsGroups(doc: Document): void {
  const button = new Button({
    label: "Go",
    button_type: "success",
    icon: new TablerIcon({ icon_name: "settings", size: "1.2em" }),
  });
  button.onEvent("button_click", () => {});
  const toggle = new Toggle({
    label: "Toggle",
    active: true,
    icon: new SVGIcon({ svg: "<svg></svg>" }),
  });
  toggle.onChange("active", () => {});
  const dropdown = new Dropdown({
    label: "Menu",
    menu: [["Item 1", "item_1"], null, "plain"],
    split: true,
    button_type: "warning",
  });
  dropdown.onEvent("button_click", () => {});
  dropdown.onEvent("menu_item_click", () => {});
  const checkboxes = new CheckboxGroup({
    labels: ["a", "b", "c"],
    active: [0, 2],
    inline: true,
  });
  checkboxes.onChange("active", () => {});
  doc.addRoot(row(button, toggle, dropdown, checkboxes));
  doc.addRoot(
    row(
      new RadioGroup({ labels: ["x", "y"], active: 1 }),
      new CheckboxButtonGroup({ labels: ["u", "v"], active: [] }),
      new RadioButtonGroup({
        labels: ["p", "q"],
        active: null,
        orientation: "vertical",
      }),
    ),
  );
  doc.addRoot(
    row(
      new Checkbox({ label: "check", active: true }),
      new Switch({ active: false, label: "sw", on_icon: "save" }),
      new Button({
        icon: new BuiltinIcon({ icon_name: "save", color: "red" }),
        label: "off",
        disabled: true,
        visible: false,
        button_type: "light",
      }),
    ),
  );
}
