import {
  assert,
  assertEquals,
  assertMatch,
  assertRejects,
  assertStringIncludes,
  assertThrows,
} from "@std/assert";
import { pullSession } from "../../client/mod.ts";
import { Document } from "../../document/document.ts";
import {
  ColumnDataSource,
  defineModel,
  property,
  Range1d,
  Slider,
} from "../../models/mod.ts";
import {
  configureNotebook,
  live,
  type NotebookOutput,
  show,
  stopNotebookServer,
} from "../../notebook/mod.ts";
import { type Figure, figure, row } from "../../plotting/mod.ts";
import { displayed } from "../fixtures/notebook/displayed.ts";

function plot(source = new ColumnDataSource({ data: { x: [1], y: [1] } })) {
  const plot: Figure = figure({ title: "Squares", height: 300 });
  plot.line("x", "y", { source });
  return plot;
}

function sessionOf({ url }: NotebookOutput) {
  const { origin, searchParams } = new URL(url);
  return {
    url: origin,
    sessionId: searchParams.get("bokeh-session-id") ?? undefined,
    arguments: { cell: searchParams.get("cell")! },
  };
}

Deno.test("A cell contains the view of an own model, also once it is defined anew", async () => {
  const define = (count: number) =>
    defineModel("tests.Cell", { count: property.int(count) }, {
      view: "export function render() { return 'cell'; }",
    });
  for (const count of [1, 2]) {
    const bundle = await displayed(new (define(count))());
    const html = bundle["text/html"]!;
    assertStringIncludes(html, "bokehOwnModels.define(");
    assertStringIncludes(html, `[[\\"Int\\"],${count}]`);
  }
});

Deno.test("A figure, a layout and a document show themselves in a cell", async () => {
  const doc = new Document();
  doc.addRoot(plot());
  doc.addRoot(new Slider({ title: "</script>", start: 0, end: 1, value: 0 }));
  for (const shown of [plot(), row(plot(), plot()), doc]) {
    const bundle = await displayed(shown);
    assertEquals(Object.keys(bundle), ["text/plain", "text/html"]);
    const html = bundle["text/html"]!;
    const [, id] = /^<div id="([\w-]+)"><\/div><script>/.exec(html)!;
    assert(html.split(id!).length > 2);
    assertStringIncludes(html, "https://cdn.bokeh.org/bokeh/release/");
    assertEquals(html.split("</script>").length, 2);
  }
  assertEquals(doc.roots.length, 2);
});

Deno.test("What is not to be seen shows its text in a cell", async () => {
  const bundle = await displayed(new Range1d({ start: 1, end: 2 }));
  assertEquals(Object.keys(bundle), ["text/plain"]);
  assertMatch(bundle["text/plain"]!, /^Range1d/);
});

Deno.test("A cell has a picture if there is an exporter, and BokehJS if asked for", async () => {
  const exporter = { png: () => Promise.resolve(Uint8Array.of(1, 2, 3)) };
  configureNotebook({ exporter, resources: "inline" });
  try {
    const bundle = await displayed(plot());
    assertEquals(bundle["image/png"], "AQID");
    assert(bundle["text/html"]!.length > 1_000_000);
  } finally {
    configureNotebook({ exporter: null, resources: "cdn" });
  }
});

Deno.test("configureNotebook() leaves alone what is undefined", async () => {
  configureNotebook({ exporter: undefined, resources: undefined });
  const bundle = await displayed(plot());
  assertEquals(Object.keys(bundle), ["text/plain", "text/html"]);
  assertStringIncludes(bundle["text/html"]!, "https://cdn.bokeh.org/");
});

Deno.test("What later cells change shows in the cell of live(), and what viewers do is read back", async () => {
  const source = new ColumnDataSource({ data: { x: [1], y: [1] } });
  const shown = plot(source);
  const output = live(shown);
  const bundle = await displayed(output);
  assertStringIncludes(bundle["text/html"]!, "height:320px");
  try {
    await using viewer = await pullSession(sessionOf(output));
    const theirs = viewer.document.selectOne(ColumnDataSource)!;
    source.stream({ x: [2], y: [4] });
    await viewer.forceRoundtrip();
    assertEquals([...theirs.data.x!], [1, 2]);
    theirs.data = { x: [7], y: [8] };
    await viewer.forceRoundtrip();
    assertEquals([...source.data.x!], [7]);
    assertEquals(live(shown).url, output.url);
    await using second = await pullSession(sessionOf(output));
    assertEquals(
      [...second.document.selectOne(ColumnDataSource)!.data.x!],
      [7],
    );
  } finally {
    await stopNotebookServer();
  }
  assertEquals(shown.document, null);
  assert(live(shown).url !== output.url);
  await stopNotebookServer();
});

Deno.test("show() runs an app in the kernel, a session for each viewer", async () => {
  const documents: Document[] = [];
  const output = show((doc) => {
    documents.push(doc);
    doc.addRoot(new Slider({ start: 0, end: 10, value: 3 }));
  }, { height: 90 });
  try {
    const bundle = await displayed(output);
    assertMatch(bundle["text/html"]!, /^<iframe .*height:90px/);
    await using one = await pullSession(sessionOf(output));
    await using other = await pullSession(sessionOf(output));
    one.document.selectOne(Slider)!.value = 7;
    await one.forceRoundtrip();
    assertEquals(
      documents.map((doc) => doc.selectOne(Slider)!.value),
      [7, 3],
    );
    assertEquals(other.document.selectOne(Slider)!.value, 3);
    const page = await fetch(output.url);
    assertStringIncludes(await page.text(), "BEGIN bokeh.min.js");
  } finally {
    await stopNotebookServer();
  }
  await assertRejects(() => fetch(output.url));
});

Deno.test("Frames lead through the proxy of JupyterHub", async () => {
  configureNotebook({ proxyUrl: "https://hub.example/user/me/proxy/{port}/" });
  try {
    const { url } = show(() => {});
    assertMatch(
      url,
      /^https:\/\/hub\.example\/user\/me\/proxy\/\d+\/\?cell=[\w-]+$/,
    );
  } finally {
    configureNotebook({ proxyUrl: undefined });
    await stopNotebookServer();
  }
});

Deno.test("live() refuses a model of a document, and options that are wrong", () => {
  const shown = plot();
  new Document().addRoot(shown);
  assertThrows(() => live(shown), RangeError, "belongs to a document");
  assertThrows(
    () => live(new Range1d() as never),
    TypeError,
    "Cannot show live: model must be a figure, a widget or a layout",
  );
  assertThrows(
    () => configureNotebook({ proxyUrl: "https://hub.example/" }),
    RangeError,
    "proxyUrl must be an http or https URL with {port}",
  );
  assertThrows(
    () => show(plot() as never),
    TypeError,
    "Cannot show: application must be a function",
  );
});
