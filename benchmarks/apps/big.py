"""A line of a million points: two columns of 8 MB, as in big.ts."""
import numpy as np
from bokeh.models import ColumnDataSource
from bokeh.plotting import curdoc, figure

x = np.linspace(0, 100, 1_000_000)
source = ColumnDataSource({"x": x, "y": np.sin(x)}, name="source")
plot = figure(height=400, width=800, title="big", output_backend="webgl")
plot.line("x", "y", source=source)
doc = curdoc()
doc.add_root(plot)
doc.title = "Big"
