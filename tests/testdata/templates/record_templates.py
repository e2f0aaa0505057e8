"""Records what Jinja2 makes of templates, with the options of Bokeh's environment.

    python record_templates.py > templates.json

Each template of `templates.txt`, one a line (`\\n` is a line break), is rendered
with VARIABLES. A template that Jinja2 refuses has `refused` instead of a page.
"""
import json
import pathlib
import sys

from bokeh.core.templates import get_env

VARIABLES = {
    "roots": [
        {"name": "first", "tags": ["a", 2], "size": 3},
        {"name": "second", "tags": [], "size": 1},
        {"name": "third", "tags": ["b"], "size": 2},
    ],
    "map_": {"b": 1, "a": [1.5, None, True], "C": {"x": "y"}},
    "text": "Hello <b>World</b> & \"you\"",
    "words": ["pear", "Apple", "fig", "apple"],
    "numbers": [3, 1, 2, 10],
    "nothing": None,
    "zero": 0,
    "yes": True,
    "pi": 3.14159,
    "empty": [],
    "empty_map": {},
}


def record(template):
    environment = get_env()
    try:
        page = environment.from_string(template).render(VARIABLES)
        return {"template": template, "page": page}
    except Exception as error:
        return {"template": template, "refused": type(error).__name__}


lines = (pathlib.Path(__file__).parent / "templates.txt").read_text()
templates = [line.replace("\\n", "\n") for line in lines.splitlines() if line]
json.dump(
    {"variables": VARIABLES, "templates": [record(one) for one in templates]},
    sys.stdout,
    indent=1,
)
print()
