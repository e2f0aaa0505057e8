import type { Document } from "../../document/document.ts";
import {
  Button,
  ColumnDataSource,
  CustomJS,
  OpenURL,
  SetValue,
  Slider,
  TapTool,
  TextInput,
  ToggleVisibility,
} from "../../models/mod.ts";
import { column, figure } from "../../plotting/mod.ts";

export function customJs(doc: Document): void {
  const source = new ColumnDataSource({
    data: { x: [1, 2, 3], y: [1, 4, 9] },
  });
  const p = figure({ width: 300, height: 200, tools: "tap" });
  const r = p.line("x", "y", { source });
  const slider = new Slider({ start: 1, end: 5, value: 1, title: "power" });
  const callback = new CustomJS({
    args: { source, n: 3, opts: new Map([["a", [1, null]]]) },
    code:
      "source.data = {...source.data, y: source.data.x.map((x) => x**cb_obj.value)}; source.change.emit()",
  });
  slider.jsOnChange("value", callback);
  slider.jsLink("value", r.glyph, "line_width");
  const text = new TextInput({ value: "t", title: "title" });
  text.jsOnChange(
    "value",
    new CustomJS({ args: { p }, code: "p.title.text = this.value" }),
    callback,
  );
  const button = new Button({ label: "b" });
  button.jsOnEvent(
    "button_click",
    new CustomJS({ code: "console.log('clicked')" }),
    new SetValue({ obj: slider, attr: "value", value: 2 }),
  );
  button.jsOnEvent("button_click", new ToggleVisibility({ target: p }));
  p.jsOnEvent(
    "tap",
    new CustomJS({
      code: "export default (args, obj, data) => console.log(obj)",
      module: true,
    }),
  );
  p.x_range.jsOnChange("start", new CustomJS({ code: "0" }));
  const tap = p.selectOne(TapTool)!;
  tap.callback = new OpenURL({ url: "http://localhost/@x", same_tab: true });
  doc.jsOnEvent(
    "document_ready",
    new CustomJS({ code: "console.log('ready')" }),
  );
  doc.jsOnEvent(
    "connection_lost",
    new CustomJS({ code: "1" }),
    new CustomJS({ code: "2" }),
  );
  doc.addRoot(column(p, slider, text, button));
}
