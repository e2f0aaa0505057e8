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
  "EditTool.empty_value": "Or(Bool, Ref(Date), Float, Color, Str)",
  // Python: Date, which has no time; BokehJS shows the day in the zone of the browser
  "DatePicker.value": "Nullable(Day)",
  "DateRangePicker.value": "Nullable(Tuple(Day, Day))",
  "MultipleDatePicker.value": "List(Day)",
  ...Object.assign(
    {},
    ...["DatePicker", "DateRangePicker", "MultipleDatePicker"].map(dayLimits),
  ),
  // Python: Time
  "TimePicker.value": "Nullable(TimeOfDay)",
  "TimePicker.min_time": "Nullable(TimeOfDay)",
  "TimePicker.max_time": "Nullable(TimeOfDay)",
  // Python: Datetime, from strings, too
  "DateSlider.start": "Timestamp",
  "DateSlider.end": "Timestamp",
  "DateSlider.value": "Timestamp",
  "DateRangeSlider.start": "Timestamp",
  "DateRangeSlider.end": "Timestamp",
  "DateRangeSlider.value": "Tuple(Timestamp, Timestamp)",
  "DatetimeRangeSlider.start": "Timestamp",
  "DatetimeRangeSlider.end": "Timestamp",
  "DatetimeRangeSlider.value": "Tuple(Timestamp, Timestamp)",
};

/** The properties of BokehJS's type `Float` that Python gives dates, too. */
export const DATED: ReadonlySet<string> = new Set([
  "Axis.bounds",
  "BoxAnnotation.bottom",
  "BoxAnnotation.bottom_limit",
  "BoxAnnotation.left",
  "BoxAnnotation.left_limit",
  "BoxAnnotation.right",
  "BoxAnnotation.right_limit",
  "BoxAnnotation.top",
  "BoxAnnotation.top_limit",
  "Grid.bounds",
  "HTMLLabel.x",
  "HTMLLabel.y",
  "Label.x",
  "Label.y",
  "NumericalRange.end",
  "NumericalRange.start",
  "PolyAnnotation.xs",
  "PolyAnnotation.ys",
  "Range.bounds",
  "Range1d.reset_end",
  "Range1d.reset_start",
  "ScaleBar.location",
  "Span.location",
  "XY.x",
  "XY.y",
]);

function dayLimits(model: string): Record<string, string> {
  const days =
    "Nullable(List(Or(Day, Tuple(Day, Day), Struct(from: Day, to: Day))))";
  return {
    [`${model}.min_date`]: "Nullable(Day)",
    [`${model}.max_date`]: "Nullable(Day)",
    [`${model}.disabled_dates`]: days,
    [`${model}.enabled_dates`]: days,
  };
}
