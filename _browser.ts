import type { Logger } from "./application/logger.ts";

/** The command that opens a URL with the browser of the desktop. */
function command(url: string): [string, string[]] {
  switch (Deno.build.os) {
    case "darwin":
      return ["open", [url]];
    case "windows":
      return ["cmd", ["/c", "start", "", url]];
    default:
      return ["xdg-open", [url]];
  }
}

/**
 * Opens a URL in the browser of the desktop. Where that is not possible, the
 * URL is logged with the reason.
 *
 * @param url The URL.
 * @param logger Where the URL is written if there is no browser.
 * @returns Whether a browser was started.
 */
export async function openBrowser(
  url: string,
  logger: Logger,
): Promise<boolean> {
  const [program, args] = command(url);
  const permission = await Deno.permissions.query({
    name: "run",
    command: program,
  });
  if (permission.state === "denied") {
    logger.warn(
      `Cannot open a browser: run again with --allow-run=${program}, or open ${url}`,
    );
    return false;
  }
  try {
    const options = { args, stdout: "null", stderr: "null" } as const;
    const child = new Deno.Command(program, options).spawn();
    // Some launchers end at once, some with the browser: nobody waits for that.
    child.unref();
    child.status.then(({ success, code }) => {
      if (success) return;
      logger.warn(
        `Cannot open a browser: ${program} ended with ${code}; open ${url}`,
      );
    });
    return true;
  } catch (error) {
    const reason = error instanceof Error ? error.message : error;
    logger.warn(`Cannot open a browser: ${reason}; open ${url}`);
    return false;
  }
}
