import type { Command } from "../command.ts";
import { EXPORT_FLAGS, exportDocuments } from "./_export_documents.ts";
import { integer } from "../flags/flag_values.ts";
import type { ParsedFlags } from "../flags/flags.ts";

/** `bokeh json` (spec 8.5). */
export const JSON_COMMAND: Command = {
  usage: "[flags] FILE-OR-DIRECTORY… [--args ARGUMENT…]",
  description:
    `Runs each application once, without a server or a session, and writes its
document as JSON for BokehJS: sliders.ts becomes sliders.json. Callbacks of the
application do not work there.`,
  flags: [
    {
      name: "indent",
      value: "N",
      help: "the indentation of nested values, in spaces",
      default: "0, all on one line",
      parse: integer({ least: 0, most: 10 }),
    },
    ...EXPORT_FLAGS,
  ],
  examples: [
    "json sliders.ts",
    "json sliders.ts stream.ts -o a.json -o b.json",
    "json sliders.ts --indent 2 -o - | less",
  ],
  run: writeJson,
};

async function writeJson(flags: ParsedFlags): Promise<number> {
  const indent = flags.values.indent as number | undefined;
  await exportDocuments(
    flags,
    "json",
    (document) => JSON.stringify(document.toJson(), null, indent),
  );
  return 0;
}
