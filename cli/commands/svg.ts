import type { Document } from "../../document/document.ts";
import type { Embeddable } from "../../embed/output_document.ts";
import { Plot } from "../../models/mod.ts";
import type { Command } from "../command.ts";
import type { ParsedFlags } from "../flags/flags.ts";
import { exportPictures, PICTURE_FLAGS } from "./_export_pictures.ts";

/** `svg`: figures of documents as vector graphics. */
export const SVG: Command = {
  usage: "[flags] FILE-OR-DIRECTORY… [--args ARGUMENT…]",
  description:
    `Runs each application once, without a server or a session, and draws the
figure of its document with Chromium: sliders.ts becomes sliders.svg. A document
with several figures must have nothing else, in one layout.`,
  flags: PICTURE_FLAGS,
  examples: [
    "svg sliders.ts",
    "svg plot.ts --theme dark_minimal --transparent -o report.svg",
  ],
  run: writeSvg,
};

async function writeSvg(flags: ParsedFlags): Promise<number> {
  await exportPictures(
    flags,
    "svg",
    (exporter, document, options) => exporter.svg(figureOf(document), options),
  );
  return 0;
}

/** The only figure, whatever is beside it; otherwise the document. */
function figureOf(document: Document): Embeddable {
  const figures = document.models.filter((model) => model instanceof Plot);
  const [figure] = figures;
  return figure !== undefined && figures.length === 1 ? figure : document;
}
