import { HoverTool, Tool, type Toolbar, ToolProxy } from "../../models/mod.ts";
import type { MadeTools } from "../../models/internal.ts";
import type { FigureOptions } from "./figure_options.ts";

/**
 * Sets the tooltips of the hover tool; adds one if there is none.
 *
 * @param tools The tools.
 * @param tooltips The tooltips.
 * @returns The tools, including the hover tool.
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

/** The options for active tools; properties of the toolbar have the same names. */
const ACTIVE = [
  "active_drag",
  "active_inspect",
  "active_scroll",
  "active_tap",
  "active_multi",
] as const;

export type ActiveOptions = Pick<FigureOptions, typeof ACTIVE[number]>;

/**
 * Activates tools of a toolbar.
 *
 * @param toolbar The toolbar, which already has its tools.
 * @param options The active tools by kind of gesture.
 * @param named The tools that were given by name.
 * @throws {RangeError} If a tool is not in the toolbar.
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
