import { assertEquals } from "@std/assert";
import { fromFileUrl } from "@std/path";
import config from "../../deno.json" with { type: "json" };
import { sourcePaths } from "../fixtures/architecture/sources.ts";

const ROOT = new URL("../../", import.meta.url);

/** The words in the code of all pages: in fences, and between backticks. */
function namedWords(): Set<string> {
  const pages = [readText("README.md"), ...pagesIn(new URL("docs/", ROOT))];
  return new Set(
    pages.flatMap((page) => page.match(/^```.*?^```|`[^`]+`/gms) ?? [])
      .flatMap((code) => code.match(/[\p{Letter}$_][\w$]*/gu) ?? []),
  );
}

function readText(path: string): string {
  return Deno.readTextFileSync(new URL(path, ROOT));
}

function pagesIn(folder: URL): string[] {
  return [...Deno.readDirSync(folder)].flatMap(({ name, isDirectory }) => {
    if (isDirectory) return pagesIn(new URL(`${name}/`, folder));
    return name.endsWith(".md")
      ? [Deno.readTextFileSync(new URL(name, folder))]
      : [];
  });
}

/** The functions and classes of each entry of the package. */
async function exportedNames(): Promise<[path: string, names: string[]][]> {
  return await Promise.all(
    Object.values(config.exports).map(async (path) => {
      const module = await import(new URL(path, ROOT).href);
      return [path, Object.keys(module)] as [string, string[]];
    }),
  );
}

// Types are not looked for: they come with what takes or returns them.
Deno.test("Every function and class of the package is named by a page of the documentation", async () => {
  const words = namedWords();
  const missing = (await exportedNames()).map(([path, names]) => ({
    path,
    names: names.filter((name) => !words.has(name)),
  }));
  assertEquals(missing.filter(({ names }) => names.length > 0), []);
});

Deno.test("The names by subject are names of the package", async () => {
  const exported = new Set(
    (await exportedNames()).flatMap(([, names]) => names),
  );
  const listed = Array.from(
    readText("docs/guide/reference.md").matchAll(/`([A-Z]\w+)`/g),
    ([, name]) => name!,
  );
  assertEquals(listed.filter((name) => !exported.has(name)), []);
});

/** Options of parts of a server, and of Playwright: users do not give them. */
const PARTS = [
  "BaseServerOptions",
  "DocumentOptions",
  "EnvironmentOptions",
  "MessageReceiverOptions",
  "PageScreenshotOptions",
  "ReceiveOptions",
  "ServerConnectionOptions",
  "ServerSessionOptions",
  "SessionSizeOptions",
];

/** Files whose interfaces are not exported, though others of their names are. */
const NOT_PUBLIC =
  /^(?:tests|tools|benchmarks|examples|pages)\/|\/_|_context_options\.ts$/;

Deno.test("Every option of a function or class of the package is named by a page of the documentation", () => {
  const entries = Object.values(config.exports).map(readText).join("\n");
  const words = namedWords();
  const missing: string[] = [];
  for (const path of sourcePaths(fromFileUrl(ROOT))) {
    if (NOT_PUBLIC.test(path)) continue;
    for (
      const [, name = "", body = ""] of readText(path).matchAll(
        /^export interface (\w+Options)\b[^{]*\{\n(.*?)^\}/gms,
      )
    ) {
      if (!new RegExp(`\\b${name}\\b`).test(entries)) continue;
      if (PARTS.includes(name)) continue;
      for (
        const [, option = ""] of body.matchAll(/^ {2}(?:readonly )?(\w+)\?:/gm)
      ) {
        if (!words.has(option)) missing.push(`${name}.${option}`);
      }
    }
  }
  assertEquals(missing, []);
});
