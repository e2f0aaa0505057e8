import { STYLE } from "./page.ts";

/**
 * Bokeh's page for templates that extend it (spec 1.8): the page that
 * `renderPage` makes, in blocks.
 */
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
    {% block root %}
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

/** What templates import as `macros`. */
export const MACROS_TEMPLATE = "{% set embed = embed %}";
