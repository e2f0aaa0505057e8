/** What to write instead, by the name of an option or attribute in Python's Bokeh. */
const OPTIONS: ReadonlyMap<string, string> = new Map(Object.entries({
  plot_width: "width",
  plot_height: "height",
  webgl: 'output_backend: "webgl"',
  legend: "legend_label, legend_field or legend_group",
  legend_orientation: 'plot.legend.orientation = "horizontal"',
  responsive: 'sizing_mode: "scale_width"',
  filters: "filter",
  callback_policy: "value_throttled",
  callback_throttle: "value_throttled",
  select_every_mousemove: "continuous",
  toggleable: "visible",
}));

/** The markers that are methods of figures in Python's Bokeh. */
const MARKERS: readonly string[] = [
  "asterisk",
  "circle_cross",
  "circle_dot",
  "circle_x",
  "circle_y",
  "cross",
  "dash",
  "diamond",
  "diamond_cross",
  "diamond_dot",
  "dot",
  "hex",
  "hex_dot",
  "inverted_triangle",
  "plus",
  "square",
  "square_cross",
  "square_dot",
  "square_pin",
  "square_x",
  "star",
  "star_dot",
  "triangle",
  "triangle_dot",
  "triangle_pin",
  "x",
  "y",
];

/** How to write what a method of Python's Bokeh does. */
interface Replacement {
  /** A member of the classes that have the method in Python. */
  readonly member: string;
  readonly text: string;
}

/** Methods of Python's Bokeh whose names differ in more than their case. */
const METHODS: ReadonlyMap<string, Replacement> = new Map([
  ...MARKERS.map((marker): [string, Replacement] => [
    marker,
    { member: "scatter", text: `scatter(x, y, { marker: "${marker}" })` },
  ]),
  ["apply_json_patch", { member: "toJson", text: "set() of the models" }],
  ["construct_color_bar", {
    member: "data_source",
    text: "constructColorBar(renderer)",
  }],
  ["from_json_string", { member: "fromJson", text: "fromJson(text)" }],
  ["set_from_json", { member: "set", text: "set(name, value)" }],
  ["trigger", { member: "set", text: "set(name, value)" }],
]);

/**
 * What to write instead of an option or attribute of Python's Bokeh.
 *
 * @param name The name that was used.
 * @param isKnown Whether there is an option of some name.
 * @returns What to write, or `undefined` if Python has no such name.
 */
export function renamedOption(
  name: string,
  isKnown: (name: string) => boolean,
): string | undefined {
  const renamed = OPTIONS.get(name);
  // One table for all models: what one calls `filter` is nothing to another.
  if (renamed === undefined) return undefined;
  return /^\w+$/.test(renamed) && !isKnown(renamed) ? undefined : renamed;
}

/**
 * What to write instead of a method or attribute of Python's Bokeh.
 *
 * @param name The name that was used, such as `add_root`.
 * @param target The object that does not have it.
 * @returns What to write, or `undefined` if there is nothing alike.
 */
export function renamedMember(
  name: string,
  target: object,
): string | undefined {
  const replacement = METHODS.get(name);
  if (replacement !== undefined && replacement.member in target) {
    return replacement.text;
  }
  if (!/[a-z]_[a-z]/.test(name)) return undefined;
  const camel = name.replaceAll(
    /_([a-z])/g,
    (_, letter) => letter.toUpperCase(),
  );
  return camel in target ? camel : undefined;
}
