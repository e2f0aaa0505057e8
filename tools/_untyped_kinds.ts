/**
 * The kinds of properties that BokehJS itself leaves open, or more open than they
 * are, as its `.d.ts` files or the declarations of Python's Bokeh have them. A name that the class does
 * not declare itself narrows the property that it inherits.
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
