import { assertRejects } from "@std/assert";
import { TemplateFile } from "../../document/template.ts";
import { render } from "../fixtures/browser/template_page.ts";
import { TemporaryFiles } from "../fixtures/programs/temporary_files.ts";

Deno.test("Errors of templates name file, line and reason", async () => {
  const cases: readonly [string, string][] = [
    [
      "a\n{{ x y }}",
      "doc.template, line 2: expected 'end of print statement', got 'y'",
    ],
    [
      "a\n\n{% if %}",
      "doc.template, line 3: expected an expression, got 'end of statement block'",
    ],
    ["{% nope %}", "doc.template, line 1: unknown tag 'nope'"],
    [
      "{% block contents %}",
      "doc.template, line 1: unexpected end of template, expected {% endblock %} for what begins here",
    ],
    ["\n{{ x | upp }}", "doc.template, line 2: there is no filter named 'upp'"],
    [
      "\n{% if x is big %}{% endif %}",
      "doc.template, line 2: there is no test named 'big'",
    ],
    [
      "\n{% include 'x.html' %}",
      "doc.template, line 2: there is no template 'x.html'",
    ],
    [
      "\n\n{% block contents %}\n{{ embed(roots.nope) }}{% endblock %}",
      "doc.template, line 4: root with 'nope' name not found",
    ],
    [
      "{% block contents %}\n{{ roots['no such'] }}{% endblock %}",
      "doc.template, line 2: root with 'no such' name not found",
    ],
    [
      "{% block contents %}\n\n{{ f(1) }}{% endblock %}",
      "doc.template, line 3: 'f' is undefined",
    ],
    [
      "{% block contents %}\n{{ boom() }}{% endblock %}",
      "doc.template, line 2: boom!",
    ],
    [
      "{% block a %}{% endblock %}{% block a %}{% endblock %}",
      "doc.template, line 1: block 'a' is defined twice",
    ],
  ];
  const variables = {
    boom() {
      throw new Error("boom!");
    },
  };
  for (const [template, message] of cases) {
    await assertRejects(
      () => render(template, variables),
      SyntaxError,
      `Error in template ${message}`,
      template,
    );
  }
});

Deno.test("Errors of template files name the file that they are in", async () => {
  await using files = await TemporaryFiles.create({
    "index.html": `{% extends "layout.html" %}`,
    "layout.html": `{% extends base %}{% block contents %}

      {{ embed(roots.nope) }}{% endblock %}`,
    "bad.html": `{% include "part.html" %}`,
    "part.html": "\n{{ a b }}",
    "calls.html": `{% extends "call.html" %}`,
    "call.html": "\n{{ f() }}",
  });
  const cases = [
    ["index.html", "layout.html", "line 3: root with 'nope' name not found"],
    [
      "bad.html",
      "part.html",
      "line 2: expected 'end of print statement', got 'b'",
    ],
    ["calls.html", "call.html", "line 2: 'f' is undefined"],
  ] as const;
  for (const [name, owner, reason] of cases) {
    // The second time nothing else happens.
    for (const _ of [1, 2]) {
      await assertRejects(
        () => render(new TemplateFile(files.path(name))),
        SyntaxError,
        `Error in template ${files.path(owner)}, ${reason}`,
      );
    }
  }
});
