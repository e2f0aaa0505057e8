import { escape } from "@std/html/entities";
import { type Example, readSource, TOPICS } from "./gallery_catalog.ts";
import { highlight } from "./_highlight.ts";

const STYLE = `
:root { color-scheme: light dark; --ink: light-dark(#1f2430, #e8eaf0); --paper: light-dark(#fafafa, #16181d); --card: light-dark(#fff, #20242c); --edge: light-dark(#dde1e8, #353b47); --link: light-dark(#1f5fa8, #8cc2ff); --soft: light-dark(#5a6272, #a6adbb); font: 16px/1.5 system-ui, sans-serif; }
body { margin: 0; background: var(--paper); color: var(--ink); }
header, main { max-width: 76rem; margin: 0 auto; padding: 0 1.25rem; }
header { padding-top: 2rem; }
h1 { margin: 0; font-size: 1.9rem; line-height: 1.2; }
h2 { margin: 2.5rem 0 .9rem; font-size: 1.25rem; scroll-margin-top: 1rem; }
h3 { margin: 0; font-size: 1rem; }
p { margin: .5rem 0 0; color: var(--soft); }
a { color: var(--link); }
a:focus-visible, pre:focus-visible { outline: 3px solid var(--link); outline-offset: 2px; border-radius: 4px; }
nav ul, .cards { margin: 0; padding: 0; list-style: none; }
nav ul { display: flex; flex-wrap: wrap; gap: .25rem 1.1rem; margin-top: 1rem; }
.cards { display: grid; gap: 1.1rem; grid-template-columns: repeat(auto-fill, minmax(min(17rem, 100%), 1fr)); }
.card { position: relative; display: flex; flex-direction: column; background: var(--card); border: 1px solid var(--edge); border-radius: 10px; overflow: hidden; }
.card:hover, .card:focus-within { border-color: var(--link); }
.card img { display: block; width: 100%; height: auto; aspect-ratio: 8 / 5; object-fit: contain; background: #fff; border-bottom: 1px solid var(--edge); }
.card div { padding: .8rem 1rem 1rem; display: flex; flex-direction: column; flex: 1; }
.card h3 a { text-decoration: none; }
.card h3 a::after { content: ""; position: absolute; inset: 0; }
.card p { font-size: .875rem; flex: 1; }
.card .source { position: relative; align-self: start; margin-top: .6rem; font-size: .875rem; }
pre { overflow: auto; padding: 1.1rem; background: var(--card); border: 1px solid var(--edge); border-radius: 10px; font: 14px/1.55 ui-monospace, monospace; tab-size: 2; }
.comment { color: light-dark(#5f6b7a, #9aa5b5); } .string { color: light-dark(#1b6e3c, #9ece8f); } .keyword { color: light-dark(#8b2fa8, #d6a3f0); } .number { color: light-dark(#a3500f, #f0b07a); }
footer { padding: 3rem 0; color: var(--soft); font-size: .875rem; }
`;

function page(title: string, body: string): string {
  return `<!DOCTYPE html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${escape(title)}</title>
<style>${STYLE}</style>
</head>
<body>
${body}
</body>
</html>
`;
}

/**
 * Renders the page with all examples.
 *
 * @param prefix The prefix of all paths of the server.
 * @returns The HTML.
 */
export async function renderGallery(prefix: string): Promise<string> {
  const links = TOPICS.map(({ title }) =>
    `<li><a href="#${anchor(title)}">${escape(title)}</a></li>`
  );
  const sections = await Promise.all(
    TOPICS.map(async ({ title, examples }) => {
      const cards = await Promise.all(
        examples.map((example) => card(example, prefix)),
      );
      return `<section aria-labelledby="${anchor(title)}">
<h2 id="${anchor(title)}">${escape(title)}</h2>
<ul class="cards">
${cards.join("\n")}
</ul>
</section>`;
    }),
  );
  return page(
    "Gallery",
    `<header>
<h1>A Bokeh server for Deno: gallery</h1>
<p>Every picture links to its live example, served by this very process.</p>
<nav aria-label="Topics"><ul>
${links.join("\n")}
</ul></nav>
</header>
<main>
${sections.join("\n")}
<footer>Data is generated, invented or common knowledge. Only the map fetches anything from elsewhere: its tiles.</footer>
</main>`,
  );
}

async function card(example: Example, prefix: string): Promise<string> {
  const { name } = example;
  const title = escape(example.title);
  const { summary } = await readSource(example);
  return `<li class="card">
<img src="${prefix}/picture/${name}.png" alt="" width="480" height="300" loading="lazy">
<div>
<h3><a href="${prefix}/${name}">${title}</a></h3>
<p>${withCode(summary)}</p>
<a class="source" href="${prefix}/source/${name}" aria-label="Source of ${title}">Source</a>
</div>
</li>`;
}

/**
 * Renders the page with the source of an example.
 *
 * @param example The example.
 * @param text Its source.
 * @param prefix The prefix of all paths of the server.
 * @returns The HTML.
 */
export function renderSource(
  { name, title, file }: Example,
  text: string,
  prefix: string,
): string {
  return page(
    `${title}: source`,
    `<header>
<h1>${escape(title)}</h1>
<p><a href="${prefix}/">Gallery</a> · <a href="${prefix}/${name}">Live example</a> · ${
      escape(file)
    }</p>
</header>
<main>
<pre tabindex="0"><code>${highlight(text)}</code></pre>
</main>`,
  );
}

function anchor(title: string): string {
  return title.toLowerCase().replaceAll(/[^a-z]+/g, "-");
}

/** Escapes text and turns backticks into `code` elements. */
function withCode(text: string): string {
  return escape(text).replaceAll(/`([^`]+)`/g, "<code>$1</code>");
}
