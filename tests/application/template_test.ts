import {
  assert,
  assertEquals,
  assertMatch,
  assertRejects,
  assertStringIncludes,
  assertThrows,
} from "@std/assert";
import { Document } from "../../document/document.ts";
import { TemplateFile } from "../../document/template.ts";
import { renderPage } from "../../pages/page.ts";
import { renderTemplate } from "../../pages/render_template.ts";
import { PAGE, render } from "../fixtures/browser/template_page.ts";
import { TemporaryFiles } from "../fixtures/programs/temporary_files.ts";

/** What the block `contents` of a page is made of, where ids of elements are `?`. */
async function contents(
  template: string,
  variables: Record<string, unknown> = {},
): Promise<string> {
  const block = `{% block contents %}<<${template}>>{% endblock %}`;
  const html = await render(block, variables);
  return anonymous(/<<([^]*)>>/.exec(html)![1]!);
}

function anonymous(html: string): string {
  return html.replace(/[\da-f]{8}(-[\da-f]{4}){3}-[\da-f]{12}/g, "?")
    .replace(/\s+/g, " ").trim();
}

function element(id: string): string {
  return `<div id="?" data-root-id="${id}" style="display: contents;"></div>`;
}

const ELEMENTS = ["p1001", "p1002", "p1003"].map(element).join(" ");

Deno.test("A template without blocks makes the page that there is without a template", async () => {
  for (const roots of [PAGE.roots, []]) {
    const options = { ...PAGE, roots };
    assertEquals(
      anonymous(await renderTemplate("", {}, options)),
      anonymous(renderPage(options)),
    );
  }
});

Deno.test("A template replaces each block of Bokeh's page, with all that is in it [page.template]", async () => {
  const resources = ["<style>", "bokeh.min.js", "set_log_level"];
  const inside: Record<string, readonly string[]> = {
    head: ["<head>", "<title>", "Q&amp;A", ...resources, "</head>"],
    inner_head: ["<title>", "Q&amp;A", ...resources],
    title: ["Q&amp;A"],
    preamble: [],
    resources,
    css_resources: [],
    js_resources: ["bokeh.min.js", "set_log_level"],
    postamble: [],
    body: ["<body>", "data-root-id", "embed_items", "</body>"],
    inner_body: ["data-root-id", "embed_items"],
    contents: ["data-root-id"],
    root: ["data-root-id"],
  };
  const whole = await render("");
  const all = new Set(Object.values(inside).flat());
  for (const [block, parts] of Object.entries(inside)) {
    const html = await render(`{% block ${block} %}[[${block}]]{% endblock %}`);
    assertStringIncludes(html, `[[${block}]]`);
    for (const part of all) {
      assert(whole.includes(part));
      assertEquals(
        html.includes(part),
        !parts.includes(part),
        `${block}: ${part}`,
      );
    }
  }
});

Deno.test("The blocks of the head come in Bokeh's order", async () => {
  const html = await render(
    ["postamble", "js_resources", "css_resources", "preamble", "title"]
      .map((name) => `{% block ${name} %}[${name}]{% endblock %}`).join(""),
  );
  const head = html.slice(0, html.indexOf("</head>") + "</head>".length);
  assertEquals(head.match(/\[\w+\]|<style>|<\/head>/g), [
    "[title]",
    "[preamble]",
    "<style>",
    "[css_resources]",
    "[js_resources]",
    "[postamble]",
    "</head>",
  ]);
});

Deno.test("super() is what a block had before, also for each root", async () => {
  assertStringIncludes(
    await render("{% block title %}My {{ super() }}{% endblock %}"),
    "<title>My Q&amp;A</title>",
  );
  const html = await render(
    "{% block root scoped %}<p>{{ root.name }}:{{ super() }}</p>{% endblock %}",
  );
  assertStringIncludes(
    anonymous(html),
    ["plot", "the table", ""].map((name, i) =>
      `<p>${name}: ${element(`p100${i + 1}`)} </p>`
    ).join(""),
  );
});

Deno.test("Roots are found by name, by number and one after another [page.named-roots]", async () => {
  assertEquals(
    await contents(
      `{{ embed(roots.plot) }}{{ embed(roots["the table"]) }}{{ embed(roots[2]) }}`,
    ),
    ["p1001", "p1002", "p1003"].map(element).join(""),
  );
  assertEquals(
    await contents("{% for root in roots %}{{ embed(root) }} {% endfor %}"),
    ELEMENTS,
  );
  assertEquals(await contents("{{ roots | length }}"), "3");
  assertEquals(
    await contents(
      "{% for r in doc.roots %}{{ r.id }} {{ r.name }} {{ r.tags | join('+') }} {{ r.elementid }};{% endfor %}",
    ),
    "p1001 plot a+2 ?;p1002 the table ?;p1003 ?;",
  );
});

Deno.test("A root may be called like a method of lists", async () => {
  const roots = ["map", "filter", "sort"].map((name, i) => ({
    id: `p${i}`,
    name,
  }));
  const html = await renderTemplate(
    "{% block contents %}{{ roots.map.id }} {{ roots.filter.id }} {{ roots.sort.id }}{% endblock %}",
    {},
    { ...PAGE, roots },
  );
  assertStringIncludes(html, "p0 p1 p2");
});

Deno.test("Templates find all that Bokeh's find", async () => {
  assertEquals(
    await contents(
      "{{ title }}|{{ docs | length }}|{{ doc.token }}|{{ doc.use_for_title }}|{{ bokeh_css }}|{{ missing }}|",
    ),
    "Q&A|1|e30|True|||",
  );
  assertEquals(await contents("{{ plot_div }}"), ELEMENTS);
  assertStringIncludes(await contents("{{ bokeh_js }}"), "bokeh.min.js?v=1");
  const script = await contents("{{ plot_script }}");
  assertMatch(
    script,
    /^<script type="application\/json" id="\?">\{\}<\/script>/,
  );
  assertStringIncludes(script, "embed_items");
});

