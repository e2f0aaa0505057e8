import {
  assert,
  assertEquals,
  assertNotEquals,
  assertRejects,
  assertStringIncludes,
  assertThrows,
} from "@std/assert";
import {
  components,
  fileHtml,
  jsonItem,
  save,
  serverResources,
  show,
} from "../../embed/mod.ts";
import { Document } from "../../document/document.ts";
import { propertyStore } from "../../models/internal.ts";
import {
  ColumnDataSource,
  CustomJS,
  Div,
  type Model,
  Slider,
} from "../../models/mod.ts";
import { figure } from "../../plotting/mod.ts";
import { embedCall, scriptElement } from "../fixtures/browser/embed_facts.ts";
import { TemporaryFiles } from "../fixtures/programs/temporary_files.ts";

interface WireModel {
  readonly id: string;
  readonly name: string;
  readonly attributes?: Record<string, unknown>;
}

/** All that a model and those that it refers to have, their ids included. */
function state(model: Model): unknown {
  return model.references().map((reference) => {
    const { id, values, themed, owner } = propertyStore(reference);
    return { id, values: { ...values }, themed, owner };
  });
}

function attributes(model: Model, theme?: "caliber" | null): unknown {
  const [root] = jsonItem(model, null, { theme }).doc
    .roots as unknown as WireModel[];
  return root?.attributes ?? {};
}

Deno.test("Models that belong to no document are the same after they were shown", async () => {
  const plot = figure({ title: "untouched" });
  plot.line([1, 2], [3, 4]);
  const before = state(plot);
  components(plot, { theme: "dark_minimal" });
  jsonItem(plot);
  await fileHtml(plot, { theme: "caliber" });
  assertEquals(state(plot), before);
  assertEquals(plot.document, null);
  const document = new Document();
  document.addRoot(plot);
  assertEquals(plot.document, document);
});

Deno.test("A document hears nothing of its models being shown, whatever the theme", async () => {
  const document = new Document();
  document.theme = "dark_minimal";
  const [one, two] = [figure(), new Div({ text: "two" })];
  document.addRoot(one);
  document.addRoot(two);
  document.onChange(() => {
    throw new Error("The document has changed");
  });
  const before = [state(one), state(two)];
  components([two]);
  jsonItem(one, "id", { theme: null });
  await fileHtml(document, { theme: "caliber", title: "Other" });
  await fileHtml([two, one]);
  assertEquals([state(one), state(two)], before);
  assertEquals(document.title, "Bokeh Application");
});

Deno.test("A model keeps the theme of its document, unless another or none is given", () => {
  const document = new Document();
  document.theme = "dark_minimal";
  const plot = figure();
  document.addRoot(plot);
  document.addRoot(new Div());
  const background = (theme?: "caliber" | null) =>
    (attributes(plot, theme) as Record<string, unknown>).background_fill_color;
  assertEquals(background(), "#20262B");
  assertEquals(background(null), undefined);
  assertNotEquals(attributes(plot, "caliber"), attributes(plot, null));
});

Deno.test("Models of several documents are shown together", () => {
  const [one, two] = [new Div({ text: "1" }), new Div({ text: "2" })];
  new Document().addRoot(one);
  new Document().addRoot(two);
  assertEquals(one.id, two.id);
  const { script, roots } = components([one, two]);
  const { docs_json } = embedCall(scriptElement(script).code);
  const [doc] = Object.values(
    docs_json as Record<string, { roots: WireModel[] }>,
  );
  assertEquals(doc?.roots.map(({ attributes }) => attributes), [
    { text: "1" },
    { text: "2" },
  ]);
  assertEquals(doc?.roots.map(({ id }) => id), roots.map(({ id }) => id));
});

Deno.test("All roots of a document are shown as that document, with its ids and callbacks", () => {
  const document = new Document();
  document.title = "Mine";
  const slider = new Slider({ start: 0, end: 1, value: 0 });
  document.addRoot(slider);
  document.jsOnEvent(
    "document_ready",
    new CustomJS({ args: { slider }, code: "" }),
  );
  const item = jsonItem(slider);
  assertEquals(item.root_id, slider.id);
  const themed = jsonItem(slider, null, { theme: "caliber" });
  for (const { callbacks } of [item.doc, themed.doc]) {
    assertStringIncludes(JSON.stringify(callbacks), "document_ready");
  }
});

Deno.test("Models that are shared between what is shown are copied once", () => {
  const source = new ColumnDataSource({ data: { x: [1], y: [2] } });
  const plots = [figure(), figure()];
  for (const plot of plots) plot.line("x", "y", { source });
  const { script } = components(plots);
  const definitions = JSON.stringify(embedCall(scriptElement(script).code))
    .matchAll(/"name":"ColumnDataSource","id"/g);
  assertEquals([...definitions].length, 1);
});

