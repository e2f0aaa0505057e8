import type { Browser } from "playwright-core";
import { errorMessage } from "../base/text/error_text.ts";
import { Settings } from "../base/settings.ts";
import {
  CHROMIUM_ARGUMENTS,
  installedChromium,
  isFile,
} from "./_installed_chromium.ts";

/** What Playwright needs; on Linux it also reads files that only `-A` allows. */
const PERMISSIONS = ["env", "read", "run", "sys", "write"] as const;

/**
 * Starts a browser without a window.
 *
 * @param path Its program.
 * @throws {Deno.errors.NotFound} If there is none.
 * @throws {Deno.errors.NotCapable} If a permission is missing.
 * @throws {Error} If it does not start.
 */
export async function launchChromium(
  path: string | undefined,
): Promise<Browser> {
  requireAll();
  const { chromium } = await import("playwright-core");
  const executablePath = path === undefined
    ? findChromium(chromium.executablePath())
    : requireProgram(path);
  try {
    return await chromium.launch({
      executablePath,
      args: [...CHROMIUM_ARGUMENTS],
    });
  } catch (cause) {
    if (cause instanceof Deno.errors.NotCapable) throw notCapable(cause);
    const [line = ""] = errorMessage(cause).split("\n");
    const reason = line.replace(/^browserType\.launch: /, "");
    throw new Error(`Cannot start a browser: ${executablePath}: ${reason}`, {
      cause,
    });
  }
}

function requireAll(): void {
  const isMissing = PERMISSIONS.some((name) =>
    Deno.permissions.querySync({ name }).state !== "granted"
  );
  if (isMissing) throw notCapable();
}

function notCapable(cause?: unknown): Deno.errors.NotCapable {
  return new Deno.errors.NotCapable(
    "Cannot start a browser: run again with -A, Playwright needs all permissions",
    { cause },
  );
}

/** @param own Where Playwright's own browser would be. */
function findChromium(own: string): string {
  const setting = Settings.fromEnvironment().get("chromePath");
  if (setting !== undefined) return requireProgram(setting);
  const found = installedChromium() ?? (isFile(own) ? own : undefined);
  if (found !== undefined) return found;
  throw new Deno.errors.NotFound(
    "Cannot start a browser: found no Chromium, Chrome or Edge, install one, or name its " +
      "program in executablePath or BOKEH_CHROME_PATH",
  );
}

function requireProgram(path: string): string {
  if (isFile(path)) return path;
  throw new Deno.errors.NotFound(
    `Cannot start a browser: there is no program ${path}`,
  );
}
