import { DELIMITER } from "@std/path/constants";
import { join } from "@std/path/join";
import type { Browser } from "playwright-core";
import { errorMessage } from "../base/error_text.ts";
import { Settings } from "../base/settings.ts";

const PROGRAMS: readonly string[] = [
  "chromium",
  "chromium-browser",
  "google-chrome",
  "google-chrome-stable",
  "microsoft-edge",
];

/** Where browsers are on systems that have none on `PATH`. */
const PLACES: Readonly<Partial<Record<typeof Deno.build.os, string[]>>> = {
  darwin: [
    "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
    "/Applications/Chromium.app/Contents/MacOS/Chromium",
    "/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge",
  ],
  windows: [
    "C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe",
    "C:\\Program Files (x86)\\Google\\Chrome\\Application\\chrome.exe",
    "C:\\Program Files (x86)\\Microsoft\\Edge\\Application\\msedge.exe",
  ],
};

const ARGUMENTS: readonly string[] = [
  "--disable-gpu",
  "--disable-background-networking",
  "--disable-component-update",
  "--disable-sync",
  "--no-first-run",
];

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
    return await chromium.launch({ executablePath, args: [...ARGUMENTS] });
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
  const folders = (Deno.env.get("PATH") ?? "").split(DELIMITER);
  const found = [
    ...PROGRAMS.flatMap((name) => folders.map((folder) => join(folder, name))),
    ...PLACES[Deno.build.os] ?? [],
    own,
  ].find(isFile);
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

function isFile(path: string): boolean {
  try {
    return Deno.statSync(path).isFile;
  } catch (error) {
    if (error instanceof Deno.errors.NotCapable) throw error;
    return false;
  }
}
