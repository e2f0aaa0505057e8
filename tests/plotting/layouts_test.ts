import { assertEquals, assertThrows } from "@std/assert";
import {
  Div,
  HoverTool,
  type Model,
  type Plot,
  type Toolbar,
  Tooltip,
  type UIElement,
  WheelZoomTool,
} from "../../models/mod.ts";
import {
  column,
  type Figure,
  figure,
  grid,
  gridplot,
  layout,
  row,
} from "../../plotting/mod.ts";

function div(text: string, attributes: Partial<Div> = {}): Div {
  return new Div({ text, ...attributes });
}

/** The tools of a toolbar: `[Pan, Pan]` for two that share a button. */
function toolNames({ tools }: Toolbar): string[] {
  return tools.map((tool) =>
    tool.type === "ToolProxy"
      ? `[${(tool.get("tools") as Model[]).map(({ type }) => type)}]`
      : tool.type
  );
}

function plot(tools: string, attributes: Partial<Toolbar> = {}): Figure {
  const made = figure({ tools });
  made.toolbar.update(attributes);
  return made;
}

Deno.test("gridplot() gives equal tools of its plots one button", () => {
  const first = plot("pan,hover,box_zoom,save");
  const inner = plot("pan,reset,examine,copy,fullscreen,help");
  const { toolbar } = gridplot([
    [first, plot("pan,hover,box_zoom,save,wheel_zoom")],
    [column(inner)],
  ]);
  assertEquals(toolNames(toolbar), [
    "[PanTool,PanTool,PanTool]",
    "[HoverTool,HoverTool]",
    "[BoxZoomTool,BoxZoomTool]",
    "SaveTool",
    "[WheelZoomTool]",
    "[ResetTool]",
    "ExamineTool",
    "CopyTool",
    "FullscreenTool",
    "[HelpTool]",
  ]);
  assertEquals([first, inner].map((p) => p.toolbar_location), [null, null]);
  assertEquals(first.toolbar.tools.length, 4);
});

Deno.test("gridplot() keeps tools apart that differ", () => {
  const hover = (tooltips: string) => {
    const made = plot("");
    made.addTools(new HoverTool({ tooltips, renderers: [] }));
    return made;
  };
  const { toolbar } = gridplot([[hover("a"), hover("b"), hover("a")]]);
  assertEquals(toolNames(toolbar), ["[HoverTool,HoverTool]", "[HoverTool]"]);
  const shared = new WheelZoomTool();
  const plots = [plot(""), plot("")];
  for (const each of plots) each.addTools(shared);
  assertEquals(toolNames(gridplot([plots]).toolbar), [
    "[WheelZoomTool,WheelZoomTool]",
  ]);
});

Deno.test("gridplot() takes what its toolbar says from options, else the last plot", () => {
  const plots = [
    plot("pan,tap", { logo: "grey", active_drag: null }),
    plot("pan,tap", { autohide: true, active_tap: null }),
  ];
  const { toolbar } = gridplot([plots], {
    toolbar_options: { active_tap: "auto" },
  });
  assertEquals(
    [toolbar.logo, toolbar.autohide, toolbar.active_drag, toolbar.active_tap],
    ["normal", true, "auto", "auto"],
  );
});

Deno.test("gridplot() leaves the toolbars of its plots alone without merge_tools", () => {
  const plots = [plot("pan"), plot("pan")];
  const { toolbar } = gridplot([plots], { merge_tools: false });
  assertEquals(toolbar.tools, []);
  assertEquals(plots.map((p: Plot) => p.toolbar_location), ["right", "right"]);
});

Deno.test("gridplot() of gridplots gathers the tools of all plots", () => {
  const inner = gridplot([[plot("pan,save")], [plot("pan,save")]]);
  const { toolbar } = gridplot([[inner, plot("pan,save")]]);
  assertEquals(toolNames(toolbar), ["[PanTool,PanTool,PanTool]", "SaveTool"]);
});

Deno.test("Layouts take every UI element", () => {
  const tooltip = new Tooltip({ content: "a" });
  const made: { children: readonly unknown[] }[] = [
    row(tooltip),
    layout([[tooltip]], { sizing_mode: "fixed" }),
    grid([tooltip], { sizing_mode: "fixed" }),
    gridplot([[tooltip]], { width: 10, sizing_mode: "fixed" }),
  ];
  for (const { children } of made) assertEquals(children.length, 1);
});

Deno.test("Layouts say what they do not take, and where it is", () => {
  const bad = 3 as unknown as UIElement;
  const nested = [[div("a")]] as unknown as UIElement[];
  const refused: [() => unknown, string][] = [
    [
      () => row(div("a"), bad),
      "Cannot create row: child 2 is not a UI element such as a plot, a widget or a layout, received 3",
    ],
    [
      () => column(div("x"), ...nested),
      "Cannot create column: child 2 is not a UI element",
    ],
    [
      () => layout([div("a"), [div("b"), bad]]),
      "Cannot create layout: item [1][1] is not a UI element",
    ],
    [
      () => grid([[null, [bad]]]),
      "Cannot create grid: item [0][1][0] is not a UI element",
    ],
    [
      () => grid(bad as Div),
      "Cannot create grid: the argument is not a UI element",
    ],
    [
      () => grid(nested, { ncols: 2 }),
      "Cannot create grid: ncols breaks a flat array into rows, received nested arrays",
    ],
    [
      () => gridplot([[div("a"), bad]]),
      "Cannot create gridplot: item [0][1] is not a UI element",
    ],
    [
      () => gridplot([div("a")]),
      "Cannot create gridplot: row 1 is not an array; give an array of rows, or a flat array together with ncols",
    ],
    [
      () => gridplot(nested, { ncols: 2 }),
      "Cannot create gridplot: ncols breaks a flat array into rows",
    ],
    [
      () => gridplot([], { ncol: 2 } as object),
      "Cannot create gridplot: unknown option ncol, did you mean ncols?",
    ],
    [
      () => grid([], { spacing: 2 } as object),
      "Cannot create grid: unknown option spacing, expected one of sizing_mode, nrows, ncols",
    ],
    [
      () => gridplot([], { toolbar_location: "center" as "left" }),
      'Cannot set GridPlot.toolbar_location: expected null or one of "above", "below", "left", "right", received "center"',
    ],
    [
      () => gridplot([], { toolbar_options: { logos: 1 } as object }),
      "Cannot find property Toolbar.logos",
    ],
  ];
  for (const [fn, message] of refused) assertThrows(fn, TypeError, message);
  for (const ncols of [0, 1.5, NaN]) {
    const message = `ncols must be a positive integer, received ${ncols}`;
    assertThrows(() => gridplot([], { ncols }), RangeError, message);
    assertThrows(() => grid([], { ncols }), RangeError, message);
  }
});

Deno.test("A layout that cannot be made changes none of its children", () => {
  const child = div("a");
  const bad = 3 as unknown as UIElement;
  const options = { sizing_mode: "fixed", width: 5 } as const;
  assertThrows(() => layout([[child], bad], options), TypeError);
  assertThrows(() => gridplot([[child, bad]], options), TypeError);
  assertThrows(() => grid([child, bad], options), TypeError);
  assertEquals([child.sizing_mode, child.width], [null, null]);
});
