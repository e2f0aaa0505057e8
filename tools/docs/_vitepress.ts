import { join } from "@std/path";
import config from "../../deno.json" with { type: "json" };
import type { SidebarItem } from "./_sidebar.ts";

/** The generator of the site and what its pages import, installed beside them. */
const PACKAGES = {
  vitepress: "npm:vitepress@1.6.4",
  vue: "npm:vue@3.5.45",
};

/** What the site's configuration says that its files do not. */
export interface SiteConfiguration {
  /** The path at which the site is served: `/` or `/docs/`. */
  readonly base: string;
  /** The folder of the built site. */
  readonly output: string;
  /** The sidebar of each part of the site, by path. */
  readonly sidebars: Readonly<Record<string, readonly SidebarItem[]>>;
}

/** JavaScript: the anchors of headings, as GitHub makes them. */
const SLUGIFY = `(text) => text.trim().toLowerCase()
  .replace(/[^\\p{Letter}\\p{Number}\\s_-]/gu, "").replaceAll(" ", "-")`;

/**
 * The files that make a folder of Markdown a site.
 *
 * @returns Their texts by path.
 */
export function siteFiles(
  { base, output, sidebars }: SiteConfiguration,
): Record<string, string> {
  // Not pages of the generator: its script must not route to them.
  const entries = Object.keys(config.exports).map((entry) => ({
    text: `${config.name}${entry.slice(1)}`,
    link: join("/api", entry, "index.html"),
    target: "_self",
  }));
  const configuration = {
    title: "Bokeh server for Deno",
    description: "Interactive plots and apps in TypeScript, served by Deno",
    base,
    outDir: output,
    ignoreDeadLinks: "localhostLinks",
    vite: { build: { chunkSizeWarningLimit: 10_000 } },
    themeConfig: {
      search: { provider: "local" },
      outline: [2, 3],
      nav: [
        { text: "Guide", link: "/guide/" },
        { text: "Gallery", link: "/gallery/" },
        { text: "API", items: entries },
      ],
      sidebar: sidebars,
    },
  };
  return {
    "deno.json": JSON.stringify({
      nodeModulesDir: "auto",
      lock: false,
      imports: PACKAGES,
    }),
    ".vitepress/config.mjs": `const configuration = ${
      JSON.stringify(configuration, null, 2)
    };
const slugify = ${SLUGIFY};
const markdown = { anchor: { slugify }, languageAlias: { caddyfile: "nginx" } };
export default { ...configuration, markdown };
`,
  };
}

/**
 * Runs VitePress in a folder with the files of a site.
 *
 * @param folder The folder.
 * @param args The command of VitePress: `build`, or `dev` and its flags.
 * @throws {Error} If it fails: it has printed why.
 */
export async function runVitepress(
  folder: string,
  args: readonly string[],
): Promise<void> {
  await runDeno(folder, ["install", "--quiet"]);
  await runDeno(folder, ["run", "--allow-all", PACKAGES.vitepress, ...args]);
}

async function runDeno(folder: string, args: readonly string[]): Promise<void> {
  const { success } = await new Deno.Command(Deno.execPath(), {
    args: [...args],
    cwd: folder,
    stdin: "null",
  }).spawn().status;
  if (!success) throw new Error(`Cannot make the site: see above`);
}
