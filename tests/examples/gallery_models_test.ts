import { assert, assertEquals } from "@std/assert";
import {
  applicationOf,
  EXAMPLES,
  TOPICS,
} from "../../examples/gallery_catalog.ts";
import { readSpecification } from "../../tools/generate/_specification.ts";

/** The families of which every class is in the gallery. */
const FAMILIES = [
  "annotations",
  "axes",
  "callbacks",
  "expressions",
  "filters",
  "formatters",
  "glyphs",
  "layouts",
  "mappers",
  "plots",
  "sources",
  "tiles",
  "tools",
  "transforms",
  "ui",
  "widgets",
];

const BASE = "it is only the base of others";
const GOOGLE = "maps of Google need a key of yours";
const BUTTON = "the toolbar makes one for each tool";

/** The classes that are in no example, and why. */
const EXCEPTIONS: Readonly<Record<string, string>> = {
  AbstractButton: BASE,
  ActionTool: BASE,
  Annotation: BASE,
  ArrowHead: BASE,
  Axis: BASE,
  BaseColorBar: BASE,
  CellEditor: BASE,
  ClickButton: BUTTON,
  ColorMapper: BASE,
  ColumnarDataSource: BASE,
  ContinuousAxis: BASE,
  ContinuousColorMapper: BASE,
  DataSource: BASE,
  EditTool: BASE,
  Examiner: "it is a tool for those who make BokehJS",
  Expression: BASE,
  Filter: BASE,
  FlexBox: BASE,
  GMap: GOOGLE,
  GMapOptions: GOOGLE,
  GMapPlot: GOOGLE,
  GestureTool: BASE,
  Glyph: BASE,
  InputWidget: BASE,
  InspectTool: BASE,
  Interpolator: BASE,
  LayoutDOM: BASE,
  MapOptions: GOOGLE,
  Markup: BASE,
  MenuItem: BASE,
  MercatorTileSource: BASE,
  OnOffButton: BUTTON,
  Plot: "figures are plots with more",
  PolyTool: BASE,
  ScalarExpression: BASE,
  ScanningColorMapper: BASE,
  SelectTool: BASE,
  StackColorMapper: BASE,
  TableWidget: BASE,
  TablerIcon: "it fetches its font from another site",
  TextAnnotation: BASE,
  TickFormatter: BASE,
  TileSource: BASE,
  Tool: BASE,
  ToolButton: BUTTON,
  ToolbarPanel: "the plot makes it for its toolbar",
  Transform: BASE,
  UIElement: BASE,
  WebDataSource: BASE,
  Widget: BASE,
};

const inGallery = EXAMPLES.filter(({ file }) =>
  file.startsWith("examples/gallery/")
);

Deno.test("The gallery has an example of every glyph, widget, annotation and tool", async () => {
  const used = new Set<string>();
  for (const example of inGallery) {
    const application = await applicationOf(example);
    const { models } = await application.createDocument();
    for (const { type } of models) used.add(type);
  }
  const text = await Deno.readTextFile(
    new URL("../../models/specification.json", import.meta.url),
  );
  const missing = Object.entries(readSpecification(text).models)
    .filter(([, { family, abstract }]) =>
      FAMILIES.includes(family) && !abstract
    )
    .map(([name]) => name)
    .filter((name) => !used.has(name));
  assertEquals(missing.toSorted(), Object.keys(EXCEPTIONS).toSorted());
});

Deno.test("The gallery lists every module of its folders once", () => {
  const listed = EXAMPLES.map(({ name }) => name);
  assertEquals(listed.length, new Set(listed).size);
  const modules: string[] = [];
  const gallery = new URL("../../examples/gallery/", import.meta.url);
  for (const { name: folder, isDirectory } of Deno.readDirSync(gallery)) {
    if (!isDirectory) {
      assert(["_numbers.ts", "topics.json"].includes(folder), folder);
      continue;
    }
    for (const { name } of Deno.readDirSync(new URL(folder, gallery))) {
      // The browser's half of a model is no example of its own.
      if (!name.endsWith(".view.ts")) {
        modules.push(`examples/gallery/${folder}/${name}`);
      }
    }
  }
  assertEquals(
    inGallery.map(({ file }) => file).toSorted(),
    modules.toSorted(),
  );
  assert(inGallery.length >= 42, `${inGallery.length} examples`);
  assert(TOPICS.every(({ examples }) => examples.length > 0));
});
