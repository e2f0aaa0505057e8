import { SCALE } from "../../export/picture_options.ts";
import type { Command } from "../command.ts";
import type { ParsedFlags } from "../flags/flags.ts";
import { exportPictures, PICTURE_FLAGS } from "./_export_pictures.ts";

/** `png`: pictures of documents. */
export const PNG: Command = {
  usage: "[flags] FILE-OR-DIRECTORY… [--args ARGUMENT…]",
  description:
    `Runs each application once, without a server or a session, and draws its
document with Chromium: sliders.ts becomes sliders.png. A document that is one
figure becomes exactly its canvas, without the toolbar; any other is shown as in
a page, with widgets.`,
  flags: [
    {
      name: "scale",
      value: "N",
      help: "pixels of the picture per pixel of the page, up to 10",
      default: "1",
      parse: parseScale,
    },
    ...PICTURE_FLAGS,
  ],
  examples: [
    "png sliders.ts",
    "png plot.ts --width 800 --height 400 --scale 2 -o report.png",
  ],
  run: writePng,
};

function parseScale(text: string): number {
  const scale = Number(text);
  if (SCALE.includes(scale)) return scale;
  throw new RangeError(SCALE.text);
}

async function writePng(flags: ParsedFlags): Promise<number> {
  const scale = flags.values.scale as number | undefined;
  await exportPictures(
    flags,
    "png",
    (exporter, document, options) =>
      exporter.png(document, { ...options, scale }),
  );
  return 0;
}
