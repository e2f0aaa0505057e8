import { BROWSER_LOG_LEVELS, RESOURCES_MODES } from "../../pages/resources.ts";
import { oneOf } from "./flag_values.ts";
import type { OptionFlag } from "./_option_flag.ts";

/** Paths and pages. */
export const PAGE_FLAGS: readonly OptionFlag[] = [
  {
    name: "prefix",
    option: "prefix",
    value: "PREFIX",
    help: "what all paths begin with",
    default: "none",
  },
  {
    name: "absolute-url",
    option: "absoluteUrl",
    value: "URL",
    help: "the URL under which browsers reach the server, for links to it",
    default: "where the server listens",
  },
  {
    name: "index",
    option: "index",
    value: "FILE",
    help: "the template of the page that lists several applications",
    default: "a built-in page",
    excludes: ["disable-index"],
  },
  {
    name: "disable-index",
    option: "useIndex",
    isOff: true,
    help: "have nothing at /, neither the list nor the redirect",
  },
  {
    name: "disable-index-redirect",
    option: "redirectRoot",
    isOff: true,
    help: "list the applications at / even if there is but one",
  },
  {
    name: "ico-path",
    option: "icoPath",
    value: "FILE",
    help: "the icon, a file that ends with .ico; none for none",
    default: "BOKEH_ICO_PATH, or a built-in icon",
  },
  {
    name: "resources",
    option: "resources",
    value: "WHERE",
    help: `where pages find BokehJS: ${RESOURCES_MODES.join(", ")}`,
    default: "BOKEH_RESOURCES, or server",
    parse: oneOf(RESOURCES_MODES),
  },
  {
    name: "browser-log-level",
    option: "browserLogLevel",
    value: "LEVEL",
    help: `what BokehJS writes to the console: ${
      BROWSER_LOG_LEVELS.join(", ")
    }`,
    default: "BOKEH_LOG_LEVEL, or info",
    parse: oneOf(BROWSER_LOG_LEVELS),
  },
  {
    name: "health-path",
    option: "healthPath",
    value: "PATH",
    help: "the path that tells load balancers whether the server works",
    default: "none",
  },
];
