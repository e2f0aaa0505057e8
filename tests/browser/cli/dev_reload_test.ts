import { assertEquals, assertMatch, assertNotMatch } from "@std/assert";
import {
  dragSlider,
  inPage,
  openApp,
  waitFor,
} from "../../fixtures/browser/bokeh_page.ts";
import { browserTest } from "../../fixtures/browser/chromium.ts";
import { testServer } from "../../fixtures/wire/test_server.ts";
import { DevCommand } from "../../fixtures/programs/dev_command.ts";

const APP = `import { Div, Slider } from "@bokeh-deno/server/models";
import { describe } from "./lib/describe.ts";

export default function (doc) {
  const slider = new Slider({ name: "level", title: "Level", start: 0, end: 10, value: 1 });
  const text = new Div({ name: "text", text: describe(slider.value) });
  slider.onChange("value", () => text.text = describe(slider.value));
  doc.addRoot(slider);
  doc.addRoot(text);
  doc.title = "first";
}
`;

const FILES = {
  "app/main.ts": APP,
  "app/lib/describe.ts": `import { UNIT } from "./unit.ts";
export const describe = (level: number) => \`level \${level}\${UNIT}\`;
`,
  "app/lib/unit.ts": `export const UNIT: string = " %";\n`,
};

Deno.test(browserTest(
  "A change of the app, or of what it imports, shows in the browser; the slider stays where it is [cli.dev]",
  async ({ page, errors, screenshot }) => {
    await using dev = await DevCommand.start(FILES, "app");
    await openApp(page, `${dev.origin}/app?theme=dark`);
    await dragSlider(page, 0, 100);
    await waitFor(page, "byName('level').value > 1");
    const level = await inPage<number>(page, "byName('level').value");
    await waitFor(page, `byName('text').text === 'level ${level} %'`);

    await dev.edit("app/main.ts", "first", "second");
    await page.waitForFunction("document.title === 'second'");
    await waitFor(page, `byName('text')?.text === 'level ${level} %'`);

    await dev.edit("app/lib/unit.ts", "%", "percent");
    await waitFor(page, `byName('text')?.text === 'level ${level} percent'`);
    assertEquals(await inPage(page, "byName('level').value"), level);
    await page.waitForFunction("location.search === '?theme=dark'");
    assertEquals(await page.evaluate("history.state"), null);
    await screenshot("dev_reloaded");

    // The user goes on: the connection is a live one.
    await dragSlider(page, 0, -60);
    await waitFor(page, `byName('level').value < ${level}`);
    await waitFor(
      page,
      "byName('text').text === `level ${byName('level').value} percent`",
    );
    await dev.next(
      /^Reloading \/app because .*app\/main\.ts changed \(\d+ ms\)$/,
    );
    await dev.next(/^Reloading \/app because .*unit\.ts changed \(\d+ ms\)$/);
    assertEquals(errors, []);
  },
));

Deno.test(browserTest(
  "A value that the new code does not accept is left to it",
  async ({ page }) => {
    await using dev = await DevCommand.start(FILES, "app");
    await openApp(page, `${dev.origin}/app`);
    await dragSlider(page, 0, 120);
    await waitFor(page, "byName('level').value > 3");
    await dev.edit("app/main.ts", "end: 10, value: 1", "end: 3, value: 2");
    // The text was the same for a moment while the slider was dragged.
    await waitFor(page, "byName('level')?.end === 3");
    await waitFor(page, "byName('text')?.text === 'level 2 %'");
    assertEquals(await inPage(page, "byName('level').value"), 2);
  },
));

