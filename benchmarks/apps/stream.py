"""One row every 50 ms, of which the last 200 are kept, as in stream.ts."""
import math
import time

from bokeh.models import ColumnDataSource
from bokeh.plotting import curdoc, figure

source = ColumnDataSource({"x": [], "y": [], "t": []}, name="source")
plot = figure(height=300, width=600, title="stream")
plot.line("x", "y", source=source)
tick = 0


def update():
    global tick
    tick += 1
    source.stream({"x": [tick], "y": [math.sin(tick / 20)], "t": [1000 * time.time()]}, 200)


doc = curdoc()
doc.add_root(plot)
doc.add_periodic_callback(update, 50)
doc.title = "Stream"
