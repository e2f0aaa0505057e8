import { assertEquals, assertThrows } from "@std/assert";
import { JinjaEnvironment } from "../../pages/jinja_environment.ts";
import recorded from "../testdata/templates/templates.json" with {
  type: "json",
};

/** What Jinja2 has and this does not: an error when the template is parsed. */
const MISSING: readonly RegExp[] = [
  /lipsum/,
  /\| (attr|random|pprint|wordwrap|urlize)\b/,
  /autoescape/,
];

for (const { template, page, refused } of recorded.templates) {
  const variables = () => structuredClone(recorded.variables);
  const parse = () => JinjaEnvironment.of().compile(template, "page");
  const isMissing = MISSING.some((pattern) => pattern.test(template));
  const shown = JSON.stringify(template);
  if (isMissing) {
    Deno.test(`The template ${shown} is refused, since it uses what is missing`, () => {
      assertThrows(
        () => parse().render(variables()),
        SyntaxError,
        "Error in template page, line 1: ",
      );
    });
  } else if (refused === undefined) {
    Deno.test(`The template ${shown} makes the page that Jinja2 makes`, () => {
      assertEquals(parse().render(variables()), page);
    });
  } else {
    Deno.test(`The template ${shown} is refused, as by Jinja2: ${refused}`, () => {
      assertThrows(
        () => parse().render(variables()),
        SyntaxError,
        "Error in template page, line 1: ",
      );
    });
  }
}
