/**
 * The pages of the gallery: cards of all examples, and the source of each.
 *
 * @module
 */

import { escape } from "@std/html/entities";
import { type Example, readSource, TOPICS } from "./gallery_catalog.ts";
import { renderSearch, SEARCH_SCRIPT } from "./gallery_search.ts";
import { TAG_KINDS, type Tags, tagsOf } from "./_gallery_tags.ts";
import { highlight } from "./_highlight.ts";

/** Where the pages of a gallery lead. */
export interface GalleryLinks {
  /** The page with the running example. */
  live(name: string): string;
  source(name: string): string;
  picture(name: string): string;
  /** The gallery, showing only examples with this tag. */
  tagged(kind: keyof Tags, name: string): string;
}

/** The cards of all examples, and the form that finds them. */
export interface GalleryCards {
  readonly search: string;
  readonly sections: string;
}

/** An example with what its source says. */
interface Described {
  readonly example: Example;
  readonly summary: string;
  readonly tags: Tags;
}

/** The colors of the gallery, light and dark as the page's color scheme. */
export const COLORS = `
:root { --ink: light-dark(#1f2430, #e8eaf0); --paper: light-dark(#fafafa, #16181d); --card: light-dark(#fff, #20242c); --edge: light-dark(#dde1e8, #353b47); --link: light-dark(#1f5fa8, #8cc2ff); --soft: light-dark(#5a6272, #a6adbb); }
`;

/** The style of the cards and the search form. */
export const CARDS_STYLE = `
.cards { margin: 0; padding: 0; list-style: none; display: grid; gap: 1.1rem; grid-template-columns: repeat(auto-fill, minmax(min(17rem, 100%), 1fr)); }
.card { position: relative; display: flex; flex-direction: column; background: var(--card); border: 1px solid var(--edge); border-radius: 10px; overflow: hidden; }
.card:hover, .card:focus-within { border-color: var(--link); }
.card img { display: block; width: 100%; height: auto; aspect-ratio: 8 / 5; object-fit: contain; background: #fff; border-bottom: 1px solid var(--edge); }
.card div { padding: .8rem 1rem 1rem; display: flex; flex-direction: column; flex: 1; }
.card h3 a { text-decoration: none; }
.card h3 a::after { content: ""; position: absolute; inset: 0; }
.card p { font-size: .875rem; flex: 1; }
.card .source { position: relative; align-self: start; margin-top: .6rem; font-size: .875rem; }
.search { display: flex; flex-wrap: wrap; gap: .6rem 1rem; align-items: center; margin-top: 1.2rem; }
.search label { color: var(--soft); font-size: .875rem; }
input, select, button { font: inherit; color: inherit; background: var(--card); border: 1px solid var(--edge); border-radius: 6px; padding: .3rem .6rem; max-width: 15rem; }
input:focus-visible, select:focus-visible, button:focus-visible { outline: 3px solid var(--link); outline-offset: 1px; }
[hidden] { display: none !important; }
.tags { display: flex; flex-wrap: wrap; gap: .4rem; margin: 1rem 0 0; padding: 0; list-style: none; font-size: .875rem; }
.tags a { display: block; padding: .1rem .6rem; border: 1px solid var(--edge); border-radius: 99px; text-decoration: none; }
`;

const STYLE = `${COLORS}
:root { color-scheme: light dark; font: 16px/1.5 system-ui, sans-serif; }
body { margin: 0; background: var(--paper); color: var(--ink); }
header, main { max-width: 76rem; margin: 0 auto; padding: 0 1.25rem; }
header { padding-top: 2rem; }
h1 { margin: 0; font-size: 1.9rem; line-height: 1.2; }
h2 { margin: 2.5rem 0 .9rem; font-size: 1.25rem; scroll-margin-top: 1rem; }
h3 { margin: 0; font-size: 1rem; }
p { margin: .5rem 0 0; color: var(--soft); }
a { color: var(--link); }
a:focus-visible, pre:focus-visible { outline: 3px solid var(--link); outline-offset: 2px; border-radius: 4px; }
nav ul { display: flex; flex-wrap: wrap; gap: .25rem 1.1rem; margin: 1rem 0 0; padding: 0; list-style: none; }
pre { overflow: auto; padding: 1.1rem; background: var(--card); border: 1px solid var(--edge); border-radius: 10px; font: 14px/1.55 ui-monospace, monospace; tab-size: 2; }
.comment { color: light-dark(#5f6b7a, #9aa5b5); } .string { color: light-dark(#1b6e3c, #9ece8f); } .keyword { color: light-dark(#8b2fa8, #d6a3f0); } .number { color: light-dark(#a3500f, #f0b07a); }
.copied { position: relative; } .copied button { position: absolute; top: .6rem; right: .6rem; font-size: .8rem; cursor: pointer; }
footer { padding: 3rem 0; color: var(--soft); font-size: .875rem; }
${CARDS_STYLE}`;

