import {
  assert,
  assertEquals,
  assertStrictEquals,
  assertThrows,
} from "@std/assert";
import { JinjaEnvironment } from "../../pages/jinja_environment.ts";
import { processorTime } from "../fixtures/processor_time.ts";
import { TemporaryFiles } from "../fixtures/programs/temporary_files.ts";

function render(
  template: string,
  variables: Record<string, unknown> = {},
): string {
  return JinjaEnvironment.of().compile(template, "page").render(variables);
}

class Visitor {
  readonly first = "Ada";
  #secret = 1;

  get name(): string {
    return `${this.first} L`;
  }

  greet(greeting: string, options: { mark?: string } = {}): string {
    return `${greeting} ${this.first}${options.mark ?? ""}${this.#secret}`;
  }
}

Deno.test("Templates read properties, getters and methods of a class", () => {
  const visitor = new Visitor();
  assertEquals(
    render(
      "{{ v.first }}, {{ v.name }}, {{ v['name'] }}, {{ v.greet('Hi', mark='!') }}, {{ v.nope }}",
      { v: visitor },
    ),
    "Ada, Ada L, Ada L, Hi Ada!1, ",
  );
});

Deno.test("Templates reach no constructor and no prototype", () => {
  const variables = {
    v: new Visitor(),
    f: () => 1,
    list: [1],
    record: {},
    text: "a",
  };
  for (const name of Object.keys(variables)) {
    assertEquals(
      render(
        `{{ ${name}.constructor }}{{ ${name}["constructor"] }}{{ ${name}["__proto__"] }}{{ ${name}.prototype }}{{ ${name}.toString }}{{ ${name}.hasOwnProperty }}`,
        variables,
      ),
      "",
      name,
    );
    assertThrows(
      () => render(`{{ ${name}.__proto__ }}`, variables),
      SyntaxError,
      "Error in template page, line 1: templates cannot access __proto__",
    );
    assertThrows(
      () => render(`{{ "{0.constructor}".format(${name}) }}`, variables),
      SyntaxError,
      "has no attribute 'constructor'",
    );
  }
  assertEquals(render("{{ constructor }}{{ toString }}{{ __proto__ }}"), "");
  assertEquals(render("{{ 'constructor' is defined }}"), "True");
  render("{% set d = {} %}{{ d.update([('__proto__', {'x': 1})]) }}");
  assertEquals(({} as { x?: number }).x, undefined);
});

Deno.test("Values of JavaScript print and count as what Python has for them", () => {
  const variables = {
    map: new Map<unknown, unknown>([[1, "one"], ["two", 2.5]]),
    numbers: new Float64Array([1.5, 2]),
    set: new Set(["a"]),
    big: 12345678901234567890n,
    missing: undefined,
    nothing: null,
  };
  assertEquals(
    render(
      "{{ map }} {{ map[1] }} {{ numbers | list }} {{ numbers[-1] }} {{ set }} {{ big }} {{ missing }}|{{ nothing }}",
      variables,
    ),
    "{1: 'one', 'two': 2.5} one [1.5, 2] 2 {'a'} 12345678901234567890 |None",
  );
  assertThrows(
    () => render("\n{{ p }}", { p: Promise.resolve(1) }),
    SyntaxError,
    "Error in template page, line 2: a promise cannot be printed",
  );
});

Deno.test("Functions are given numbers, texts and objects, not the template's own values", () => {
  const seen: unknown[] = [];
  render("{{ f(1.0, 'a' | e, (1, 2.0), {'k': 6 / 2}, nope, x=[1]) }}", {
    f: (...args: unknown[]) => seen.push(...args),
  });
  assertEquals(seen, [1, "a", [1, 2], { k: 3 }, undefined, { x: [1] }]);
});

Deno.test("What a template cannot do exactly is an error, not another page", () => {
  for (
    const [template, reason] of [
      ["{{ 2 ** 60 }}", "too large for an integer"],
      ["{{ 12345678901234567890 }}", "too large for an integer"],
      ["{{ range(10000000) }}", "range() gives at most"],
      ["{{ 'a'.encode() }}", "has no attribute 'encode'"],
      ["{{ {}.fromkeys([1]) }}", "has no attribute 'fromkeys'"],
      ["{{ lipsum() }}", "'lipsum' is undefined"],
      ["{{ [1] | join('x', separator=1) }}", "has no parameter 'separator'"],
      ["{{ 1 | upper(2) }}", "takes at most 0 arguments, received 1"],
    ] as const
  ) {
    assertThrows(
      () => render(`\n${template}`),
      SyntaxError,
      "Error in template page, line 2: ",
    );
    assertThrows(() => render(template), SyntaxError, reason);
  }
});

Deno.test("Filters and tests that do not exist are errors when a template is parsed", () => {
  const parse = (text: string) => JinjaEnvironment.of().compile(text, "page");
  for (
    const [template, reason] of [
      ["{% if false %}{{ 1 | nope }}{% endif %}", "no filter named 'nope'"],
      ["{% if false %}{{ 1 is nope }}{% endif %}", "no test named 'nope'"],
      ["{% if false %}{{ [] | map('nope') }}{% endif %}", "named 'nope'"],
      ["{{ [] | select('nope') }}", "no test named 'nope'"],
      ["{{ [] | selectattr('a', 'nope') }}", "no test named 'nope'"],
    ] as const
  ) {
    assertThrows(() => parse(template), SyntaxError, reason);
  }
});

