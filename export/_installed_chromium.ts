import { DELIMITER } from "@std/path/constants";
import { join } from "@std/path/join";

const PROGRAMS: readonly string[] = [
  // Without windows, it takes half the time of the others.
  "chromium-headless-shell",
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

/** What a browser without a window is started with. */
export const CHROMIUM_ARGUMENTS: readonly string[] = [
  "--disable-gpu",
  // Without windows, letters would be moved onto whole pixels otherwise.
  "--font-render-hinting=none",
  "--disable-background-networking",
  "--disable-component-update",
  "--disable-sync",
  "--no-first-run",
];

/** The first Chromium, Chrome or Edge on `PATH` and in the usual places. */
export function installedChromium(): string | undefined {
  const folders = (Deno.env.get("PATH") ?? "").split(DELIMITER);
  return [
    ...PROGRAMS.flatMap((name) => folders.map((folder) => join(folder, name))),
    ...PLACES[Deno.build.os] ?? [],
  ].find(isFile);
}

/**
 * Whether there is a file.
 *
 * @throws {Deno.errors.NotCapable} If it may not be read.
 */
export function isFile(path: string): boolean {
  try {
    return Deno.statSync(path).isFile;
  } catch (error) {
    if (error instanceof Deno.errors.NotCapable) throw error;
    return false;
  }
}
