/// <reference lib="dom" />
// Runs in the browser; CodeMirror is bundled in.
import { basicSetup, EditorView } from "codemirror";
import type { ModelView } from "@bokeh-deno/server/models";
import type { CodeEditor } from "./code_editor.ts";

export function render({ model, el }: ModelView<CodeEditor>) {
  const place = el as HTMLElement;
  let waiting: ReturnType<typeof setTimeout> | undefined;
  const editor = new EditorView({
    doc: model.get("text"),
    parent: place,
    root: place.getRootNode() as ShadowRoot,
    extensions: [
      basicSetup,
      EditorView.theme({
        "&": { height: "100%", border: "1px solid #ccc", background: "white" },
        ".cm-scroller": { overflow: "auto" },
      }),
      EditorView.updateListener.of(({ docChanged }) => {
        if (!docChanged) return;
        clearTimeout(waiting);
        waiting = setTimeout(() => model.set("text", textOf(editor)), 200);
      }),
    ],
  });
  model.on("change:text", () => {
    const text = model.get("text");
    const { length } = editor.state.doc;
    if (text === textOf(editor)) return;
    editor.dispatch({ changes: { from: 0, to: length, insert: text } });
  });
  return () => {
    clearTimeout(waiting);
    editor.destroy();
  };
}

function textOf({ state }: EditorView): string {
  return state.doc.toString();
}
