import type { Document } from "../../document/document.ts";
import {
  Button,
  ColumnDataSource,
  CustomJS,
  Dropdown,
  FileInput,
  Legend,
  TextInput,
} from "../../models/mod.ts";
import { column, figure } from "../../plotting/mod.ts";

const EVENTS = [
  "tap",
  "doubletap",
  "press",
  "panstart",
  "pan",
  "panend",
  "wheel",
  "mousemove",
  "mouseenter",
  "mouseleave",
  "reset",
  "lodstart",
  "lodend",
  "selectiongeometry",
  "rangesupdate",
] as const;

export function callbacksEvents(doc: Document): void {
  const p = figure({
    width: 300,
    height: 250,
    x_range: [0, 10],
    y_range: [0, 10],
    tools: "pan,wheel_zoom,tap,box_select,reset",
  });
  const source = new ColumnDataSource({
    data: { x: [1, 5, 9], y: [1, 5, 9] },
  });
  p.scatter("x", "y", { size: 20, source, legend_label: "pts" });
  const log: string[] = [];
  for (const name of EVENTS) p.onEvent(name, (event) => log.push(event.name));
  p.xaxis[0]!.onEvent("axis_click", () => {});
  p.selectOne(Legend)!.onEvent("legend_item_click", () => {});
  const button = new Button({ label: "go" });
  button.onEvent("button_click", () => {});
  const text = new TextInput({ value: "" });
  text.onEvent("value_submit", () => {});
  const menu = new Dropdown({ label: "m", menu: ["a", "b"] });
  menu.onEvent("button_click", () => {});
  menu.onEvent("menu_item_click", () => {});
  const files = new FileInput();
  files.onChange("value", () => {});
  source.selected.onChange("indices", () => {});
  p.x_range.onChange("start", () => {});
  button.jsOnEvent("button_click", new CustomJS({ code: "1" }));
  doc.onEvent("document_ready", () => {});
  doc.onMessage("ping", () => {});
  doc.addRoot(column(p, button, text, menu, files));
}
