/**
 * A text editor of one's own, CodeMirror from npm: edit the CSV, and the server
 * plots it.
 *
 * @module
 */

import type { Document } from "@bokeh-deno/server";
import {
  ColumnDataSource,
  columnsFromCsv,
  defineModel,
  Div,
  property,
} from "@bokeh-deno/server/models";
import { column, figure, row } from "@bokeh-deno/server/plotting";

const CodeEditor = defineModel("gallery.CodeEditor", {
  text: property.str(),
}, {
  view: new URL("./code_editor.view.ts", import.meta.url),
  changedByView: ["text"],
});

export type CodeEditor = InstanceType<typeof CodeEditor>;

const TEXT = `month,rain
1,62
2,48
3,51
4,38
5,55
6,71
7,80
8,64
9,52
`;

export default function codeEditor(doc: Document): void {
  const editor = new CodeEditor({ text: TEXT, width: 240, height: 380 });
  const source = new ColumnDataSource({ data: { month: [], rain: [] } });
  const plot = figure({ title: "Rain, mm", width: 440, height: 380 });
  plot.vbar({ x: "month", top: "rain", width: 0.8, source });
  // Errors quote what was typed, which must not become HTML.
  const note = new Div({ width: 700, render_as_text: true });
  async function read(): Promise<void> {
    try {
      const { month = [], rain = [] } = await columnsFromCsv(editor.text, {
        types: { month: "number", rain: "number" },
      });
      source.data = { month, rain };
      note.text = `${month.length} rows`;
    } catch (error) {
      note.text = error instanceof Error ? error.message : String(error);
    }
  }
  editor.onChange("text", read);
  doc.addNextTickCallback(read);
  doc.addRoot(column(row(editor, plot), note));
  doc.title = "Text editor";
}
