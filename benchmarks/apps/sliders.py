"""A line of 200 points driven by four sliders and a text, as in sliders.ts."""
import numpy as np
from bokeh.layouts import column, row
from bokeh.models import ColumnDataSource, Slider, TextInput
from bokeh.plotting import curdoc, figure

END = 4 * np.pi
x = np.linspace(0, END, 200)
source = ColumnDataSource({"x": x, "y": np.sin(x)}, name="source")
plot = figure(height=400, width=400, title="my sine wave",
              tools="crosshair,pan,reset,save,wheel_zoom", x_range=[0, END], y_range=[-2.5, 2.5])
plot.line("x", "y", source=source, line_width=3, line_alpha=0.6)

text = TextInput(title="title", value="my sine wave", name="title")
RANGE = dict(start=-5, end=5, step=0.1)
offset = Slider(title="offset", value=0, name="offset", **RANGE)
amplitude = Slider(title="amplitude", value=1, name="amplitude", **RANGE)
phase = Slider(title="phase", value=0, start=0, end=2 * np.pi, name="phase")
frequency = Slider(title="frequency", value=1, start=0.1, end=5.1, step=0.1, name="freq")


def retitle(attr, old, new):
    plot.title.text = text.value


def redraw(attr, old, new):
    y = amplitude.value * np.sin(frequency.value * x + phase.value) + offset.value
    source.data = {"x": x, "y": y}


text.on_change("value", retitle)
for slider in (offset, amplitude, phase, frequency):
    slider.on_change("value", redraw)

doc = curdoc()
doc.add_root(row(column(text, offset, amplitude, phase, frequency), plot, width=800))
doc.title = "Sliders"
