import { errorMessage } from "../../base/text/error_text.ts";
import type { Document } from "../../document/document.ts";
import type { BuiltInThemeName } from "../../document/theme.ts";
import { Exporter } from "../../export/exporter.ts";
import { SIDES, type SvgOptions } from "../../export/picture_options.ts";
import { readSettings } from "../flags/environment_flags.ts";
import { integer } from "../flags/flag_values.ts";
import type { Flag, ParsedFlags } from "../flags/flags.ts";
import { UsageError } from "../usage_error.ts";
import { EXPORT_FLAGS, exportDocuments } from "./_export_documents.ts";

/** The flags of commands that draw pictures. */
export const PICTURE_FLAGS: readonly Flag[] = [
  {
    name: "width",
    value: "PIXELS",
    help: "the width of the pictures",
    default: "that of the document; 1280 if it stretches",
    parse: integer(SIDES),
  },
  {
    name: "height",
    value: "PIXELS",
    help: "the height of the pictures",
    default: "that of the document; 720 if it stretches",
    parse: integer(SIDES),
  },
  {
    name: "theme",
    value: "NAME",
    help: "the theme, such as dark_minimal",
    default: "that of the document",
  },
  {
    name: "transparent",
    help: "leave out the background of plots and of the page",
  },
  {
    name: "timeout",
    value: "SECONDS",
    help: "how long a picture may take",
    default: "30",
    parse: integer({ least: 1, most: 86_400 }),
  },
  {
    name: "browser",
    value: "FILE",
    help: "the Chromium, Chrome or Edge that draws",
    default: "BOKEH_CHROME_PATH, or the first that is installed",
  },
  ...EXPORT_FLAGS,
];

/**
 * Runs applications once without a server, and draws their documents.
 *
 * @param extension The extension of the files.
 * @param draw Makes the content of a file.
 * @throws {UsageError} If there is no application or browser, one of them fails,
 * or a file cannot be written.
 */
export async function exportPictures(
  flags: ParsedFlags,
  extension: string,
  draw: (
    exporter: Exporter,
    document: Document,
    options: SvgOptions,
  ) => Promise<string | Uint8Array<ArrayBuffer>>,
): Promise<void> {
  const { width, height, theme, transparent, timeout, browser } = flags
    .values as {
      width?: number;
      height?: number;
      theme?: BuiltInThemeName;
      transparent?: boolean;
      timeout?: number;
      browser?: string;
    };
  const timeoutMilliseconds = timeout === undefined
    ? undefined
    : timeout * 1000;
  const options = { width, height, theme, transparent, timeoutMilliseconds };
  const settings = await readSettings(console.error);
  const executablePath = browser ?? settings.get("chromePath");
  let exporter: Exporter | undefined;
  try {
    await exportDocuments(flags, extension, async (document) => {
      exporter ??= await launch(executablePath);
      return await draw(exporter, document, options);
    });
  } finally {
    await exporter?.close();
  }
}

/** The user's mistake, and not the application's. */
async function launch(executablePath: string | undefined): Promise<Exporter> {
  try {
    return await Exporter.launch({ executablePath });
  } catch (cause) {
    throw new UsageError(errorMessage(cause), { cause });
  }
}
