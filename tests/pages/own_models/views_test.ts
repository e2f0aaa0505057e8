import {
  assert,
  assertEquals,
  assertRejects,
  assertStringIncludes,
} from "@std/assert";
import { join, toFileUrl } from "@std/path";
import {
  defineModel,
  type OwnModelOptions,
  property,
  Slider,
} from "../../../models/mod.ts";
import type { Model } from "../../../models/mod.ts";
import { type OwnModel, ownModels } from "../../../models/internal.ts";
import { buildViews } from "../../../pages/own_models/build_views.ts";
import {
  findOwnModelScript,
  listedScripts,
  ownModelScripts,
} from "../../../pages/own_models/own_model_scripts.ts";

let count = 0;

/** Defines a model with a view, under a name of its own. */
function own(options: OwnModelOptions<Model>): OwnModel {
  const name = `tests.View${++count}`;
  defineModel(name, {
    value: property.nullable(property.float(), 0.5),
    mode: property.enumOf(["a", "b"]),
    sliders: property.listOf(property.instanceOf(Slider)),
  }, options);
  return ownModels().find((model) => model.name === name)!;
}

/** What the script of a model tells the runtime of the page. */
async function evaluate(model: OwnModel): Promise<{
  definition: Record<string, unknown>;
  css: string;
  exports: Record<string, unknown>;
}> {
  const [, script] = await ownModelScripts([model]);
  let told;
  const bokehOwnModels = {
    define: (definition: object, css: string, load: () => object) =>
      told = { definition, css, exports: load() },
  };
  new Function("bokehOwnModels", script!.code)(bokehOwnModels);
  return told as never;
}

async function folderOf(
  files: Readonly<Record<string, string>>,
): Promise<AsyncDisposable & { path: string; url(name: string): URL }> {
  const path = await Deno.makeTempDir();
  for (const [name, text] of Object.entries(files)) {
    await Deno.writeTextFile(join(path, name), text);
  }
  return {
    path,
    url: (name) => toFileUrl(join(path, name)),
    [Symbol.asyncDispose]: () => Deno.remove(path, { recursive: true }),
  };
}

/** The process of esbuild ends after its `stop()`: nothing tells when. */
const BUNDLES = { sanitizeOps: false, sanitizeResources: false };

Deno.test("A view in plain JavaScript runs as it is, whatever it exports", async () => {
  const views: [string, string[]][] = [
    ["export function render() { return 1; }", ["render"]],
    ["export const render = () => 1;\nexport default 3;", [
      "default",
      "render",
    ]],
    ["const a = () => 1;\nexport { a as render };", ["render"]],
    ["export default { render() {} };", ["default"]],
    ["export default function () {}", ["default"]],
    ["export default class A {}\nexport async function render() {}", [
      "default",
      "render",
    ]],
    ["// export function other() {}\nexport let render = `\nexport { x };`;", [
      "render",
    ]],
  ];
  for (const [view, names] of views) {
    const { exports } = await evaluate(own({ view }));
    assertEquals(Object.keys(exports).sort(), names);
  }
});

Deno.test("The page is told what properties accept, and their defaults", async () => {
  const { definition } = await evaluate(
    own({ view: "export function render() {}", overrides: { tags: [1] } }),
  );
  assertEquals(definition, {
    name: `tests.View${count}`,
    extends: "LayoutDOM",
    properties: {
      value: [["Nullable", ["Float"]], 0.5],
      mode: [["Enum", { value: "a" }, { value: "b" }], "a"],
      sliders: [["List", ["Ref", { argument: "Slider" }]], []],
    },
    overrides: { tags: [1] },
    own: ["value", "mode", "sliders"],
  });
});

Deno.test(
  "TypeScript, imported files, style sheets and packages of npm become one script",
  BUNDLES,
  async () => {
    await using folder = await folderOf({
      "a.view.ts": `import { twice } from "./twice.ts";
      import { signed } from "npm:d3-color@3.1.0/package.json";
      import { rgb } from "npm:d3-color@3.1.0";
      import "./a.css";
      export function render(n: number): string {
        return rgb(twice(n), 0, 0).formatHex() + signed;
      }`.replace(/^.*package\.json.*$/m, "const signed = '!';"),
      "twice.ts": "export const twice = (n: number): number => 2 * n;",
      "a.css": ".a { color: red }",
      "b.view.tsx": "export default () => <b>hi</b>;",
    });
    const { exports, css } = await evaluate(
      own({ view: folder.url("a.view.ts") }),
    );
    const { render } = exports as { render(n: number): string };
    assertEquals(render(8), "#100000!");
    assertStringIncludes(css, "color:red");

    const component = await evaluate(
      own({ view: folder.url("b.view.tsx"), component: "react" }),
    );
    assertEquals(typeof component.exports.render, "function");

    const text = own({
      view: `import { rgb } from "npm:d3-color@3.1.0";
      export const render = () => String(rgb(1, 2, 3));`,
    });
    const imported = (await evaluate(text)).exports as { render(): string };
    assertEquals(imported.render(), "rgb(1, 2, 3)");
  },
);

