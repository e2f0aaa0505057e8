import { fileHtml, type Resources } from "@bokeh-deno/server/embed";
import type { Document } from "@bokeh-deno/server";
import { WebDataSource } from "@bokeh-deno/server/models";
import {
  applicationOf,
  type Example,
  EXAMPLES,
  readSource,
} from "../../examples/gallery_catalog.ts";
import {
  CARDS_STYLE,
  COLORS,
  type GalleryLinks,
  openCommand,
  renderCards,
  renderTags,
} from "../../examples/gallery_pages.ts";
import { SEARCH_SCRIPT } from "../../examples/gallery_search.ts";
import { propertyStore } from "../../models/internal.ts";
import { fence, type SitePage } from "./_repository_pages.ts";

/** A page with the live plots of an example. */
export interface LivePage {
  /** The name of the example. */
  readonly name: string;
  readonly html: string;
}

/** The gallery of the site. */
export interface SiteGallery {
  readonly pages: readonly SitePage[];
  /** The pages that its pages show in frames. */
  readonly live: readonly LivePage[];
}

/** The heights of the frames in which examples are shown, as those of their pictures. */
const HEIGHTS = { small: 470, application: 720 } as const;

/**
 * Makes the gallery: its index, and a page for each example with its source. What
 * works without a server is shown as it is; the others as pictures.
 *
 * @param base The path of the site.
 * @param resources Where the live pages find BokehJS.
 */
export async function makeGallery(
  base: string,
  resources: Resources,
): Promise<SiteGallery> {
  const links = linksOn(base);
  const pages = [{ path: "gallery/index.md", text: await indexPage(links) }];
  const live: LivePage[] = [];
  for (const example of EXAMPLES) {
    const html = await livePage(example, resources);
    if (html !== undefined) live.push({ name: example.name, html });
    pages.push({
      path: `gallery/${example.name}.md`,
      text: await examplePage(example, html !== undefined, base),
    });
  }
  return { pages, live };
}

/** The style of the gallery within a page, without what the generator adds to lists. */
const STYLE = `<style>
${COLORS}.gallery {${CARDS_STYLE}
.cards li, .tags li { margin: 0; }
.card h3 { margin: 0; font-size: 1rem; line-height: 1.4; }
.card p { margin: .5rem 0 0; color: var(--soft); line-height: 1.5; }
select { appearance: auto; }
}
.live { width: 100%; border: 1px solid var(--edge); border-radius: 8px; background: #fff; }
</style>
`;

/** Without an outline: plots need the width. */
const FRONT_MATTER = `---
aside: false
---

`;

function linksOn(base: string): GalleryLinks {
  return {
    live: (name) => `${base}gallery/${name}.html`,
    source: (name) => `${base}gallery/${name}.html#source`,
    picture: (name) => `/docs/gallery/${name}.png`,
    tagged: (kind, name) => `${base}gallery/index.html?${kind}=${name}`,
  };
}

async function indexPage(links: GalleryLinks): Promise<string> {
  const { search, sections } = await renderCards(links);
  return `${FRONT_MATTER}# Gallery

Most plots are live on their pages, without a server; those whose callbacks need
one are shown as pictures. \`deno task demo\` serves all of them.

<div class="gallery" v-pre>
${search}
${sections}
</div>

<script setup>
import { onMounted } from "vue";
onMounted(() => {${SEARCH_SCRIPT}});
</script>

${STYLE}`;
}

async function examplePage(
  example: Example,
  isLive: boolean,
  base: string,
): Promise<string> {
  const { name, title, file } = example;
  const { text, summary } = await readSource(example);
  const isSmall = file.startsWith("examples/gallery/");
  const height = HEIGHTS[isSmall ? "small" : "application"];
  const frame = `${base}live/${name}.html`;
  const shown = isLive
    ? `<iframe class="live" src="${frame}" title="${title}" height="${height}" loading="lazy"></iframe>

<a href="${frame}" target="_blank">Open it in a page of its own</a>`
    : `![${title}](/docs/gallery/${name}.png)

Its callbacks run on a server: start it with the command below to try it.`;
  return `${FRONT_MATTER}# ${title}

${summary}

${shown}

<div class="gallery">${renderTags(text, linksOn(base))}</div>

## In a project of your own

${fence(openCommand(name), "sh")}
## Source

\`${file}\`

${fence(text, "ts")}
${STYLE}`;
}

/** The page with an example; `undefined` if it needs a server. */
async function livePage(
  example: Example,
  resources: Resources,
): Promise<string | undefined> {
  const application = await applicationOf(example);
  const document = await application.createDocument();
  if (needsServer(document)) return undefined;
  return await fileHtml(document, { resources, title: example.title });
}

/** Whether a document has callbacks that run on a server, or data that one sends. */
function needsServer(document: Document): boolean {
  let count = 0;
  document.sessionCallbacks.schedule({
    start: () => count++,
    cancel: () => {},
    pause: () => {},
    resume: () => {},
  });
  document.sessionCallbacks.schedule(null);
  return count > 0 ||
    document.models.some((model) =>
      model instanceof WebDataSource || model.subscribed_events.size > 0 ||
      propertyStore(model).listened.length > 0
    );
}
