import type { Document } from "../../document/document.ts";
import {
  BoxZoomTool,
  Button,
  ColorRef,
  ColumnDataSource,
  CustomJS,
  Dialog,
  Div,
  DividerItem,
  DomDiv,
  DomSpan,
  GlobalInlineStyleSheet,
  HoverTool,
  HTML,
  ImportedStyleSheet,
  Index,
  InlineStyleSheet,
  Menu,
  MenuItem,
  OpenDialog,
  Styles,
  Table,
  TableRow,
  Template,
  Tooltip,
  ValueOf,
  ValueRef,
} from "../../models/mod.ts";
import { column, figure } from "../../plotting/mod.ts";

export function domHtml(doc: Document): void {
  const source = new ColumnDataSource({
    data: { x: [1, 2], y: [1, 2], c: ["red", "blue"] },
  });
  const p = figure({ width: 300, height: 200, tools: "" });
  const r = p.scatter("x", "y", { color: "c", source });
  const table = new Table({
    children: [
      new TableRow({
        children: [new DomSpan({ children: ["idx: "] }), new Index()],
      }),
      new TableRow({
        children: [
          new ValueRef({ field: "x", format: "0.0" }),
          new ColorRef({ field: "c", hex: true, swatch: true }),
        ],
      }),
    ],
  });
  const head = new DomDiv({
    style: { color: "red" },
    children: ["head ", new ValueOf({ obj: r, attr: "name" })],
  });
  const tooltips = new Template({ children: [head, table] });
  p.addTools(new HoverTool({ tooltips }), new BoxZoomTool());
  p.context_menu = new Menu({
    items: [
      new MenuItem({
        label: "A",
        shortcut: "Ctrl+A",
        action: new CustomJS({ code: "1" }),
        checked: true,
      }),
      new DividerItem(),
      new MenuItem({
        label: "B",
        menu: new Menu({ items: [new MenuItem({ label: "C" })] }),
      }),
    ],
  });
  const styled = new Div({
    text: "styled",
    styles: new Styles({ color: "green", font_size: "12px" }),
    stylesheets: [
      ":host { border: 1px solid red; }",
      new InlineStyleSheet({ css: ".x { margin: 0; }" }),
      new ImportedStyleSheet({ url: "/nope.css" }),
    ],
    css_variables: { "--a": "1" },
    html_attributes: { "data-k": "v" },
    html_id: "my-div",
  });
  const global = new Div({
    stylesheets: [new GlobalInlineStyleSheet({ css: "body { margin: 1px; }" })],
    css_classes: ["a", "b"],
  });
  const dialog = new Dialog({
    title: "Dlg",
    content: new Div({ text: "body" }),
    visible: false,
  });
  const button = new Button({ label: "open" });
  button.jsOnEvent("button_click", new OpenDialog({ dialog }));
  doc.addRoot(column(p, styled, global, button, new Div({ text: "tip" })));
  doc.addRoot(dialog);
  doc.addRoot(
    new Tooltip({
      content: new HTML({ html: "<b>x</b>" }),
      target: styled,
      attachment: "above",
      visible: false,
    }),
  );
}