Deno.test(
  "Pages load the script of a view late, unless it is a class of BokehJS",
  BUNDLES,
  async () => {
    await using folder = await folderOf({
      "class.view.ts": `import { LayoutDOMView } from
      "@bokeh/bokehjs/build/js/lib/models/layouts/layout_dom";
      export class OwnView extends LayoutDOMView {}`,
    });
    const late = own({ view: "export function render() {}" });
    const early = own({ view: folder.url("class.view.ts") });
    const [, script] = await ownModelScripts([early]);
    assertStringIncludes(
      script!.code,
      'Bokeh.require("models/layouts/layout_dom")',
    );
    const [list, ...others] = await listedScripts();
    const names = others.map(({ name }) => name);
    assert(names.includes(`${early.name}.js`));
    assert(!names.includes(`${late.name}.js`));
    const found = await findOwnModelScript(`${late.name}.js`);
    assertStringIncludes(list!.code, `"${late.name}.js?v=${found!.hash}"`);
    assertEquals(await findOwnModelScript("tests.None.js"), undefined);
  },
);

Deno.test(
  "A server takes the bundles of build(), unless views have changed since",
  BUNDLES,
  async () => {
    await using folder = await folderOf({
      "a.view.ts": "export const render = (): number => 7;",
    });
    const model = own({ view: folder.url("a.view.ts") });
    const directory = join(folder.path, "views");
    await assertRejects(
      () => ownModelScripts([model], directory),
      Error,
      'make the bundles again with the command "build"',
    );
    const plain = own({ view: "export function render() {}" });
    assertEquals(await buildViews(directory, [model, plain]), [
      join(directory, `${model.name}.json`),
    ]);
    assertEquals((await ownModelScripts([model, plain], directory)).length, 3);
    assertEquals(
      await ownModelScripts([model], directory),
      await ownModelScripts([model]),
    );

    await Deno.writeTextFile(
      folder.url("a.view.ts"),
      "export const render = 8;",
    );
    const again = own({ view: folder.url("a.view.ts") });
    await Deno.rename(
      join(directory, `${model.name}.json`),
      join(directory, `${again.name}.json`),
    );
    await assertRejects(
      () => ownModelScripts([again], directory),
      Error,
      "it has changed since",
    );
  },
);

Deno.test(
  "What is wrong with a view is told with its place",
  BUNDLES,
  async () => {
    await using folder = await folderOf({
      "syntax.ts": "export function render() {\n  const a = ;\n}",
      "plain.js": "export function render() {\n  const a = ;\n}",
      "missing.ts":
        'import { a } from "./nowhere.ts";\nexport const render = a;',
      "await.ts": "const a = await 1;\nexport const render = () => a;",
      "package.ts":
        'import a from "not-a-package-9";\nexport const render = a;',
      "remote.ts": 'import a from "jsr:@std/path";\nexport const render = a;',
      "nothing.ts": "const a: number = 1;\nconsole.log(a);",
    });
    const refused: [URL | string, string][] = [
      [
        folder.url("syntax.ts"),
        `Unexpected ";" (${join(folder.path, "syntax.ts")}:2:13)`,
      ],
      [
        folder.url("plain.js"),
        `Unexpected token (${join(folder.path, "plain.js")}:2:13)`,
      ],
      [folder.url("await.ts"), "Top-level await is not available"],
      [folder.url("missing.ts"), 'Could not resolve "./nowhere.ts"'],
      [folder.url("missing.ts"), "missing.ts:1:19)"],
      [folder.url("package.ts"), 'Could not resolve "not-a-package-9"'],
      [folder.url("remote.ts"), "A view can import files and packages of npm"],
      [folder.url("nothing.ts"), "its view must export a function render"],
      [
        folder.url("none.ts"),
        `there is no file ${join(folder.path, "none.ts")}`,
      ],
      ["export function render() {\n  await 1;\n}", ".view.js:2:3)"],
      ["await 1;\nexport function render() {}", ".view.js:1:7)"],
    ];
    for (const [view, message] of refused) {
      const model = own({ view });
      const error = await assertRejects(() => ownModelScripts([model]), Error);
      assertStringIncludes(error.message, message);
      assertStringIncludes(error.message, model.name);
    }
  },
);
