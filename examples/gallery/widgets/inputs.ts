/**
 * Inputs for text and numbers, and one for files, whose contents reach the
 * server. Below is everything the server knows about their values.
 *
 * @module
 */

import type { Document } from "@bokeh-deno/server";
import * as models from "@bokeh-deno/server/models";
import { column, grid } from "@bokeh-deno/server/plotting";

export default function inputs(doc: Document): void {
  const titled = (title: string) => ({ title, width: 220 });
  const text = new models.TextInput({
    ...titled("TextInput"),
    value: "Ada",
    prefix: "Ms",
  });
  const town = new models.AutocompleteInput({
    ...titled("AutocompleteInput"),
    placeholder: "type a B",
    completions: ["Berlin", "Bern", "Bordeaux", "Bristol", "Brno", "Budapest"],
    min_characters: 1,
  });
  const password = new models.PasswordInput({
    ...titled("PasswordInput"),
    value: "secret",
  });
  const number = new models.NumericInput({
    ...titled("NumericInput, 0 to 10"),
    mode: "float",
    low: 0,
    high: 10,
    value: 2.5,
  });
  const spinner = new models.Spinner({
    ...titled("Spinner"),
    step: 0.5,
    value: 3,
    low: 0,
  });
  const color = new models.ColorPicker({
    ...titled("ColorPicker"),
    color: "#2a9d8f",
  });
  const file = new models.FileInput({
    ...titled("FileInput, text"),
    accept: ".txt,.csv",
  });
  const area = new models.TextAreaInput({
    ...titled("TextAreaInput"),
    value: "Several lines\nof text",
    rows: 3,
  });
  let uploaded = "none";
  const known = new models.PreText({ width: 700 });
  function tell(): void {
    known.text = [
      `text      ${JSON.stringify(text.value)}`,
      `town      ${JSON.stringify(town.value)}`,
      `password  ${"*".repeat(password.value.length)}`,
      `numbers   ${number.value}, ${spinner.value}`,
      `color     ${color.color}`,
      `file      ${uploaded}`,
      `area      ${JSON.stringify(area.value)}`,
    ].join("\n");
  }
  for (const input of [text, town, password, number, spinner, area]) {
    input.onChange("value", tell);
  }
  color.onChange("color", tell);
  file.onChange("value", () => {
    uploaded = `${file.filename}, ${atob(String(file.value)).length} bytes`;
    tell();
  });
  tell();
  const last = [file, area, null];
  const inputs = [[text, town, password], [number, spinner, color], last];
  doc.addRoot(column(grid(inputs), known));
  doc.title = "Inputs";
}
