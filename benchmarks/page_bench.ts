/**
 * The cost of each page besides its document: HTML and token.
 *
 * @module
 */
import { renderPage } from "../pages/page.ts";
import { createToken, decodeToken } from "../sessions/token.ts";
import { generateSessionId } from "../sessions/session_id.ts";

const token = createToken({ sessionId: generateSessionId() });
const scripts = ["bokeh", "bokeh-gl", "bokeh-widgets", "bokeh-tables"]
  .map((name) => `/static/js/${name}.min.js?v=0123456789abcdef`);

Deno.bench("render a page", () => {
  renderPage({
    title: "Page",
    token,
    roots: [{ id: "p1001", name: "plot" }],
    resources: { scripts, logLevel: "info" },
  });
});

Deno.bench("make a token", () => {
  createToken({ sessionId: generateSessionId(), payload: { arguments: {} } });
});

Deno.bench("read a token", () => {
  decodeToken(token);
});
