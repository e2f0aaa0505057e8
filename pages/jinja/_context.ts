import type { StatementNodes } from "./syntax/nodes.ts";
import type { Scope } from "./_scope.ts";
import type { LoadedTemplate } from "./loaded_template.ts";

/** What the templates of a page share: their blocks and the variables outside of them. */
export class Context {
  readonly root: Scope;
  /** The definitions of each block, that of the page's own template first. */
  readonly blocks = new Map<
    string,
    { template: LoadedTemplate; block: StatementNodes["block"] }[]
  >();

  constructor(root: Scope) {
    this.root = root;
  }

  addBlocks(template: LoadedTemplate): void {
    for (const [name, block] of template.parsed.blocks) {
      const definitions = this.blocks.get(name) ?? [];
      definitions.push({ template, block });
      this.blocks.set(name, definitions);
    }
  }
}
