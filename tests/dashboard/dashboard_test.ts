import { assert, assertEquals, assertMatch, assertThrows } from "@std/assert";
import {
  type Dashboard,
  dashboard,
  type DashboardOptions,
} from "../../dashboard/mod.ts";
import { MODAL_MESSAGE } from "../../document/page_entries.ts";
import { fileHtml } from "../../embed/mod.ts";
import { Document } from "../../mod.ts";
import {
  Button,
  Div,
  Range1d,
  Slider,
  TabPanel,
  Tabs,
} from "../../models/mod.ts";
import { column, figure, row } from "../../plotting/mod.ts";
import { testSession } from "../../testing/mod.ts";

Deno.test("dashboard() makes roots of all models, which take the width of their card unless they have their own or are in the header", () => {
  const document = new Document();
  const inner = new Slider({ start: 0, end: 1, value: 0 });
  const fixed = figure({ width: 300 });
  const scaled = figure({ sizing_mode: "scale_both" });
  const tabbed = figure();
  const models = {
    header: new Button({ label: "h" }),
    sidebar: column([inner, row([fixed])]),
    plain: new Div(),
    scaled,
    tabs: new Tabs({ tabs: [new TabPanel({ title: "t", child: tabbed })] }),
    modal: new Div(),
  };
  dashboard({
    title: "All",
    header: [models.header],
    sidebar: [models.sidebar],
    main: {
      One: [models.plain, { content: [models.scaled] }],
      Two: [models.tabs],
    },
    modal: { title: "M", content: models.modal },
    document,
  });
  assertEquals(document.roots, Object.values(models));
  assertEquals(document.title, "All");
  const wide = [models.sidebar, models.plain, inner, tabbed, models.tabs];
  for (const model of wide) assertEquals(model.sizing_mode, "stretch_width");
  assertEquals([fixed.sizing_mode, scaled.sizing_mode], [null, "scale_both"]);
  assertEquals(models.header.sizing_mode, null);
});

Deno.test("dashboard() escapes what it shows, gives the place of removed roots to nobody and the end of the cards to others", async () => {
  const document = new Document();
  const [kept, removed] = [new Div(), new Div()];
  dashboard({
    title: "</title><script>",
    main: [{ title: '"<b>', content: [kept, removed] }],
    document,
  });
  document.removeRoot(removed);
  const added = new Div();
  document.addRoot(added);
  const html = await fileHtml(document, { resources: "cdn", nonce: "n1" });
  assert(!/<title><\/title>|<script>|"<b>/.test(html));
  assertMatch(html, /<h2>&quot;&lt;b&gt;<\/h2>/);
  assertEquals(html.match(/data-root-id/g)?.length, 2);
  const card = html.indexOf(`data-root-id="${kept.id}"`);
  const rest = html.indexOf(`data-root-id="${added.id}"`);
  assert(0 < card && card < html.indexOf('class="rest"') && rest > card);
});

Deno.test("Only cards with something that may not fit scroll: others would cut off menus and calendars", async () => {
  const document = new Document();
  const cards = {
    "content": [new Div({ width: 80 }), figure(), column(new Div())],
    "content wide": [figure({ width: 640 }), row(figure({ width: 640 }))],
  };
  dashboard({ title: "T", main: Object.values(cards).flat(), document });
  const html = await fileHtml(document);
  const shown = html.matchAll(
    /class="(content[^"]*)"[^]*?data-root-id="(\w+)"/g,
  );
  assertEquals(
    Array.from(shown, ([, name, id]) => [id, name]),
    Object.entries(cards).flatMap(([name, models]) =>
      models.map(({ id }) => [id, name])
    ),
  );
});

Deno.test("The modal of a dashboard is open or closed for all clients, also in a restored session", async () => {
  const made: Dashboard[] = [];
  await using session = await testSession((_doc) => {
    made.push(dashboard({
      title: "M",
      main: [new Div()],
      modal: { title: "Sure?", content: new Div() },
    }));
  });
  assertEquals(made.at(-1)!.isModalOpen, false);
  made.at(-1)!.openModal();
  await session.quiet();
  assertEquals(session.view.config.tags, [[MODAL_MESSAGE, true]]);
  await session.restart();
  assertEquals([made.length, made.at(-1)!.isModalOpen], [2, true]);
  await session.message(MODAL_MESSAGE, false);
  assertEquals(made.at(-1)!.isModalOpen, false);
  assertEquals(session.view.config.tags, []);
});

Deno.test("dashboard() says what is wrong with its options", () => {
  const make =
    (options: unknown, document: Document | null = new Document()) => () =>
      dashboard(
        {
          title: "T",
          main: [],
          document,
          ...options as object,
        } as DashboardOptions,
      );
  const templated = new Document();
  templated.template = "{% block contents %}{% endblock %}";
  const refused: [() => void, new () => Error, string][] = [
    [make({}, null), Error, "Cannot make dashboard: there is no document"],
    [make({ title: undefined }), TypeError, "it needs a title"],
    [make({ sidebars: [] }), TypeError, "sidebars"],
    [make({ colorScheme: "blue" }), TypeError, '"system", "light", "dark"'],
    [make({ columnWidth: 5 }), RangeError, "from 100 to 4000"],
    [make({ main: {} }), RangeError, "there are no tabs"],
    [make({ main: 5 }), TypeError, "expected main to be an array of cards"],
    [
      make({ main: { A: 5 } }),
      TypeError,
      "expected an array for A, received 5",
    ],
    [
      make({ main: [[]] }),
      TypeError,
      "expected a model or { title, content } in main",
    ],
    [
      make({ sidebar: [new Range1d()] }),
      TypeError,
      "expected a model or { title, content } in sidebar",
    ],
    [
      make({ main: [{ content: [new Range1d()] }] }),
      TypeError,
      "expected a model that can be shown in main, received a Range1d model",
    ],
    [make({ main: [{ content: [], width: 1 }] }), TypeError, "has no width"],
    [make({ main: [{ content: [], title: 1 }] }), TypeError, "not a string"],
    [make({ main: [{ content: [], columns: 0 }] }), RangeError, "received 0"],
    [make({}, templated), Error, "the document has a template already"],
  ];
  for (const [run, type, message] of refused) assertThrows(run, type, message);
  const page = dashboard({ title: "T", main: [], document: new Document() });
  assertThrows(() => page.openModal(), Error, "the dashboard has none");
  page.closeModal();
});
