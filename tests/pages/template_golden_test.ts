import { assertEquals } from "@std/assert";
import type { Document } from "../../document/document.ts";
import { Button, Div } from "../../models/mod.ts";
import { renderTemplate } from "../../pages/render_template.ts";
import { readDocument } from "../fixtures/golden.ts";
import { pageShape } from "../fixtures/page_shape.ts";
import { pythonTest, runPython } from "../fixtures/python.ts";
import { testServer } from "../fixtures/test_server.ts";
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
  assertEquals(await served(() => {}), recorded("doc_no_roots"));
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

const TEMPLATES = [
  "",
  "{% block contents %}{{ v }}|{{ v | e }}|{{ missing }}|{{ n + 1 }}|{{ title }}{% endblock %}",
  "{% block title %}x {{ super() }}{% endblock %}",
  "{% block root %}<p>{{ super() }}</p>{% endblock %}",
  "{% block root scoped %}<b>{{ root.name }}</b>{% endblock %}",
  "{% from macros import embed %}{% block contents %}{{ embed(roots[1]) }}{{ embed(roots.first) }}{% endblock %}",
  '{% block contents %}{{ embed(roots["second root"]) }}{% endblock %}',
  "{% block contents %}{% for r in roots %}{{ loop.index }}:{{ r.name }}:{{ r.tags | join(',') }};{% endfor %}{{ roots | length }}{% endblock %}",
  "{% block contents %}{{ plot_div }}{{ docs | length }}{% endblock %}",
  "{% block preamble %}<meta>{% endblock %}{% block postamble %}<link>{% endblock %}",
  "{% block body %}<body class='x'>{{ self_made }}{{ embed(roots.first) }}{{ plot_script }}</body>{% endblock %}",
  "{% macro twice(x) %}{{ x }}{{ x }}{% endmacro %}{% block contents %}{{ twice('a') }}{% endblock %}",
  "{% set y = 3 %}{% block contents %}{% if n > 2 %}big{% elif n == 2 %}two{% else %}small{% endif %}{{ items[0] ~ items[1] }}{{ none_given | default('d') }}{% endblock %}",
  "{% block contents %}{% raw %}{{ raw }}{% endraw %}{# comment #}{% for k, v in pairs | dictsort %}{{ k }}{{ v }}{% endfor %}{{ v | upper | replace('B', 'C') }}{% endblock %}",
  "{% block contents %}\n  {% for i in [1, 2] %}\n  <i>{{ i }}</i>\n  {% endfor %}\n{% endblock %}",
] as const;

const VARIABLES = {
  v: "<b>'&\"",
  n: 2,
  items: ["p", "q"],
  pairs: { b: 2, a: 1 },
  title: "not this",
};

const PYTHON = `
import json, sys
from bokeh.document import Document
from bokeh.embed import file_html
from bokeh.models import Div
from bokeh.resources import CDN

templates, variables = json.loads(sys.argv[1])
doc = Document()
doc.title = "T<>"
doc.add_root(Div(name="first", tags=[1, "x"]))
doc.add_root(Div(name="second root"))
print(json.dumps([
    file_html(doc, CDN, template=template, template_variables=variables)
    for template in templates
]))
`;

/** What of a page is the template's: no scripts, styles, ids and blanks. */
function essence(html: string): string {
  return html.replace(/<script[^]*?<\/script>|<style>[^]*?<\/style>/g, "")
    .replace(/[\da-f]{8}(-[\da-f]{4}){3}-[\da-f]{12}/g, "?")
    .replace(/&#34;|&quot;/g, "&quot;")
    .replace(/>\s+/g, ">").replace(/\s+</g, "<").trim();
}

pythonTest(
  "Templates make the same of the same variables as Python's Bokeh",
  async () => {
    const args = [JSON.stringify([TEMPLATES, VARIABLES])];
    const python = await runPython(PYTHON, { args }) as string[];
    const options = {
      title: "T<>",
      token: "e30",
      roots: [
        { id: "p1008", name: "first", tags: [1, "x"] },
        { id: "p1009", name: "second root" },
      ],
      resources: RESOURCES,
    };
    for (const [index, template] of TEMPLATES.entries()) {
      const html = await renderTemplate(template, VARIABLES, options);
      assertEquals(essence(html), essence(python[index]!), template);
    }
  },
);