Deno.test("Errors name the line of an expression that goes over several", () => {
  assertThrows(
    () => render("{{ [1,\n 2,\n nope.x] }}"),
    SyntaxError,
    "Error in template page, line 3: 'nope' is undefined",
  );
});

Deno.test("Templates extend, include and import each other as in Jinja2", async () => {
  await using files = await TemporaryFiles.create({
    "base.html":
      "<{% block a %}A{% endblock %}|{% block b %}B{{ title }}{% endblock %}>",
    "middle.html":
      "{% extends 'base.html' %}{% block a %}M{{ super() }}{% endblock %}",
    "page.html":
      `{% extends 'middle.html' %}{% set title = "T" %}ignored{% block a %}P{{ super() }}{{ super.super() }}{% endblock %}`,
    "chosen.html":
      "{% extends layout %}{% block b %}{{ self.a() }}{% endblock %}",
    "macros.html":
      "{% macro hi(n) %}hi {{ n }}{{ x }}{% endmacro %}{% set y = 2 %}{% set _z = 3 %}",
    "import.html":
      `{% import "macros.html" as m %}{% from "macros.html" import hi as hello, y with context %}{{ m.hi(1) }} {{ hello(2) }} {{ y }} {{ m._z }}`,
    "part.html": "[{{ x }}{{ i }}]",
    "include.html":
      `{% for i in [1, 2] %}{% include "part.html" %}{% include "part.html" without context %}{% endfor %}{% include ["none.html", "part.html"] %}`,
    "itself.html": "{% extends 'itself.html' %}",
    "required.html": "{% block a required %}{% endblock %}",
  });
  const page = (name: string) => {
    const path = files.path(name);
    return JinjaEnvironment.of(path).load(path)
      .render({ x: "X", layout: "base.html" });
  };
  assertEquals(page("page.html"), "<PMAA|BT>");
  assertEquals(page("chosen.html"), "<A|A>");
  assertEquals(page("import.html"), "hi 1 hi 2X 2 ");
  assertEquals(page("include.html"), "[X1][][X2][][X]");
  assertThrows(() => page("itself.html"), SyntaxError, "it extends itself");
  assertThrows(
    () => page("required.html"),
    SyntaxError,
    "line 1: Required block 'a' not found",
  );
});

Deno.test("Functions get the numbers of a template's lists as numbers, and their own lists as they are", () => {
  const given: unknown[] = [];
  const list = [1, "a", Number.NaN];
  render("{{ f([4 / 2, [(1.0,)]]) }}{{ f(list) }}", {
    f: (value: unknown) => void given.push(value),
    list,
  });
  assertEquals(given[0], [2, [[1]]]);
  assertStrictEquals(given[1], list);
});

Deno.test("Filters take no longer for values of visitors than their length says", async (t) => {
  const LENGTH = 40_000;
  const texts = (count: number) =>
    Array.from({ length: count }, (_, i) => `${i}`);
  const cases: Readonly<Record<string, readonly [string, unknown, unknown]>> = {
    "striptags: begins of tags": ["{{ v | striptags }}", "a", "<"],
    "striptags: begins of comments": ["{{ v | striptags }}", "abcd", "<!--"],
    "float: digits and a letter": ["{{ (v ~ 'x') | float }}", "a", "1"],
    "int: digits and a letter": ["{{ (v ~ 'x') | int }}", "a", "1"],
  };
  /** Milliseconds of CPU. */
  const timeOf = (template: string, v: unknown) => {
    const compiled = JinjaEnvironment.of().compile(template, "page");
    let least = Infinity;
    for (let i = 0; i < 3; i++) {
      least = Math.min(least, processorTime(() => void compiled.render({ v })));
    }
    return least;
  };
  for (const [name, [template, honest, hostile]] of Object.entries(cases)) {
    await t.step(name, () => {
      const [other, own] = [honest, hostile]
        .map((part) => `${part}`.repeat(LENGTH / `${part}`.length));
      const ratio = timeOf(template, own) / (timeOf(template, other) + 1);
      assert(ratio < 50, `${ratio}`);
    });
  }
  const dicts = (count: number) =>
    [0, 1].map(() =>
      Object.fromEntries(texts(count).map((key) => [`k${key}`, key]))
    );
  for (
    const [template, make] of [
      ["{{ v | unique | list | length }}", texts],
      ["{{ v[0] == v[1] }}", dicts],
    ] as const
  ) {
    await t.step(template, () => {
      const ratio = timeOf(template, make(20_000)) /
        (timeOf(template, make(1000)) + 1);
      assert(ratio < 100, `${ratio}`);
    });
  }
});

Deno.test("Filters: unique tells numbers from texts, dicts are equal in any order, and no entity is too large", () => {
  assertEquals(
    render(
      "{{ [1, '1', 1.0, true, 'A', 'a', [1], [1], none, none] | unique | list }}",
    ),
    "[1, '1', 'A', [1], None]",
  );
  assertEquals(
    render(
      "{{ {'a': 1, 2: 3} == {2.0: 3, 'a': 1} }}{{ {'a': 1} == {'b': 1} }}",
    ),
    "TrueFalse",
  );
  assertEquals(
    render(
      "{{ '<b>&#99999999;&#xfffffff;&#65;</b><!-- <i> --> x < y' | striptags }}",
    ),
    "\ufffd\ufffdA x < y",
  );
});
