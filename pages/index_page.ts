import { escape } from "@std/html/entities";

/** Options for {@linkcode renderIndex}. */
export interface IndexOptions {
  /** The prefix of all paths: `""` or `/name`. */
  prefix: string;
  /** The paths of the applications, without the prefix. */
  paths: readonly string[];
}

const STYLE = `
:root { color-scheme: light dark; font: 16px/1.5 system-ui, sans-serif; }
body { max-width: 40rem; margin: 0 auto; padding: 4rem 1.5rem; }
h1 { margin: 0 0 1.5rem; font-size: 1.5rem; font-weight: 600; }
ul { margin: 0; padding: 0; list-style: none; border-top: 1px solid #8884; }
a { display: block; padding: .75rem .5rem; border-bottom: 1px solid #8884; color: inherit; text-decoration: none; overflow-wrap: anywhere; }
a::after { content: "\\2192"; float: right; opacity: .5; }
a:hover, a:focus-visible { background: #8882; }
p { opacity: .7; }
`;

/**
 * Makes the page that lists the applications (spec 1.4). It loads nothing from
 * other hosts.
 *
 * @example
 * ```ts
 * import { renderIndex } from "./index_page.ts";
 * import { assertStringIncludes } from "@std/assert";
 *
 * const page = renderIndex({ prefix: "/plots", paths: ["/sine"] });
 * assertStringIncludes(page, '<a href="/plots/sine">sine</a>');
 * ```
 */
export function renderIndex(options: IndexOptions): string {
  const { prefix, paths } = options;
  const links = paths.toSorted().map((path) =>
    `<li><a href="${escape(prefix + path)}">${escape(label(path))}</a></li>`
  );
  const list = links.length > 0
    ? `<ul>\n${links.join("\n")}\n</ul>`
    : "<p>There are no applications.</p>";
  return `<!DOCTYPE html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>Active Bokeh Applications</title>
<style>${STYLE}</style>
</head>
<body>
<h1>Active Bokeh Applications</h1>
${list}
</body>
</html>
`;
}

/** A path for display: without its first slash and percent-encoding. */
function label(path: string): string {
  const name = path.slice(1);
  try {
    return decodeURI(name) || "/";
  } catch {
    return name;
  }
}
