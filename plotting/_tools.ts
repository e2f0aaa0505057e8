import { HoverTool, Tool, type Toolbar } from "../models/mod.ts";
import { TOOLS } from "./_tool_names.ts";
import type { ActiveTool, FigureOptions, ToolAlias } from "./figure_options.ts";

/** Tools, and by which names they were asked for. */
export interface MadeTools {
  /** The tools, in order. */
  readonly tools: readonly Tool[];
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
  input: string | readonly (Tool | string)[],
): MadeTools {
  const items = typeof input === "string" ? namesIn(input) : input;
  const named = new Map<string, Tool>();
  const tools = items.map((item) => {
    if (item instanceof Tool) return item;
    const tool = makeTool(item);
    named.set(item, tool);
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
  if (make === undefined) {
    throw new RangeError(
      `Cannot find tool ${JSON.stringify(name)}: the names are ${
        Object.keys(TOOLS).join(", ")
      }`,
    );
  }
  return make();
}

/**
 * Adds a hover tool with these tooltips, or gives them to the one that is there.
 *
 * @param tools The tools.
 * @param tooltips The tooltips.
 * @returns The tools, one more or not.
 */
export function withTooltips(
  tools: readonly Tool[],
  tooltips: FigureOptions["tooltips"],
): readonly Tool[] {
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
 * @param toolbar The toolbar.
 * @param options What is active, by the kind of gesture.
 * @param named The tools that were given by name.
 * @throws {RangeError} If a name is not among those of the tools.
 */
export function activateTools(
  toolbar: Toolbar,
  options: ActiveOptions,
  named: MadeTools["named"],
): void {
  for (const option of ACTIVE) {
    const active = options[option];
    if (active === undefined) continue;
    toolbar.set(option, isName(active) ? namedTool(option, active) : active);
  }

  function namedTool(option: string, name: string): Tool {
    const tool = named.get(name);
    if (tool !== undefined) return tool;
    throw new RangeError(
      `Cannot create figure: ${option} ${
        JSON.stringify(name)
      } is not among the names in tools (${[...named.keys()].join(", ")})`,
    );
  }
}

function isName(active: ActiveTool | readonly Tool[]): active is ToolAlias {
  return typeof active === "string" && active !== "auto";
}
