import { assert, assertEquals } from "@std/assert";
import { fromFileUrl } from "@std/path";
import { CLIENTS_MAY_ALSO } from "../../../examples/gallery.ts";
import { loadApplication } from "../../../application/load_application.ts";
import { createLogger } from "../../../base/logger.ts";
import { Div } from "../../../models/mod.ts";
import { inPage, openApp } from "../../fixtures/browser/bokeh_page.ts";
import { browserTest } from "../../fixtures/browser/chromium.ts";
import { useEverything } from "../../fixtures/browser/use_everything.ts";
import { testServer } from "../../fixtures/wire/test_server.ts";

const EXAMPLES = new URL("../../../examples/", import.meta.url);

/** An app has a default export that takes a document. */
const APP = /^export default (?:async )?function \w+\(\s*\w+: Document/m;

const GALLERY = "gallery/";

interface Source {
  /** Its path in `examples`. */
  readonly path: string;
  readonly text: string;
}

/** All modules in `examples` and its folders. */
function* sourcesIn(folder = ""): Generator<Source> {
  const entries = [...Deno.readDirSync(new URL(folder, EXAMPLES))];
  entries.sort((a, b) => a.name < b.name ? -1 : 1);
  for (const { name, isDirectory } of entries) {
    const path = folder + name;
    if (isDirectory) yield* sourcesIn(`${path}/`);
    else if (/\.[jt]sx?$/.test(name)) {
      yield { path, text: Deno.readTextFileSync(new URL(path, EXAMPLES)) };
    }
  }
}

const SOURCES = [...sourcesIn()];

/** The examples of the gallery are used so in its own test. */
const APPS = SOURCES
  .filter(({ path, text }) => APP.test(text) && !path.startsWith(GALLERY))
  .map(({ path }) => path.replace(/\/main\.ts$/, ""));

Deno.test("Every example that serves an app serves one of those that are used below", () => {
  const servers = SOURCES.filter(({ text }) =>
    /\bnew (BokehApp|Server)\(/.test(text)
  );
  assert(servers.length > 5, `${servers.length} examples serve apps`);
  const others = servers
    .filter(({ text }) =>
      !APP.test(text) && !/^import sliders from "\.\.\/sliders\.ts"/m.test(text)
    )
    .map(({ path }) => path);
  // It has a test of its own.
  assertEquals(others, ["gallery.ts"]);
});

for (const path of APPS) {
  Deno.test(browserTest(
    `examples/${path} works if its clients may only use widgets`,
    async ({ page, messages, errors }) => {
      const lines: string[] = [];
      const write = (line: string) => void lines.push(line);
      const file = fromFileUrl(new URL(path, EXAMPLES));
      const application = await loadApplication(file);
      const at = application.urlPath ?? "/";
      await using server = testServer({ [at]: application }, {
        logger: createLogger("warn", { write }),
        clientsMay: "use widgets",
        // For the mark at the end.
        clientsMayAlso: ["Model.tags", ...CLIENTS_MAY_ALSO],
      });
      await page.setViewportSize({ width: 1200, height: 850 });
      await openApp(page, server.url(at));
      const [session] = server.getSessions(at);
      assert(session !== undefined);
      const { document } = session;
      const seen = new Set<string>();
      document.onChange((event) => {
        if (event.setter !== null && event.kind === "ModelChanged") {
          seen.add(`${event.change.model.type}.${event.change.attr}`);
        }
      });
      await useEverything(page);
      // Changes arrive in order: after the mark, all before it are there.
      const [root] = document.roots;
      assert(root !== undefined);
      const { promise, resolve } = Promise.withResolvers<void>();
      root.onChange("tags", () => resolve());
      await inPage(page, `(doc.roots()[0].tags = ["the end"], 0)`);
      await promise;
      // Only a text has nothing to use.
      assert(root instanceof Div || seen.size > 1, "nothing has changed");
      const refused = messages.filter((text) => text.includes("may only"));
      // A view that the application has replaced may still change something.
      const honest = lines
        .filter((line) => !line.includes("Dropping changes: "));
      assertEquals({ honest, refused, errors }, {
        honest: [],
        refused: [],
        errors: [],
      });
    },
  ));
}
