import { assertEquals } from "@std/assert";
import { renderTemplate } from "../../../pages/render_template.ts";
import { pythonTest, runPython } from "../../fixtures/peers/python.ts";

const RESOURCES = { scripts: ["/bokeh.js"], logLevel: "info" } as const;

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

Deno.test(pythonTest(
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
));