/** Copies the text beside a button, or marks it where pages may not copy: without TLS on another machine. */
const COPY_SCRIPT = `
for (const button of document.querySelectorAll(".copied button")) {
  button.addEventListener("click", async () => {
    const code = button.previousElementSibling;
    try {
      await navigator.clipboard.writeText(code.textContent);
      button.textContent = "Copied";
    } catch {
      getSelection().selectAllChildren(code);
      button.textContent = /Mac/.test(navigator.platform) ? "Press ⌘C" : "Press Ctrl+C";
    }
    setTimeout(() => button.textContent = "Copy", 2000);
  });
}
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

/** The links of a gallery that is served. */
function servedLinks(prefix: string): GalleryLinks {
  return {
    live: (name) => `${prefix}/${name}`,
    source: (name) => `${prefix}/source/${name}`,
    picture: (name) => `${prefix}/picture/${name}.png`,
    tagged: (kind, name) => `${prefix}/?${kind}=${name}`,
  };
}

/**
 * Renders the page with all examples.
 *
 * @param prefix The prefix of all paths of the server.
 * @param nonce What a content security policy demands of scripts.
 * @returns The HTML.
 */
export async function renderGallery(
  prefix: string,
  nonce: string,
): Promise<string> {
  const { search, sections } = await renderCards(servedLinks(prefix));
  const links = TOPICS.map(({ title }) =>
    `<li><a href="#${anchor(title)}">${escape(title)}</a></li>`
  );
  return page(
    "Gallery",
    `<header>
<h1>A Bokeh server for Deno: gallery</h1>
<p>Every picture links to its live example, served by this very process.</p>
<nav aria-label="Topics"><ul>
${links.join("\n")}
</ul></nav>
${search}
</header>
<main>
${sections}
<footer>Data is generated, invented or common knowledge. Only the map fetches anything from elsewhere: its tiles.</footer>
</main>
<script type="module" nonce="${escape(nonce)}">${SEARCH_SCRIPT}</script>`,
  );
}

/**
 * Renders the cards of all examples by topic. The form needs `SEARCH_SCRIPT`, and
 * the sections a `main` element around them.
 *
 * @param links Where the cards lead.
 * @returns The HTML of both.
 */
export async function renderCards(links: GalleryLinks): Promise<GalleryCards> {
  const topics = await Promise.all(
    TOPICS.map(async ({ title, examples }) => ({
      title,
      described: await Promise.all(examples.map(describe)),
    })),
  );
  const tags = topics.flatMap(({ described }) =>
    described.map(({ tags }) => tags)
  );
  const sections = topics.map(({ title, described }) =>
    `<section aria-labelledby="${anchor(title)}">
<h2 id="${anchor(title)}">${escape(title)}</h2>
<ul class="cards">
${described.map((each) => card(each, links)).join("\n")}
</ul>
</section>`
  );
  return { search: renderSearch(tags), sections: sections.join("\n") };
}

async function describe(example: Example): Promise<Described> {
  const { text, summary } = await readSource(example);
  return { example, summary, tags: tagsOf(text) };
}

function card(
  { example, summary, tags }: Described,
  links: GalleryLinks,
): string {
  const { name } = example;
  const title = escape(example.title);
  const names = TAG_KINDS.flatMap((kind) => tags[kind]).join(" ");
  return `<li class="card" data-tags="${escape(names)}">
<img src="${
    links.picture(name)
  }" alt="" width="480" height="300" loading="lazy">
<div>
<h3><a href="${links.live(name)}">${title}</a></h3>
<p>${withCode(summary)}</p>
<a class="source" href="${
    links.source(name)
  }" aria-label="Source of ${title}">Source</a>
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
${renderTags(text, servedLinks(prefix))}
<p>Open it in a project of your own:</p>
<div class="copied"><pre tabindex="0"><code>${
      openCommand(name)
    }</code></pre><button type="button">Copy</button></div>
<div class="copied"><pre tabindex="0"><code>${
      highlight(text)
    }</code></pre><button type="button">Copy</button></div>
</main>
<script type="module">${COPY_SCRIPT}</script>`,
  );
}

/** The command that makes a project of an example. */
export function openCommand(name: string): string {
  return `deno run -A jsr:@bokeh-deno/server/cli init my-${
    name.replaceAll("_", "-")
  } --example ${name}`;
}

/**
 * Renders links to the examples with the same tags.
 *
 * @param text The source of the example.
 * @param links Where they lead.
 * @returns The HTML; empty if there are none.
 */
export function renderTags(text: string, links: GalleryLinks): string {
  const tags = tagsOf(text);
  const items = TAG_KINDS.flatMap((kind) =>
    tags[kind].map((name) =>
      `<li><a href="${links.tagged(kind, name)}">${name}</a></li>`
    )
  );
  if (items.length === 0) return "";
  return `<ul class="tags" aria-label="What it shows">${items.join("")}</ul>`;
}

function anchor(title: string): string {
  return title.toLowerCase().replaceAll(/[^a-z]+/g, "-");
}

/** Escapes text and turns backticks into `code` elements. */
function withCode(text: string): string {
  return escape(text).replaceAll(/`([^`]+)`/g, "<code>$1</code>");
}
