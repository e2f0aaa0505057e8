/**
 * The defaults of Python's Bokeh, in wire form, where those of BokehJS give another
 * picture, or none: BokehJS throws on a graph without renderers.
 */
export const PYTHON_DEFAULTS: Readonly<Record<string, unknown>> = {
  "DatetimeAxis.formatter": {
    "type": "object",
    "name": "DatetimeTickFormatter",
    "attributes": {
      "seconds": "%T",
      "minsec": "%T",
      "minutes": "%H:%M",
      "hours": "%H:%M",
      "days": "%b %d",
      "months": "%b %Y",
      "strip_leading_zeros": [
        "microseconds",
        "milliseconds",
        "seconds",
      ],
      "boundary_scaling": false,
      "context": {
        "type": "object",
        "name": "DatetimeTickFormatter",
        "attributes": {
          "microseconds": "%T",
          "milliseconds": "%T",
          "seconds": "%b %d, %Y",
          "minsec": "%b %d, %Y",
          "minutes": "%b %d, %Y",
          "hourmin": "%b %d, %Y",
          "hours": "%b %d, %Y",
          "days": "%Y",
          "months": "",
          "years": "",
          "boundary_scaling": false,
          "hide_repeats": true,
          "context": {
            "type": "object",
            "name": "DatetimeTickFormatter",
            "attributes": {
              "microseconds": "%b %d, %Y",
              "milliseconds": "%b %d, %Y",
              "seconds": "",
              "minsec": "",
              "minutes": "",
              "hourmin": "",
              "hours": "",
              "days": "",
              "months": "",
              "years": "",
              "boundary_scaling": false,
              "hide_repeats": true,
            },
          },
          "context_which": "all",
        },
      },
      "context_which": "all",
    },
  },
  "TimedeltaAxis.formatter": {
    "type": "object",
    "name": "TimedeltaTickFormatter",
    "attributes": {
      "strip_leading_zeros": [
        "nanoseconds",
        "microseconds",
        "milliseconds",
      ],
      "context": {
        "type": "object",
        "name": "TimedeltaTickFormatter",
        "attributes": {
          "nanoseconds": "%H:%M:%S.%MS%US",
          "microseconds": "%H:%M:%S.%MS",
          "milliseconds": "%H:%M:%S",
          "seconds": "%d days",
          "minsec": "%d days",
          "minutes": "%d days",
          "hourmin": "%d days",
          "hours": "%d days",
          "days": "",
          "hide_repeats": true,
          "context": {
            "type": "object",
            "name": "TimedeltaTickFormatter",
            "attributes": {
              "nanoseconds": "%d days",
              "microseconds": "%d days",
              "milliseconds": "%d days",
              "seconds": "",
              "minsec": "",
              "minutes": "",
              "hourmin": "",
              "hours": "",
              "days": "",
              "hide_repeats": true,
            },
          },
          "context_which": "all",
        },
      },
      "context_which": "all",
    },
  },
  "GraphRenderer.node_renderer": {
    "type": "object",
    "name": "GlyphRenderer",
    "attributes": {
      "data_source": {
        "type": "object",
        "name": "ColumnDataSource",
        "attributes": {
          "data": {
            "type": "map",
            "entries": [
              [
                "index",
                [],
              ],
            ],
          },
        },
      },
      "glyph": {
        "type": "object",
        "name": "Scatter",
      },
    },
  },
  "GraphRenderer.edge_renderer": {
    "type": "object",
    "name": "GlyphRenderer",
    "attributes": {
      "data_source": {
        "type": "object",
        "name": "ColumnDataSource",
        "attributes": {
          "data": {
            "type": "map",
            "entries": [
              [
                "start",
                [],
              ],
              [
                "end",
                [],
              ],
            ],
          },
        },
      },
      "glyph": {
        "type": "object",
        "name": "MultiLine",
      },
    },
  },
  "Plot.title": {
    "type": "object",
    "name": "Title",
  },
};
