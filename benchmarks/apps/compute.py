"""The document of the smallest round trip, with a callback that computes for 2 ms."""
import time

from bokeh.layouts import column
from bokeh.models import Div, Slider
from bokeh.plotting import curdoc

source = Slider(title="in", name="load-in", value=0, start=0, end=1e9, step=1)
target = Div(text="0", name="load-out")


def change(attr, old, new):
    began = time.process_time()
    while time.process_time() - began < 0.002:
        pass
    target.text = str(new)


source.on_change("value", change)
doc = curdoc()
doc.add_root(column(source, target))
doc.title = "Compute"
