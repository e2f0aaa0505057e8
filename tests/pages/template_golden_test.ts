import { assertEquals } from "@std/assert";
import type { Document } from "../../document/document.ts";
import { Button, Div } from "../../models/mod.ts";
import { renderTemplate } from "../../pages/render_template.ts";
import { readDocument } from "../fixtures/golden/recordings.ts";
import { pageShape } from "../fixtures/golden/page_shape.ts";
import { testServer } from "../fixtures/wire/test_server.ts";
import pages from "../testdata/pages.json" with { type: "json" };

const RESOURCES = { scripts: ["/bokeh.js"], logLevel: "info" } as const;

/** A recorded page; ids of models and the token are those of Python. */
function recorded(name: string): unknown {
  const { page } = pages.http.find((request) => request.name === name)!;
  return JSON.parse(
    JSON.stringify(page).replaceAll("p1008", "p1003").replaceAll(
      "p1009",
      "p1004",
    ),
    (key, value) => key === "token" ? "<token>" : value,
  );
}

async function served(fill: (doc: Document) => void): Promise<unknown> {
  await using server = testServer({ "/app": fill });
  const response = await fetch(server.url("/app"));
  return pageShape(await response.text());
}

Deno.test("A page with a string template is the one that Python's server was recorded with", async () => {
  const page = await served((doc) => {
    doc.template = `
      {% block preamble %}<meta name="who" content="{{ who }}">{% endblock %}
      {% block contents %}
      <h1>{{ who }}</h1>
      {{ embed(roots.second) }}
      <p>between</p>
      {{ embed(roots.first) }}
      {% endblock %}`;
    doc.templateVariables.who = "me";
    doc.addRoot(new Div({ name: "first" }));
    doc.addRoot(new Div({ name: "second" }));
  });
  assertEquals(page, recorded("doc_template"));
});

Deno.test("A page whose template adds to the head is the one that Python's server was recorded with", async () => {
  const page = await served((doc) => {
    doc.title = "Title <&> \u00e9";
    doc.template = `{% extends base %}
      {% block preamble %}<link rel="stylesheet" href="myapp/static/x.css">{% endblock %}`;
    doc.addRoot(new Div());
    doc.addRoot(new Button());
  });
  assertEquals(page, recorded("doc_directory_app"));
});

Deno.test("A page without roots is the one that Python's server was recorded with", async () => {
  assertEquals(await served((_doc) => {}), recorded("doc_no_roots"));
});

Deno.test("The recorded template makes a page with its variables and roots", async () => {
  const { template, template_variables, title, roots } = readDocument(
    "template_title",
  );
  const html = await renderTemplate(template!, template_variables!, {
    title,
    token: "e30",
    roots,
    resources: RESOURCES,
  });
  const shape = pageShape(html);
  assertEquals(shape.title, "Templated \u2013 <title>");
  assertEquals(shape.head[1], { meta: { name: "x-demo", content: "vanilla" } });
  const [h1, first, p, second] = shape.body;
  assertEquals([h1, p], [{ h1: true }, { p: true }]);
  assertEquals(
    [first, second].map((item) =>
      (item as { root_div: Record<string, string> }).root_div["data-root-id"]
    ),
    roots.map(({ id }) => id),
  );
  assertEquals(
    /<h1>.*<\/h1>|<p>.*<\/p>/g.exec(html)?.[0],
    "<h1>A &amp; B</h1>",
  );
});
