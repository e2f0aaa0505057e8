import { nearestName } from "../../base/nearest_name.ts";
import { HoverTool, Tool, type Toolbar, ToolProxy } from "../../models/mod.ts";
import { TOOLS } from "./_tool_names.ts";
import type { FigureOptions } from "./figure_options.ts";

/** Tools, and by which names they were asked for. */
export interface MadeTools {
  /** The tools, in order. */
  readonly tools: readonly (Tool | ToolProxy)[];
  /** Those that were given by name. */
  readonly named: ReadonlyMap<string, Tool>;
}

/**
 * Makes the tools that an option asks for.
 *
 * @param input Names with commas between, or an array of names and models.
 * @returns The tools.
 * @throws {RangeError} If a name is unknown.
 */
export function makeTools(
  input: string | readonly (Tool | ToolProxy | string)[],
): MadeTools {
  const items = typeof input === "string" ? namesIn(input) : input;
  const named = new Map<string, Tool>();
  const tools = items.map((item) => {
    if (typeof item !== "string") return item;
    const tool = makeTool(item);
    // Of two tools with one name, the first is meant.
    if (!named.has(item)) named.set(item, tool);
    return tool;
  });
  return { tools, named };
}

function namesIn(text: string): string[] {
  return text.split(",").map((name) => name.trim()).filter(Boolean);
}

function makeTool(name: string): Tool {
  const known: Readonly<Record<string, () => Tool>> = TOOLS;
  const make = Object.hasOwn(known, name) ? known[name] : undefined;
  if (make !== undefined) return make();
  const names = Object.keys(TOOLS);
  const nearest = nearestName(name, names);
  const hint = nearest === undefined ? "" : `did you mean "${nearest}"? `;
  throw new RangeError(
    `Cannot find tool ${JSON.stringify(name)}: ${hint}the names are ${
      names.join(", ")
    }`,
  );
}

/**
 * Adds a hover tool with these tooltips, or gives them to the one that is there.
 *
 * @param tools The tools.
 * @param tooltips The tooltips.
 * @returns The tools, one more or not.
 */
export function withTooltips(
  tools: MadeTools["tools"],
  tooltips: FigureOptions["tooltips"],
): MadeTools["tools"] {
  if (tooltips === null || tooltips === undefined) return tools;
  const hover = tools.find((tool) => tool instanceof HoverTool);
  if (hover === undefined) return [...tools, new HoverTool({ tooltips })];
  hover.tooltips = tooltips;
  return tools;
}

/** The options of a figure that say which tools are active, and the toolbar's properties. */
const ACTIVE = [
  "active_drag",
  "active_inspect",
  "active_scroll",
  "active_tap",
  "active_multi",
] as const;

/** The options of a figure that say which tools are active. */
export type ActiveOptions = Pick<FigureOptions, typeof ACTIVE[number]>;

/**
 * Sets which tools of a toolbar are active.
 *
 * @param toolbar The toolbar, which has its tools.
 * @param options What is active, by the kind of gesture.
 * @param named The tools that were given by name.
 * @throws {RangeError} If a tool is not among those of the toolbar.
 */
export function activateTools(
  toolbar: Toolbar,
  options: ActiveOptions,
  named: MadeTools["named"],
): void {
  for (const option of ACTIVE) {
    const active = options[option];
    if (active === undefined) continue;
    toolbar.set(
      option,
      Array.isArray(active)
        ? active.map((tool) => activeTool(option, tool))
        : activeTool(option, active),
    );
  }

  function activeTool(option: string, active: unknown): unknown {
    if (active === "auto" || active === null) return active;
    if (active instanceof Tool || active instanceof ToolProxy) {
      if (toolbar.tools.includes(active)) return active;
      throw new RangeError(
        `Cannot create figure: ${option} is a ${active.type} that is not among the tools`,
      );
    }
    const tool = named.get(String(active));
    if (tool !== undefined) return tool;
    throw new RangeError(
      `Cannot create figure: ${option} ${
        JSON.stringify(active)
      } is not among the names in tools (${[...named.keys()].join(", ")})`,
    );
  }
}
