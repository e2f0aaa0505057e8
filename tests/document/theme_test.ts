import {
  assertEquals,
  assertRejects,
  assertStrictEquals,
  assertThrows,
} from "@std/assert";
import { Document } from "../../document/document.ts";
import { type BuiltInThemeName, Theme } from "../../document/theme.ts";
import {
  Line,
  LinearAxis,
  LogAxis,
  MultiLine,
  Plot,
  Scatter,
  Slider,
  Text,
  Title,
} from "../../models/mod.ts";
import { Figure } from "../../plotting/mod.ts";

Deno.test("Theme.valuesOf() gives what is for the class of a model and its bases, the nearest first", () => {
  const theme = new Theme({
    attrs: {
      Axis: { axis_line_width: 1, axis_label_standoff: 9 },
      LinearAxis: { axis_line_width: 3 },
    },
  });
  assertEquals(Object.fromEntries(theme.valuesOf(new LinearAxis())), {
    axis_line_width: 3,
    axis_label_standoff: 9,
  });
  assertEquals(Object.fromEntries(theme.valuesOf(new LogAxis())), {
    axis_line_width: 1,
    axis_label_standoff: 9,
  });
  assertEquals(theme.valuesOf(new Slider()).size, 0);
});

Deno.test("The defaults of a theme for lines, areas and text are for the glyphs that have such", () => {
  const theme = new Theme({
    attrs: { Line: { line_width: 4 } },
    line_defaults: { line_color: "red", line_width: 2 },
    fill_defaults: { fill_alpha: 0.5 },
    text_defaults: { text_color: "blue" },
  });
  const names = (
    model: Parameters<Theme["valuesOf"]>[0],
  ) => [...theme.valuesOf(model).keys()];
  assertEquals(names(new Line()), ["line_color", "line_width"]);
  assertEquals(theme.valuesOf(new Line()).get("line_width"), 4);
  assertEquals(names(new Scatter()), [
    "line_color",
    "line_width",
    "fill_alpha",
  ]);
  assertEquals(names(new Text()), ["text_color"]);
  // Titles have text, but are no glyphs.
  assertEquals(names(new Title()), []);
});

Deno.test("A default that some glyphs do not accept is not for those", () => {
  const theme = new Theme({ line_defaults: { line_color: { field: "c" } } });
  assertEquals(theme.valuesOf(new MultiLine()).size, 1);
  assertEquals(theme.valuesOf(new Line()).size, 0);
});

Deno.test("An unknown model in a theme is refused, and the nearest name suggested", () => {
  assertThrows(
    () => new Theme({ attrs: { ColorBra: {} } }),
    TypeError,
    'Cannot create theme: there is no model "ColorBra", did you mean "ColorBar"?',
  );
  // Recorded: Python passes over it in silence.
  assertThrows(
    () => new Theme({ attrs: { CircleGlyph_does_not_exist: { x: 1 } } }),
    TypeError,
    'there is no model "CircleGlyph_does_not_exist"',
  );
});

Deno.test("An unknown property in a theme is refused, and the nearest name suggested", () => {
  assertThrows(
    () => new Theme({ attrs: { Plot: { outline_line_colour: "red" } } }),
    TypeError,
    'Plot.outline_line_colour: no such property, did you mean "outline_line_color"?',
  );
  assertThrows(
    () => new Theme({ line_defaults: { line_colour: "red" } }),
    TypeError,
    "no such property",
  );
});

Deno.test("A value of a theme that the property does not accept is refused", () => {
  assertThrows(
    () => new Theme({ attrs: { Plot: { outline_line_alpha: "half" } } }),
    TypeError,
    'for Plot.outline_line_alpha, received "half"',
  );
  assertThrows(
    () => new Theme({ attrs: { Plot: { title: new Title() } } }),
    TypeError,
    "Plot.title must not be a model",
  );
  assertThrows(
    () => new Theme({ attrs: { Plot: { inner_width: 1 } } }),
    TypeError,
    "Plot.inner_width is read-only",
  );
});

Deno.test("What is no theme is refused, and what a theme has is named", () => {
  assertThrows(
    () => new Theme({ Plot: {} } as object),
    TypeError,
    "expected attrs, line_defaults, fill_defaults or text_defaults, received Plot",
  );
  assertThrows(
    () => new Theme({ fill_defaults: { line_color: "red" } }),
    TypeError,
    "names in fill_defaults must begin with fill_, received line_color",
  );
  assertThrows(
    () => Theme.fromJson("[1]"),
    TypeError,
    "expected a theme to be an object, received",
  );
  assertThrows(
    () => Theme.fromJson('{"attrs": {"Plot": 5}}'),
    TypeError,
    "expected Plot to be an object, received 5",
  );
  assertThrows(() => Theme.fromJson("{"), SyntaxError);
});

Deno.test("Theme.fromYaml() reads a theme file of Bokeh", async () => {
  const theme = await Theme.fromYaml(`
# Empty parts are left out.
attrs:
  Plot:
    background_fill_color: '#eeeeee'
    outline_line_color: null
line_defaults:
  line_width: 3
fill_defaults:
`);
  assertEquals(Object.fromEntries(theme.valuesOf(new Plot())), {
    background_fill_color: "#eeeeee",
    outline_line_color: null,
  });
  assertEquals(theme.valuesOf(new Line()).get("line_width"), 3);
  assertEquals((await Theme.fromYaml("")).valuesOf(new Plot()).size, 0);
  await assertRejects(() => Theme.fromYaml("attrs: ["), SyntaxError);
  await assertRejects(() => Theme.fromYaml("- 1"), TypeError, "an object");
});

Deno.test("Theme.fromJson() reads the same from JSON", () => {
  const theme = Theme.fromJson('{"attrs": {"Plot": {"width": 222}}}');
  assertEquals(theme.valuesOf(new Plot()).get("width"), 222);
});

Deno.test("Document.theme takes the names of the themes that come with Bokeh", () => {
  const doc = new Document();
  const backgrounds = {
    caliber: undefined,
    carbon: "#1b1e23",
    contrast: "#000000",
    dark_minimal: "#20262B",
    light_minimal: undefined,
    night_sky: "#2C001E",
  };
  for (const [name, background] of Object.entries(backgrounds)) {
    doc.theme = name as BuiltInThemeName;
    assertEquals(
      doc.theme?.valuesOf(new Figure()).get("background_fill_color"),
      background,
      name,
    );
  }
  const theme = doc.theme;
  doc.theme = "night_sky";
  assertStrictEquals(doc.theme, theme);
  doc.theme = null;
  assertEquals(doc.theme, null);
});

Deno.test("An unknown name of a theme is refused, and the known ones are named", () => {
  const doc = new Document();
  for (const name of ["dark", "constructor"]) {
    assertThrows(
      () => doc.theme = name as BuiltInThemeName,
      RangeError,
      `expected one of caliber, carbon, contrast, dark_minimal, light_minimal, night_sky, received "${name}"`,
    );
  }
  assertThrows(
    () => doc.theme = { attrs: {} } as unknown as Theme,
    TypeError,
    "expected a Theme, the name of a built-in one, or null",
  );
});
