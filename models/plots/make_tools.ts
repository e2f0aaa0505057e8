import { nearestName } from "../../base/nearest_name.ts";
import type { Tool, ToolProxy } from "../generated/tools.ts";
import { TOOLS } from "./tool_names.ts";

/** Tools, and the names by which some of them were given. */
export interface MadeTools {
  readonly tools: readonly (Tool | ToolProxy)[];
  /** The tools that were given by name. */
  readonly named: ReadonlyMap<string, Tool>;
}

/**
 * Creates the tools of an option.
 *
 * @param input Comma-separated names, or an array of names and models.
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
    // A name refers to its first tool.
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
