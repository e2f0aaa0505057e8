import { assertEquals } from "@std/assert";
import { descriptionFaults } from "../../tools/generate/descriptions/description_faults.ts";
import {
  type DescriptionFiles,
  Descriptions,
} from "../../tools/generate/descriptions/descriptions.ts";
import {
  missingDescriptions,
  missingReport,
} from "../../tools/generate/descriptions/missing_descriptions.ts";
import type { Specification } from "../../tools/generate/_specification.ts";

const SPECIFICATION: Specification = {
  bokehjs: "3.10.0",
  enums: { Side: ["left", "right"] },
  models: {
    Model: { family: "model", properties: {} },
    Axis: {
      base: "Model",
      family: "axes",
      properties: {
        bounds: { kind: "Float" },
        line_color: { kind: "Color" },
        major_label_text_color: { kind: "Color" },
        major_label_text_line_height: { kind: "Float" },
        hidden: { kind: "Float", internal: true },
        limits: { kind: "Alias(bounds)" },
      },
    },
    LogAxis: { base: "Axis", family: "axes", properties: {} },
  },
};

const AXIS = {
  "": "An axis at a side of the plot.",
  "bounds": "Where the axis ends, in data units.",
  "major_label_text_*": "the labels",
};

function files(
  axes: DescriptionFiles["families"][string],
  enums: DescriptionFiles["enums"] = {},
): DescriptionFiles {
  return {
    families: { axes },
    enums,
    visuals: {
      line: { "": "the line", "color": "The color of {}." },
      text: {
        "": "the text",
        "color": "The color of {}; `null` hides {}.",
        "line_height": "The distance of the lines of {}.",
      },
    },
  };
}

Deno.test("Descriptions takes the text of a property from the class that has it first", () => {
  const inherited = new Descriptions(SPECIFICATION, files({ Axis: AXIS }));
  const of = (key: string) => inherited.ofProperty("LogAxis", key);
  assertEquals(of("bounds"), AXIS.bounds);
  assertEquals(of("limits"), "Another name of `bounds`.");
  assertEquals(of("line_color"), "The color of the line.");
  assertEquals(
    of("major_label_text_color"),
    "The color of the labels; `null` hides the labels.",
  );
  assertEquals(
    of("major_label_text_line_height"),
    "The distance of the lines of the labels.",
  );
  assertEquals(inherited.ofModel("LogAxis"), undefined);
  const own = new Descriptions(
    SPECIFICATION,
    files({ Axis: AXIS, LogAxis: { "bounds": "Powers of ten." } }),
  );
  assertEquals(own.ofProperty("LogAxis", "bounds"), "Powers of ten.");
  assertEquals(own.ofProperty("Axis", "bounds"), AXIS.bounds);
});

Deno.test("missingDescriptions() finds models, properties, subjects and enums without text", () => {
  const { "bounds": _bounds, ...axis } = AXIS;
  const report = (texts: DescriptionFiles, family?: string) => {
    const missing = missingDescriptions(
      SPECIFICATION,
      new Descriptions(SPECIFICATION, texts),
    );
    return missingReport(missing, family);
  };
  assertEquals(report(files({})), ["axes 4", "enums 1", "5 in all"]);
  assertEquals(report(files({}), "axes"), [
    "Axis  model",
    "Axis.bounds  Float",
    "Axis.major_label_text_*  subject",
    "LogAxis  model",
  ]);
  assertEquals(
    report(files({ Axis: axis }, { Side: { "": "A side of a box." } })),
    ["axes 2", "2 in all"],
  );
});

Deno.test("descriptionFaults() names what does not exist, is said twice or says nothing", () => {
  const faults = descriptionFaults(
    SPECIFICATION,
    files({
      Axis: { ...AXIS, "hidden": "Not to be seen.", "fill_*": "the ground" },
      LogAxis: {
        "": "The log axis.",
        "bounds": AXIS.bounds,
        "limits": "The limits.",
        "line_color": "no sentence",
        "major_label_text_*": "The texts.",
      },
      Grid: { "": "The lines across a plot." },
    }, { Side: { "left": "The left one.", "top": "Above." }, Edge: {} }),
  );
  assertEquals(faults, [
    "axes.json: Axis.hidden does not exist",
    "axes.json: Axis.fill_* does not exist",
    "axes.json: LogAxis says no more than its name",
    "axes.json: LogAxis.limits says no more than its name",
    "axes.json: LogAxis.line_color is not a sentence: capital letter, period, single spaces",
    "axes.json: LogAxis.major_label_text_* is not a part of a sentence, such as `the labels of the ticks`",
    "axes.json: LogAxis.bounds repeats what it inherits",
    "axes.json: there is no model Grid",
    "enums.json: Side.top does not exist",
    "enums.json: there is no enum Edge",
  ]);
});

Deno.test("descriptionFaults() names models in the file of another family", () => {
  const { visuals } = files({});
  assertEquals(
    descriptionFaults(SPECIFICATION, {
      families: { grids: { Axis: AXIS } },
      enums: {},
      visuals,
    }),
    ["grids.json: Axis belongs into axes"],
  );
});
