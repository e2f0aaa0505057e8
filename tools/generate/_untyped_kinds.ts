/**
 * The kinds of properties that BokehJS leaves untyped or too wide, taken from its
 * `.d.ts` files or from Python's Bokeh. A property that the class itself does not
 * declare narrows the inherited one.
 */
export const UNTYPED_KINDS: Readonly<Record<string, string>> = {
  // lib/models/widgets/sliders/*.d.ts
  "NumericalSlider.value": "Float",
  "NumericalSlider.value_throttled": "Float",
  "NumericalRangeSlider.value": "Tuple(Float, Float)",
  "NumericalRangeSlider.value_throttled": "Tuple(Float, Float)",
  "CategoricalSlider.value": "Str",
  "CategoricalSlider.value_throttled": "Str",
  // lib/models/axes/axis.d.ts: a number or a factor
  "Axis.fixed_location":
    "Nullable(Or(Float, Str, Tuple(Str, Str), Tuple(Str, Str, Str)))",
  // Python: Nullable(Instance(Callback)), Nullable(Instance(CustomJS))
  "HoverTool.callback": "Nullable(Ref(Callback))",
  "TapTool.callback": "Nullable(Ref(Callback))",
  "WebDataSource.adapter": "Nullable(Ref(CustomJS))",
  // Python: Seq(Int), Dict(Int, Seq(Int)); typed arrays become lists
  "Selection.indices": "List(Int)",
  "Selection.line_indices": "List(Int)",
  "Selection.multiline_indices": "Mapping(Int, List(Int))",
  // Python: Either(Bool, Int, Float, Date, Datetime, Color, String)
  "EditTool.empty_value": "Or(Bool, Float, Ref(Date), Color, Str)",
};