Deno.test("embed() is there by itself and from macros", async () => {
  const html = await render(`{% from macros import embed %}
    {% block contents %}<<{{ embed(roots.plot) }}>>{% endblock %}`);
  assertStringIncludes(anonymous(html), `<<${element("p1001")}>>`);
  const named = await render(`{% import macros as m %}
    {% block contents %}<<{{ m.embed(roots.plot) }}>>{% endblock %}`);
  assertStringIncludes(anonymous(named), `<<${element("p1001")}>>`);
});

Deno.test("Values are escaped only where the template says so, as in Bokeh", async () => {
  const variables = { v: "<b>'&\"" };
  assertEquals(await contents("{{ v }}", variables), "<b>'&\"");
  assertEquals(
    await contents("{{ v | e }}", variables),
    "&lt;b&gt;&#39;&amp;&#34;",
  );
  assertEquals(
    await contents("{{ v | tojson }}", { v: "</script>&'" }),
    '"\\u003c/script\\u003e\\u0026\\u0027"',
  );
  const html = await renderTemplate("", {}, {
    ...PAGE,
    roots: [{ id: '"><script>' }],
  });
  assertStringIncludes(html, 'data-root-id="&quot;&gt;&lt;script&gt;"');
});

Deno.test("Parts of the page come before template variables of the same name", async () => {
  assertEquals(
    await contents("{{ title }} {{ other }}", { title: "no", other: "yes" }),
    "Q&A yes",
  );
});

Deno.test("Templates know the constants of Python and pairs of objects", async () => {
  assertEquals(
    await contents(
      "{{ 'yes' if True and not False and None is none else 'no' }}{% for k, v in sizes | items %} {{ k }}={{ v }}{% endfor %}",
      { sizes: { a: 1, b: 2 } },
    ),
    "yes a=1 b=2",
  );
});

Deno.test("A template that extends base says so or not, with the same page", async () => {
  const block = "{% block preamble %}<meta name='x'>{% endblock %}";
  const page = anonymous(await render(block));
  assertEquals(anonymous(await render(`{% extends base %}${block}`)), page);
  assertEquals(anonymous(await render(`{%- extends base -%}\n${block}`)), page);
});

Deno.test("A template function makes the whole page of the same parts", async () => {
  const page = await render(async ({ title, roots, embed, n, plot_script }) => {
    await Promise.resolve();
    const [first] = roots;
    return `${title}|${n}|${embed(roots.plot!)}|${first?.id}|${
      roots.map(({ name }) => name)
    }|${plot_script.length > 100}`;
  }, { n: 7 });
  assertEquals(
    anonymous(page),
    `Q&A|7|${element("p1001")}|p1001|plot,the table,|true`,
  );
  await assertRejects(
    () => render(() => 7 as never),
    TypeError,
    "Cannot render page: the template function must return a string, received 7",
  );
  await assertRejects(
    () => render(({ roots }) => `${roots.nope}`),
    RangeError,
    "root with 'nope' name not found",
  );
});

Deno.test("A template file extends and includes files of its folder, and no others", async () => {
  await using files = await TemporaryFiles.create({
    "secret.html": "secret",
    "templates/index.html": `{% extends "layout.html" %}
      {% block contents %}{{ super() }}{% include "parts/foot.html" %}{% endblock %}`,
    "templates/layout.html": `{% extends base %}
      {% block contents %}<h1>{{ heading | e }}</h1>{% endblock %}`,
    "templates/parts/foot.html": "<footer>{{ embed(roots[0]) }}</footer>",
    "templates/whole.html": "<i>{{ title | e }}</i>",
    "templates/outside.html": `{% include "../secret.html" %}`,
    "templates/optional.html": `{% include "no.html" ignore missing %}ok`,
  });
  const html = await render(
    new TemplateFile(files.path("templates/index.html")),
    {
      heading: "<3",
    },
  );
  assertStringIncludes(
    anonymous(html),
    `<h1>&lt;3</h1><footer>${element("p1001")}</footer>`,
  );
  assertStringIncludes(html, "<!DOCTYPE html>");
  const file = (name: string) =>
    new TemplateFile(files.path(`templates/${name}`));
  assertEquals(await render(file("whole.html")), "<i>Q&amp;A</i>");
  assertEquals(await render(file("optional.html")), "ok");
  await assertRejects(
    () => render(file("outside.html")),
    SyntaxError,
    "there is no template '../secret.html'",
  );
  await assertRejects(() => render(file("none.html")), Deno.errors.NotFound);
});

Deno.test("Document.template takes texts, files, functions and null", () => {
  const doc = new Document();
  assertEquals(doc.template, null);
  const file = new TemplateFile("templates/index.html");
  for (const template of ["", file, () => "", null]) {
    doc.template = template;
    assertEquals(doc.template, template);
  }
  for (const template of [7, {}, undefined]) {
    assertThrows(
      () => doc.template = template as never,
      TypeError,
      "Cannot set template: expected a string, a TemplateFile, a function or null",
    );
  }
  assertThrows(
    () => doc.template = "templates/index.html",
    TypeError,
    'Cannot set template: templates/index.html looks like a path, use new TemplateFile("templates/index.html") for a file',
  );
  assertThrows(
    () => new TemplateFile(""),
    TypeError,
    "expected the path of a file",
  );
});
