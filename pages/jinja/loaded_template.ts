import type { Parsed } from "./syntax/nodes.ts";

/** A template that has been parsed, and what it finds. */
export interface LoadedTemplate {
  /** The name of the template in errors. */
  readonly name: string;
  readonly parsed: Parsed;
  readonly environment: TemplateEnvironment;
}

/** What a template finds besides its variables. */
export interface TemplateEnvironment {
  /** Values that every template has, also imported ones. */
  readonly globals: ReadonlyMap<string, unknown>;
  /** The template of a name. */
  find(name: string): LoadedTemplate | undefined;
}
