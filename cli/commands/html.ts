import { fileHtml } from "../../embed/file_html.ts";
import { BokehJsFiles } from "../../http/static/bokehjs_files.ts";
import {
  type BrowserLogLevel,
  cdnResources,
  type Resources,
} from "../../pages/resources.ts";
import { BOKEHJS_VERSION } from "../../models/internal.ts";
import type { Command } from "../command.ts";
import { EXPORT_FLAGS, exportDocuments } from "./_export_documents.ts";
import { oneOf } from "../flags/flag_values.ts";
import type { ParsedFlags } from "../flags/flags.ts";
import { readSettings } from "../flags/environment_flags.ts";

/** `bokeh html`: pages that need no server. */
export const HTML: Command = {
  usage: "[flags] FILE-OR-DIRECTORY… [--args ARGUMENT…]",
  description:
    `Runs each application once, without a server or a session, and writes its
document as a standalone page: sliders.ts becomes sliders.html. What runs in the
browser works there: tools, links, CustomJS. Callbacks of the application do not.`,
  flags: [
    {
      name: "title",
      value: "TEXT",
      help: "the title of the pages",
      default: "the title of the document",
    },
    {
      name: "resources",
      value: "WHERE",
      help: "where pages find BokehJS: cdn, or inline, in the page itself",
      default: "BOKEH_RESOURCES, or cdn",
      parse: oneOf(["cdn", "inline"]),
    },
    ...EXPORT_FLAGS,
  ],
  examples: [
    "html sliders.ts",
    "html sliders.ts --resources inline -o report.html --title Report",
  ],
  run: writeHtml,
};

async function writeHtml(flags: ParsedFlags): Promise<number> {
  const { title, resources: mode } = flags.values as {
    title?: string;
    resources?: string;
  };
  const resources = await findResources(mode);
  await exportDocuments(
    flags,
    "html",
    (document) => fileHtml(document, { title, resources }),
  );
  return 0;
}

async function findResources(mode: string | undefined): Promise<Resources> {
  const settings = await readSettings(console.error);
  const logLevel = settings.get("logLevel") as BrowserLogLevel ?? "info";
  if ((mode ?? settings.get("resources")) === "inline") {
    return { scripts: await new BokehJsFiles().inline(), logLevel };
  }
  const version = settings.get("cdnVersion") ?? BOKEHJS_VERSION;
  return cdnResources(version, logLevel);
}