Deno.test("Nothing that is shown can break out of its script or page", async () => {
  const evil = "</script><script>alert(1)</script><!--\u2028&lt;&amp;lt;`'\"";
  const div = new Div({ text: evil, name: evil, tags: [evil] });
  const { script } = components(div);
  const { docs_json } = embedCall(scriptElement(script).code);
  assertStringIncludes(
    JSON.stringify(docs_json),
    JSON.stringify(evil).slice(1, -1),
  );
  const html = await fileHtml(div, { title: evil });
  assertEquals(html.split("<script").length, html.split("</script>").length);
  assert(!html.includes("<script>alert"));
  assert(!html.includes("<!--"));
});

Deno.test("fileHtml() takes template and variables from the document, or those that it is given", async () => {
  const document = new Document();
  document.template =
    "{% block contents %}{{ who }} {{ embed(roots.a) }}{% endblock %}";
  document.templateVariables = { who: "document" };
  document.addRoot(new Div({ name: "a" }));
  assertStringIncludes(await fileHtml(document), "document <div id=");
  assertStringIncludes(
    await fileHtml(document, { templateVariables: { who: "given" } }),
    "given <div id=",
  );
  assertStringIncludes(
    await fileHtml(document, { template: null }),
    "<body>\n    <div id=",
  );
  const template = ({ title, plot_div }: { title: string; plot_div: string }) =>
    `${title}: ${plot_div}`;
  assertStringIncludes(
    await fileHtml(new Div(), { template, title: "T" }),
    "T: <div id=",
  );
});

Deno.test("fileHtml() loads only the parts of BokehJS that are needed, from the CDN by default", async () => {
  const parts = async (model: Model) =>
    Array.from(
      (await fileHtml(model)).matchAll(/release\/(bokeh[-a-z]*?)-3/g),
      ([, part]) => part,
    );
  const plot = figure();
  assertEquals(await parts(plot), ["bokeh"]);
  plot.output_backend = "webgl";
  plot.title = "$$x^2$$";
  assertEquals(await parts(plot), ["bokeh", "bokeh-gl", "bokeh-mathjax"]);
});

Deno.test("What cannot be shown is refused in words", async () => {
  const div = new Div();
  assertThrows(() => components([]), RangeError, "there is no model");
  assertThrows(
    () => components([div, div]),
    RangeError,
    "a model is given twice",
  );
  assertThrows(
    () => components({ a: 1 as never }),
    TypeError,
    "expected a model",
  );
  assertThrows(() => jsonItem(null as never), TypeError, "expected a model");
  assertThrows(
    () => serverResources("example.com"),
    TypeError,
    "http or https URL",
  );
  await assertRejects(
    () => fileHtml("x" as never),
    TypeError,
    "expected a model",
  );
  await assertRejects(
    () => fileHtml(div, { resources: "disk" as never }),
    RangeError,
    "resources must be cdn, inline or",
  );
  await assertRejects(
    () => fileHtml(div, { template: 1 as never }),
    TypeError,
    "expected a string, a TemplateFile, a function or null",
  );
});

Deno.test("save() and show() write the page into a file", async () => {
  await using files = await TemporaryFiles.create({});
  const path = files.path("a.html");
  await save(path, new Div({ text: "saved" }));
  assertStringIncludes(await Deno.readTextFile(path), "saved");
  const started = await show(new Div({ text: "shown" }), {
    path,
    browser: "none",
  });
  assertEquals(started, false);
  assertStringIncludes(await Deno.readTextFile(path), "shown");
});

Deno.test({
  name: "show() opens the file in the browser that is named",
  ignore: Deno.build.os === "windows",
  // A browser is left to itself and may outlive the test.
  sanitizeOps: false,
  sanitizeResources: false,
  async fn() {
    await using files = await TemporaryFiles.create({});
    const [browser, seen] = [files.path("browser"), files.path("seen")];
    await Deno.writeTextFile(
      browser,
      `#!/bin/sh\necho "$1" > '${seen}.new'\nmv '${seen}.new' '${seen}'\n`,
      { mode: 0o755 },
    );
    const watcher = Deno.watchFs(files.folder);
    const path = files.path("my page.html");
    assertEquals(await show(new Div(), { path, browser }), true);
    for await (const { paths } of watcher) {
      if (paths.includes(seen)) break;
    }
    assertEquals(
      await Deno.readTextFile(seen),
      `file://${files.folder}/my%20page.html\n`,
    );
  },
});
