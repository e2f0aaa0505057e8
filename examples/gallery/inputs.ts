/**
 * Inputs for text and numbers, and one for files, whose contents the server gets.
 * Below, everything that it knows about their values.
 *
 * @module
 */

import type { Document } from "@bokeh-deno/server";
import * as models from "@bokeh-deno/server/models";
import { column, grid } from "@bokeh-deno/server/plotting";

export default function inputs(doc: Document): void {
  const width = 220;
  const text = new models.TextInput({
    title: "TextInput",
    value: "Ada",
    prefix: "Ms",
    width,
  });
  const town = new models.AutocompleteInput({
    title: "AutocompleteInput",
    placeholder: "type a B",
    completions: ["Berlin", "Bern", "Bordeaux", "Bristol", "Brno", "Budapest"],
    min_characters: 1,
    width,
  });
  const password = new models.PasswordInput({
    title: "PasswordInput",
    value: "secret",
    width,
  });
  const number = new models.NumericInput({
    title: "NumericInput, 0 to 10",
    mode: "float",
    low: 0,
    high: 10,
    value: 2.5,
    width,
  });
  const spinner = new models.Spinner({
    title: "Spinner",
    step: 0.5,
    value: 3,
    low: 0,
    width,
  });
  const color = new models.ColorPicker({
    title: "ColorPicker",
    color: "#2a9d8f",
    width,
  });
  const file = new models.FileInput({
    title: "FileInput, text",
    accept: ".txt,.csv",
    width,
  });
  const area = new models.TextAreaInput({
    title: "TextAreaInput",
    value: "Several lines\nof text",
    rows: 3,
    width,
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
  doc.addRoot(
    column(
      grid([[text, town, password], [number, spinner, color], [
        file,
        area,
        null,
      ]]),
      known,
    ),
  );
  doc.title = "Inputs";
}
