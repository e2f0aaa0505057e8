"""The smallest document with a round trip, as in echo.ts."""
from bokeh.layouts import column
from bokeh.models import Div, Slider
from bokeh.plotting import curdoc

RANGE = dict(value=0, start=0, end=1e9, step=1)
source = Slider(title="in", name="load-in", **RANGE)
target = Div(text="0", name="load-out")
shared = Slider(title="shared", name="load-shared", **RANGE)


def change(attr, old, new):
    target.text = str(new)


source.on_change("value", change)
doc = curdoc()
doc.add_root(column(source, target, shared))
doc.title = "Echo"