Deno.test(browserTest(
  "An app that cannot be loaded shows why, and recovers by itself",
  async ({ page, screenshot }) => {
    await using dev = await DevCommand.start(FILES, "app");
    await openApp(page, `${dev.origin}/app`);
    await dragSlider(page, 0, 100);
    await waitFor(page, "byName('text').text !== 'level 1 %'");
    const text = await inPage<string>(page, "byName('text').text");

    await dev.edit("app/lib/unit.ts", `" %"`, `" %`);
    await page.getByText("500: Internal Server Error").waitFor();
    const shown = await page.innerText("body");
    assertMatch(shown, /Error loading .*main\.ts: SyntaxError: Unterminated/);
    assertMatch(shown, /lib\/unit\.ts:1/);
    // deno-lint-ignore no-control-regex
    assertNotMatch(shown, /bokeh-dev=|\x1b/);
    await screenshot("dev_syntax_error");

    await dev.edit("app/lib/unit.ts", `" %;`, "null.length;");
    await page.getByText("Cannot read properties of null").first().waitFor();
    await screenshot("dev_type_error");

    await dev.edit("app/lib/unit.ts", "null.length", `" %"`);
    await waitFor(page, `byName('text')?.text === '${text}'`);
    await page.waitForFunction("location.search === ''");

    await dev.edit(
      "app/main.ts",
      "doc.title",
      "throw new Error('no more');\n  doc.title",
    );
    await page.getByText("Error: no more").first().waitFor();
    await dev.edit("app/main.ts", "throw new Error('no more');\n", "");
    await waitFor(page, `byName('text')?.text === '${text}'`);
  },
));

Deno.test(browserTest(
  "An app that is broken from the start is served, too",
  async ({ page }) => {
    const broken = {
      ...FILES,
      "app/main.ts": "export default function (doc {",
    };
    await using dev = await DevCommand.start(broken, "app");
    await page.goto(`${dev.origin}/app`);
    await page.getByText("500: Internal Server Error").waitFor();
    await dev.write("app/main.ts", APP);
    await waitFor(page, "byName('text')?.text === 'level 1 %'");
  },
));

Deno.test(browserTest(
  "Theme, templates and style sheets are reloaded",
  async ({ page, screenshot }) => {
    const plot = `import { figure } from "@bokeh-deno/server/plotting";
import { Slider } from "@bokeh-deno/server/models";
export default function (doc) {
  doc.addRoot(new Slider({ name: "slider", start: 0, end: 10, value: 1 }));
  const plot = figure({ name: "plot", width: 300, height: 200 });
  plot.line([1, 2, 3], [3, 1, 2]);
  doc.addRoot(plot);
}`;
    await using dev = await DevCommand.start({
      "themed/main.ts": plot,
      "themed/templates/index.html":
        `{% extends "frame.html" %}{% block contents %}<h1>One</h1>{{ embed(roots.slider) }}{{ embed(roots.plot) }}{% endblock %}`,
      "themed/templates/frame.html":
        `{% extends base %}{% block preamble %}<link rel="stylesheet" href="themed/static/styles.css">{% endblock %}`,
      "themed/static/styles.css": "h1 { color: rgb(1, 2, 3); }",
      "themed/theme.yaml":
        "attrs:\n  Plot:\n    background_fill_color: '#112233'\n",
    }, "themed");
    // There is no heading yet while the page is reloaded.
    const color =
      "[...document.querySelectorAll('h1')].map((h) => getComputedStyle(h).color)[0]";
    const fill = "byName('plot')?.background_fill_color";
    await openApp(page, `${dev.origin}/themed`);
    await dragSlider(page, 0, 60);
    await waitFor(page, "byName('slider').value > 1");
    const value = await inPage<number>(page, "byName('slider').value");

    await dev.edit("themed/static/styles.css", "1, 2, 3", "200, 0, 0");
    await page.waitForFunction(`${color} === 'rgb(200, 0, 0)'`);
    await dev.next(
      /^Reloading pages of \/themed because .*styles\.css changed$/,
    );

    await dev.edit("themed/theme.yaml", "#112233", "#fff0d0");
    await waitFor(page, `${fill} === '#fff0d0'`);
    await dev.edit("themed/templates/index.html", "One", "Two");
    await page.getByRole("heading", { name: "Two" }).waitFor();
    await dev.edit(
      "themed/templates/frame.html",
      "preamble %}",
      "preamble %}<i id='new'></i>",
    );
    await page.locator("#new").waitFor({ state: "attached" });
    await dev.write("themed/static/more/deep.css", "");
    await dev.next(/^Reloading pages of \/themed because .*deep\.css changed$/);
    await waitFor(page, `byName('slider')?.value === ${value}`);
    await screenshot("dev_themed");

    await dev.edit(
      "themed/templates/index.html",
      "embed(roots.plot)",
      "embed(roots.plto)",
    );
    await page.getByText("root with 'plto' name not found").first().waitFor();
    await screenshot("dev_template_error");
    await dev.edit("themed/templates/index.html", "roots.plto", "roots.plot");
    await page.getByRole("heading", { name: "Two" }).waitFor();
  },
));

