import type { Document } from "../../document/document.ts";
import {
  AutocompleteInput,
  ColorPicker,
  Div,
  FileInput,
  HelpButton,
  MultiChoice,
  MultiSelect,
  PaletteSelect,
  Paragraph,
  PasswordInput,
  PreText,
  Select,
  TextAreaInput,
  TextInput,
  Tooltip,
} from "../../models/mod.ts";
import { column } from "../../plotting/mod.ts";

export function widgetsInputs(doc: Document): void {
  doc.addRoot(
    column(
      new TextInput({
        value: "hello",
        title: "Text",
        placeholder: "type",
        prefix: "$",
        suffix: "USD",
        max_length: 20,
      }),
      new PasswordInput({ value: "secret", title: "Password" }),
      new TextAreaInput({ value: "a\nb", rows: 4, cols: 30, title: "Area" }),
      new AutocompleteInput({
        value: "",
        completions: ["ant", "bee", "cat"],
        min_characters: 1,
        case_sensitive: false,
        search_strategy: "includes",
        restrict: false,
      }),
      new Select({
        value: "b",
        options: ["a", "b"],
        title: "Select",
        description: "help text",
      }),
      new Select({
        value: "2",
        options: { one: [["1", "One"]], two: ["2", ["3", "Three"]] },
      }),
      new MultiSelect({
        value: ["x"],
        options: [["x", "X"], ["y", "Y"]],
        size: 3,
      }),
      new MultiChoice({
        value: ["x", "y"],
        options: ["x", "y", "z"],
        max_items: 2,
        delete_button: false,
      }),
      new ColorPicker({ color: "#4a4a4a", title: "Color" }),
      new PaletteSelect({
        value: "PuBu",
        items: [
          ["PuBu", ["#0571b0", "#92c5de", "#f7f7f7"]],
          ["Bin", ["black", "white"]],
        ],
      }),
      new FileInput({ accept: ".csv,.json", multiple: true, directory: false }),
      new Paragraph({ text: "para", width: 200 }),
      new PreText({ text: "pre <b>" }),
      new Div({
        text: "<i>html</i>",
        render_as_text: true,
        disable_math: true,
      }),
      new HelpButton({
        tooltip: new Tooltip({ content: "help", position: "right" }),
      }),
    ),
  );
}
