import { propertyStore, sameValue } from "../../models/internal.ts";
import {
  CopyTool,
  ExamineTool,
  FullscreenTool,
  SaveTool,
  Tool,
  Toolbar,
  type ToolbarAttributes,
  ToolProxy,
} from "../../models/mod.ts";

/** Tools that act on the whole layout: one is enough for all plots. */
const SHARED_TOOLS = [SaveTool, CopyTool, ExamineTool, FullscreenTool] as const;

/** The properties in which tools with a shared button may differ. */
const OWN_PROPERTIES: ReadonlySet<string> = new Set(["overlay", "renderers"]);

/** The properties that a merged toolbar takes from the last plot's. */
const INHERITED = [
  "logo",
  "autohide",
  "active_drag",
  "active_inspect",
  "active_scroll",
  "active_tap",
  "active_multi",
] as const;

/**
 * Merges the toolbars of several plots: equal tools share a button, and other
 * properties are those of the last toolbar.
 *
 * @param toolbars The toolbars of the plots.
 * @param options Attributes of the new toolbar, which take precedence.
 * @returns The toolbar.
 */
export function mergedToolbar(
  toolbars: readonly Toolbar[],
  options: Partial<ToolbarAttributes>,
): Toolbar {
  const attributes: Record<string, unknown> = {
    tools: mergedTools(toolbars.flatMap(({ tools }) => tools)),
  };
  const last = toolbars.at(-1);
  for (const name of INHERITED) {
    if (last !== undefined) attributes[name] = last[name];
  }
  return new Toolbar({ ...attributes, ...options });
}

function mergedTools(
  tools: readonly (Tool | ToolProxy)[],
): (Tool | ToolProxy)[] {
  const proxies = tools.filter((tool) => tool instanceof ToolProxy);
  const byClass = Map.groupBy(
    tools.filter((tool) => tool instanceof Tool),
    (tool) => tool.constructor,
  );
  const merged = [...byClass.values()].flatMap(
    (group): (Tool | ToolProxy)[] => {
      const shared = SHARED_TOOLS.find((known) => group[0] instanceof known);
      if (shared !== undefined) return [new shared()];
      return equalTools(group).map((tools) => new ToolProxy({ tools }));
    },
  );
  return [...proxies, ...merged];
}

/** Groups tools with equal properties, in order of their first ones. */
function equalTools(tools: readonly Tool[]): Tool[][] {
  const groups: Tool[][] = [];
  for (const tool of tools) {
    const group = groups.find(([first]) => areEqual(first!, tool));
    if (group === undefined) groups.push([tool]);
    else group.push(tool);
  }
  return groups;
}

function areEqual(a: Tool, b: Tool): boolean {
  const names = new Set([
    ...Object.keys(propertyStore(a).values),
    ...Object.keys(propertyStore(b).values),
  ]);
  return [...names].every((name) =>
    OWN_PROPERTIES.has(name) || sameValue(a.get(name), b.get(name))
  );
}
