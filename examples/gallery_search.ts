import { escape } from "@std/html/entities";
import { TAG_KINDS, type Tags } from "./_gallery_tags.ts";

/** How the kinds of tags are called on the page. */
const LABELS: Readonly<Record<keyof Tags, string>> = {
  glyph: "Glyph",
  widget: "Widget",
  tool: "Tool",
};

/**
 * The script of the search: shows the cards in which each word is found and that
 * have the chosen tags. The query of the URL keeps what one searches for.
 */
export const SEARCH_SCRIPT = `
const form = document.querySelector("form.search");
const cards = [...document.querySelectorAll(".card")];
const status = form.querySelector("output");
function search() {
  const chosen = [...new FormData(form)].filter(([, value]) => value !== "");
  const words = form.elements.q.value.toLowerCase().split(/\\s+/).filter(Boolean);
  const tags = chosen.filter(([name]) => name !== "q");
  let count = 0;
  for (const card of cards) {
    const text = (card.textContent + " " + card.dataset.tags).toLowerCase();
    const names = card.dataset.tags.split(" ");
    card.hidden = !words.every((word) => text.includes(word)) ||
      !tags.every(([, value]) => names.includes(value));
    if (!card.hidden) count++;
  }
  for (const section of document.querySelectorAll("main section")) {
    section.hidden = section.querySelector(".card:not([hidden])") === null;
  }
  status.value = chosen.length === 0 ? "" : count === 0
    ? "Nothing found" : count + " of " + cards.length + " examples";
  const query = new URLSearchParams(chosen).toString();
  history.replaceState(null, "", (query ? "?" + query : location.pathname) + location.hash);
}
for (const [name, value] of new URLSearchParams(location.search)) {
  const element = form.elements[name];
  if (element !== undefined) element.value = value;
}
form.addEventListener("input", search);
form.addEventListener("reset", () => setTimeout(search));
form.addEventListener("submit", (event) => event.preventDefault());
form.hidden = false;
search();
`;

function options(
  kind: keyof Tags,
  examples: readonly Tags[],
): string {
  const counts = new Map<string, number>();
  for (const name of examples.flatMap((tags) => tags[kind])) {
    counts.set(name, (counts.get(name) ?? 0) + 1);
  }
  return [...counts].sort(([a], [b]) => a < b ? -1 : 1)
    .map(([name, count]) =>
      `<option value="${escape(name)}">${escape(name)} (${count})</option>`
    ).join("");
}

/**
 * Renders the form that finds examples; hidden until its script runs.
 *
 * @param examples The tags of each example.
 * @returns The HTML.
 */
export function renderSearch(examples: readonly Tags[]): string {
  const selects = TAG_KINDS.map((kind) =>
    `<label>${
      LABELS[kind]
    } <select name="${kind}"><option value="">any</option>${
      options(kind, examples)
    }</select></label>`
  );
  return `<form class="search" role="search" hidden>
<label>Search <input type="search" name="q" placeholder="hover, stream, legend …" autocomplete="off"></label>
${selects.join("\n")}
<button type="reset">Clear</button>
<output></output>
</form>`;
}
