import { STYLE } from "./page.ts";

/** The page of `renderPage` in blocks, for templates that extend it (spec 1.8). */
export const BASE_TEMPLATE = `<!DOCTYPE html>
<html lang="{{ language | e }}">
  {% block head %}
  <head>
    {% block inner_head %}
    <meta charset="utf-8">
    <title>{% block title %}{{ title | e }}{% endblock %}</title>
    {% block preamble %}{% endblock %}
    {% block resources %}
    <style>${STYLE}</style>
    {% block css_resources %}
{{ bokeh_css }}
    {%- endblock %}
    {% block js_resources %}
{{ bokeh_js }}
    {% endblock %}
    {% endblock %}
    {% block postamble %}{% endblock %}
    {% endblock %}
  </head>
  {% endblock %}
  {% block body %}
  <body>
    {% block inner_body %}
    {% block contents %}
    {% for doc in docs %}
    {% for root in doc.roots %}
    {% block root scoped %}
    {{ embed(root) }}
    {% endblock %}
    {% endfor %}
    {% endfor %}
    {% endblock %}
{{ plot_script }}
    {% endblock %}
  </body>
  {% endblock %}
</html>
`;

/** The template that others import as `macros`. */
export const MACROS_TEMPLATE = "{% set embed = embed %}";
