/**
 * Pages that look finished: {@linkcode dashboard} makes the page of a document one
 * with a header, a sidebar and cards, {@linkcode syncUrl} keeps values of widgets in
 * the URL of any page.
 *
 * @example A dashboard whose slider is in the URL
 * ```ts no-assert
 * import { Server } from "@bokeh-deno/server";
 * import { dashboard, syncUrl } from "@bokeh-deno/server/dashboard";
 * import { Slider } from "@bokeh-deno/server/models";
 * import { figure } from "@bokeh-deno/server/plotting";
 *
 * const server = new Server((_doc) => {
 *   const exponent = new Slider({ title: "exponent", start: 1, end: 5, value: 2 });
 *   syncUrl({ exponent });
 *   const plot = figure({ height: 300 });
 *   plot.line([0, 1, 2, 3], [0, 1, 2, 3].map((x) => x ** exponent.value));
 *   dashboard({
 *     title: "Powers",
 *     sidebar: [exponent],
 *     main: [{ title: "Curve", content: plot }],
 *   });
 * }, { port: 0 });
 * await server.stop();
 * ```
 *
 * @module
 */

export { Dashboard, dashboard } from "./dashboard.ts";
export type {
  ColorScheme,
  DashboardCard,
  DashboardItem,
  DashboardModal,
  DashboardOptions,
} from "./dashboard_options.ts";
export { syncUrl, type SyncUrlOptions, type UrlValue } from "./sync_url.ts";