Deno.test(browserTest(
  "Of two apps only the one that changed is reloaded; what they share reloads both",
  async ({ page, openPage }) => {
    const app = (name: string) =>
      `import { Div } from "@bokeh-deno/server/models";
import { shared } from "./shared.ts";
export default function (doc) {
  doc.addRoot(new Div({ name: "text", text: "${name} " + shared + " " + crypto.randomUUID() }));
}`;
    await using dev = await DevCommand.start(
      {
        "a.ts": app("a1"),
        "b.ts": app("b1"),
        "shared.ts": "export const shared = 's1';",
      },
      "a.ts",
      "b.ts",
    );
    const other = await openPage();
    await openApp(page, `${dev.origin}/a`);
    await openApp(other, `${dev.origin}/b`);
    const before = await inPage<string>(other, "byName('text').text");
    await dev.edit("a.ts", "a1", "a2");
    await waitFor(page, "byName('text')?.text.startsWith('a2 s1')");
    assertEquals(await inPage(other, "byName('text').text"), before);
    await dev.edit("shared.ts", "s1", "s2");
    await waitFor(page, "byName('text')?.text.startsWith('a2 s2')");
    await waitFor(other, "byName('text')?.text.startsWith('b1 s2')");
  },
));

Deno.test(browserTest(
  "However fast files are saved, the last one shows",
  async ({ page }) => {
    await using dev = await DevCommand.start(FILES, "app");
    await openApp(page, `${dev.origin}/app`);
    // Again as soon as the one before is noticed, and often before that.
    for (let i = 1; i <= 40; i++) {
      await dev.write("app/lib/unit.ts", `export const UNIT = "u${i}";\n`);
      if (i % 8 === 0 && i < 40) await dev.next(/^Reloading \/app because /);
    }
    await waitFor(page, "byName('text')?.text === 'level 1u40'");
  },
));

Deno.test(browserTest(
  "A page that embeds an app is loaded anew with it",
  async ({ page }) => {
    const source =
      "/app/autoload.js?bokeh-autoload-element=here&bokeh-app-path=/app";
    await using dev = await DevCommand.start({
      ...FILES,
      "app/static/host.html":
        `<h1>Host</h1><script id="here" src="${source}"></script>`,
    }, "app");
    await page.goto(`${dev.origin}/app/static/host.html`);
    await waitFor(page, "byName('text')?.text === 'level 1 %'");
    await dev.edit("app/lib/unit.ts", "%", "percent");
    await waitFor(page, "byName('text')?.text === 'level 1 percent'");
    await page.getByRole("heading", { name: "Host" }).waitFor();
  },
));

Deno.test(browserTest(
  "A page in development is loaded anew when the server comes back",
  async ({ page }) => {
    const serve = (title: string, port: number) =>
      testServer(
        (doc) => void (doc.title = title),
        { dev: true, port, address: "127.0.0.1" },
      );
    const first = serve("first", 0);
    const { port } = first;
    await page.goto(first.url());
    await page.waitForFunction("document.title === 'first'");
    await first.stop();
    await using _second = serve("second", port ?? 0);
    await page.waitForFunction("document.title === 'second'");
  },
));
