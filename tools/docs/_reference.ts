import { join } from "@std/path";
import config from "../../deno.json" with { type: "json" };
import { ROOT } from "./_repository_pages.ts";

/** JavaScript for each page: it starts light or dark as the site, and leads back to it. */
const PART_OF_SITE = `{
  const appearance = localStorage.getItem("vitepress-theme-appearance");
  if (appearance === "light" || appearance === "dark") {
    localStorage.setItem("theme", appearance);
  } else {
    localStorage.removeItem("theme");
  }
  const home = new URL("../index.html", document.currentScript.src);
  addEventListener("DOMContentLoaded", () => {
    const item = document.createElement("li");
    const link = document.createElement("a");
    link.href = home;
    link.className = "contextLink";
    link.textContent = "Documentation";
    item.append(link, " /");
    document.querySelector(".breadcrumbs")?.prepend(item);
  });
}
`;

/** Style for each page: on a phone, code scrolls and not the page. */
const ON_PHONES = `
@media (max-width: 800px) {
  .ddoc, .ddoc > div { min-width: 0; max-width: 100%; width: 100%; }
  .ddoc #topnav, .ddoc #topnav > div { height: auto; flex-wrap: wrap; }
  .ddoc #content, .ddoc #content > *, .ddoc main, .ddoc section, .ddoc section > * { min-width: 0; max-width: 100%; }
  .ddoc #searchbar { max-width: 9rem; }
  .ddoc pre { overflow-x: auto; }
}
`;

/**
 * Makes the reference of all exports, in the folder `api`.
 *
 * @param folder Where the folder is.
 * @param options Whether to make it again if it is there.
 * @throws {Error} If Deno fails: it has printed why.
 */
export async function makeReference(
  folder: string,
  { again }: { again: boolean },
): Promise<void> {
  const output = join(folder, "api");
  try {
    if (!again && (await Deno.stat(output)).isDirectory) return;
    await Deno.remove(output, { recursive: true });
  } catch (error) {
    if (!(error instanceof Deno.errors.NotFound)) throw error;
  }
  const { success } = await new Deno.Command(Deno.execPath(), {
    args: [
      "doc",
      "--quiet",
      "--html",
      `--name=${config.name}`,
      `--output=${output}`,
      ...Object.values(config.exports),
    ],
    cwd: ROOT,
    stdin: "null",
  }).spawn().status;
  if (!success) throw new Error("Cannot make the API reference: see above");
  await nameEntries(output);
  const script = join(output, "darkmode_toggle.js");
  const text = await Deno.readTextFile(script);
  await Deno.writeTextFile(script, PART_OF_SITE + text);
  const styles = join(output, "styles.css");
  await Deno.writeTextFile(styles, ON_PHONES, { append: true });
}

/** Makes the imports that the pages show those of users: Deno names folders. */
async function nameEntries(folder: string): Promise<void> {
  for await (const { name, isDirectory } of Deno.readDir(folder)) {
    const path = join(folder, name);
    if (isDirectory) await nameEntries(path);
    if (!name.endsWith(".html")) continue;
    const text = await Deno.readTextFile(path);
    await Deno.writeTextFile(path, withEntries(text));
  }
}

function withEntries(page: string): string {
  return page.replaceAll(/(?<= from &quot;)[a-z./]+(?=&quot;;)/g, (folder) => {
    const entry = folder === "." ? "." : `./${folder}`;
    if (!(entry in config.exports)) return folder;
    return `${config.name}${entry.slice(1)}`;
  });
}
