import {
  checkOptions,
  oneOf,
  type OptionTypes,
} from "../base/option_checks.ts";
import type { Logger } from "../base/logger.ts";
import type { Settings } from "../base/settings.ts";

/** How {@linkcode Server.show} opens a page. */
export interface ShowOptions {
  /**
   * The program that opens the page; `"none"` for no program.
   *
   * @default {undefined} The setting `BOKEH_BROWSER`, else the desktop's
   * default browser.
   */
  browser?: string;
  /**
   * Where the page opens. Only a browser named in `browser` supports this.
   *
   * @default {"tab"}
   */
  new?: "tab" | "window" | "same";
}

const TYPES: OptionTypes<ShowOptions> = {
  browser: {
    text: "the name of a program, or none",
    includes: (value) => typeof value === "string" && value !== "",
  },
  new: oneOf(["tab", "window", "same"]),
};

/**
 * Opens a URL in a browser. If that is not possible, the URL is logged with the
 * reason.
 *
 * @param settings The browser, unless an option names one.
 * @returns Whether a browser was started.
 * @throws {TypeError} If an option is unknown or has the wrong type.
 * @throws {RangeError} If `new` has an unknown value.
 */
export async function openBrowser(
  url: string,
  logger: Logger,
  settings: Settings,
  options: ShowOptions = {},
): Promise<boolean> {
  checkOptions("open a browser", options, TYPES);
  const { browser = settings.get("browser"), new: place = "tab" } = options;
  if (browser?.toLowerCase() === "none") return false;
  const [program, args] = browser === undefined
    ? desktopCommand(url)
    : [browser, place === "window" ? ["--new-window", url] : [url]];
  const permission = await Deno.permissions.request({
    name: "run",
    command: program,
  });
  if (permission.state !== "granted") {
    logger.warn(
      `Cannot open a browser: run again with --allow-run=${program}, or open ${url}`,
    );
    return false;
  }
  return start(program, args, url, logger);
}

/** The command that opens a URL in the desktop's default browser. */
function desktopCommand(url: string): [string, string[]] {
  switch (Deno.build.os) {
    case "darwin":
      return ["open", [url]];
    case "windows":
      return ["cmd", ["/c", "start", "", url]];
    default:
      return ["xdg-open", [url]];
  }
}

function start(
  program: string,
  args: string[],
  url: string,
  logger: Logger,
): boolean {
  try {
    const options = { args, stdout: "null", stderr: "null" } as const;
    const child = new Deno.Command(program, options).spawn();
    // Some launchers exit at once, some with the browser: neither must keep the
    // process alive.
    child.unref();
    child.status.then(({ success, code }) => {
      if (success) return;
      logger.warn(
        `Cannot open a browser: ${program} exited with ${code}; open ${url}`,
      );
    });
    return true;
  } catch (error) {
    const reason = error instanceof Error ? error.message : error;
    logger.warn(`Cannot open a browser: ${reason}; open ${url}`);
    return false;
  }
}
