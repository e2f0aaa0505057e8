import { type Model, propertyStore } from "../../models/internal.ts";
import type { IntegrityCheck } from "./_integrity_check.ts";
import { LAYOUT_CHECKS } from "./_layout_checks.ts";
import { PLOT_CHECKS } from "./_plot_checks.ts";
import type { DocumentState } from "../document_state.ts";

/** Something in a document that its author will not have meant. */
export interface ValidationIssue {
  /** `"error"` if a part will not show, `"warning"` if it may not look as meant. */
  readonly level: "error" | "warning";
  /** The number of the issue, as Bokeh counts them: errors and warnings apart. */
  readonly code: number;
  /** The name of the issue, as Bokeh has it: `"BAD_COLUMN_NAME"`. */
  readonly name: string;
  /** The model. */
  readonly model: Model;
  /** What is wrong with it. */
  readonly message: string;
}

const CHECKS: readonly IntegrityCheck[] = [...PLOT_CHECKS, ...LAYOUT_CHECKS];

/**
 * Looks for mistakes that are valid property by property, but not together.
 *
 * @param document The document.
 * @returns What was found, model by model.
 */
export function validateDocument(document: DocumentState): ValidationIssue[] {
  const issues: ValidationIssue[] = [];
  for (const model of document.models()) {
    for (const { find, level, code, name } of checksOf(model)) {
      const found = find(model, document);
      if (found === null) continue;
      const message = `${propertyStore(model).label} ${found}`;
      issues.push({ level, code, name, model, message });
    }
  }
  return issues;
}

const checks = new WeakMap<object, readonly IntegrityCheck[]>();

/** The checks for the class of a model; most classes have none. */
function checksOf(model: Model): readonly IntegrityCheck[] {
  let known = checks.get(model.constructor);
  if (known === undefined) {
    known = CHECKS.filter(({ type }) => model instanceof type);
    checks.set(model.constructor, known);
  }
  return known;
}

/**
 * An issue as a line of a log.
 *
 * @param issue The issue.
 * @returns Such as `E-1001 (BAD_COLUMN_NAME): GlyphRenderer(p1023) …`.
 */
export function formatIssue(issue: ValidationIssue): string {
  const { level, code, name, message } = issue;
  return `${level === "error" ? "E" : "W"}-${code} (${name}): ${message}`;
}
