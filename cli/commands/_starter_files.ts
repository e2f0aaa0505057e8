/** What the configuration of a new application names. */
export interface Packages {
  /** The version of this package. */
  readonly version: string;
  /**
   * Other packages that it imports: their URLs by name.
   *
   * @default {{}}
   */
  readonly imports?: Readonly<Record<string, string>>;
  /**
   * The path from the application to a clone that stands in for the published
   * package.
   *
   * @default {undefined} The application uses the published package.
   */
  readonly clone?: string | undefined;
}

/** The files of a new application by name: an app, its test, a configuration and a README. */
export function starterFiles(
  name: string,
  packages: Packages,
): Readonly<Record<string, string>> {
  return {
    "main.ts": APP.replaceAll("NAME", name),
    "main_test.ts": TEST.replaceAll("NAME", name),
    ...aroundApp(name, packages),
  };
}

/** The same without `main.ts`, for an application that is there: its test only draws it. */
export function exampleStarterFiles(
  name: string,
  packages: Packages,
): Readonly<Record<string, string>> {
  return { "main_test.ts": EXAMPLE_TEST, ...aroundApp(name, packages) };
}

function aroundApp(
  name: string,
  packages: Packages,
): Readonly<Record<string, string>> {
  return {
    "deno.json": configText(packages),
    "README.md": README.replaceAll("NAME", name),
  };
}

function configText({ version, imports, clone }: Packages): string {
  const bokeh = `jsr:@bokeh-deno/server@^${version}`;
  const serve =
    `deno run --allow-net --allow-read --allow-env=BOKEH_* ${bokeh}/cli serve`;
  const config = {
    ...clone === undefined ? {} : { links: [clone] },
    imports: {
      "@bokeh-deno/server": bokeh,
      "@std/assert": "jsr:@std/assert@^1",
      ...imports,
    },
    tasks: {
      start: {
        description: "Serve the app",
        command: `${serve} .`,
      },
      dev: {
        description: "Serve the app and reload it when a file changes",
        command: `${serve} --dev .`,
      },
      test: {
        description: "Run the tests",
        command: "deno test --allow-read",
      },
    },
  };
  return `${JSON.stringify(config, null, 2)}\n`;
}

const APP = `import type { Document } from "@bokeh-deno/server";
import { ColumnDataSource, Slider } from "@bokeh-deno/server/models";
import { column, figure } from "@bokeh-deno/server/plotting";

/** Fills the document of a session; called for everyone who opens the page. */
export default function app(doc: Document): void {
  const source = new ColumnDataSource({ data: wave(1) });
  const plot = figure({
    title: "A wave",
    height: 400,
    sizing_mode: "stretch_width",
  });
  plot.line("x", "y", { source, line_width: 3 });

  const frequency = new Slider({
    name: "frequency",
    title: "frequency",
    start: 0.1,
    end: 5,
    step: 0.1,
    value: 1,
  });
  frequency.onChange("value", () => {
    source.data = wave(frequency.value);
  });

  doc.addRoot(column([frequency, plot], { sizing_mode: "stretch_width" }));
  doc.title = "NAME";
}

function wave(frequency: number): { x: Float64Array; y: Float64Array } {
  const x = Float64Array.from({ length: 500 }, (_, i) => i / 50);
  return { x, y: x.map((t) => Math.sin(frequency * t)) };
}
`;

const TEST =
  `import { ColumnDataSource, Slider } from "@bokeh-deno/server/models";
import { testSession } from "@bokeh-deno/server/testing";
import { assertAlmostEquals, assertEquals } from "@std/assert";
import app from "./main.ts";

Deno.test("The page is called NAME", async () => {
  await using session = await testSession(app);
  assertEquals(session.document.title, "NAME");
});

Deno.test("The slider sets the frequency of the wave", async () => {
  await using session = await testSession(app);
  await session.change(session.find(Slider, "frequency"), "value", 2);
  const { y } = session.shown(session.find(ColumnDataSource)).data;
  assertAlmostEquals((y as Float64Array)[50] ?? NaN, Math.sin(2));
});
`;

const EXAMPLE_TEST = `import { testSession } from "@bokeh-deno/server/testing";
import { assertNotEquals } from "@std/assert";
import app from "./main.ts";

Deno.test("The page shows something", async () => {
  await using session = await testSession(app);
  assertNotEquals(session.document.roots, []);
});
`;

const README = `# NAME

A [Bokeh](https://bokeh.org) app in TypeScript, for [Deno](https://deno.com).

| command           | what it does                                      |
| ----------------- | ------------------------------------------------- |
| \`deno task dev\`   | serves the app and reloads it when a file changes |
| \`deno task start\` | serves the app                                    |
| \`deno task test\`  | runs the tests                                    |

The app is at <http://localhost:5006/NAME>.

\`main.ts\` makes it, and \`main_test.ts\` tests it. There may also be a
\`theme.yaml\`, a page in \`templates/index.html\`, files for the browser in
\`static/\` and hooks in \`app_hooks.ts\`.
`;
