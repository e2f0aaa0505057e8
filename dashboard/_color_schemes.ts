/** Values of properties by model, for those that neither the application nor a theme has set. */
type SchemeValues = Readonly<
  Record<string, Readonly<Record<string, string | number>>>
>;

const SLIDERS = [
  "Slider",
  "RangeSlider",
  "CategoricalSlider",
  "DateSlider",
  "DateRangeSlider",
  "DatetimeRangeSlider",
];

/** What plots and sliders look like in a scheme. */
function values(
  colors: Readonly<
    Record<"surface" | "text" | "muted" | "line" | "accent", string>
  >,
): SchemeValues {
  const { surface, text, muted, line, accent } = colors;
  const bar = {
    background_fill_color: surface,
    title_text_color: text,
    major_label_text_color: muted,
  };
  return {
    Plot: {
      background_fill_color: surface,
      border_fill_color: surface,
      outline_line_color: line,
    },
    Grid: { grid_line_color: line },
    Axis: {
      axis_line_color: muted,
      major_tick_line_color: muted,
      minor_tick_line_color: line,
      major_label_text_color: muted,
      axis_label_text_color: text,
    },
    Legend: {
      background_fill_color: surface,
      background_fill_alpha: 0.8,
      border_line_color: line,
      label_text_color: text,
      title_text_color: text,
      inactive_fill_color: surface,
    },
    ColorBar: bar,
    ContourColorBar: bar,
    Title: { text_color: text },
    Label: { text_color: text },
    LabelSet: { text_color: text },
    Text: { text_color: text },
    Span: { line_color: muted },
    Slope: { line_color: muted },
    Whisker: { line_color: muted },
    ...Object.fromEntries(SLIDERS.map((name) => [name, { bar_color: accent }])),
  };
}

/** The values of the two color schemes, which are those of the page's style sheet. */
export const COLOR_SCHEMES: Readonly<Record<"light" | "dark", SchemeValues>> = {
  light: values({
    surface: "#ffffff",
    text: "#1f2328",
    muted: "#59636e",
    line: "#e1e5e8",
    accent: "#9cc3f9",
  }),
  dark: values({
    surface: "#191f26",
    text: "#e4e8ec",
    muted: "#9ba6b1",
    line: "#343d47",
    accent: "#3a68a6",
  }),
};
