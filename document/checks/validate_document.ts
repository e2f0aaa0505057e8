import { type Model, propertyStore } from "../../models/internal.ts";
import type { IntegrityCheck } from "./_integrity_check.ts";
import { LAYOUT_CHECKS } from "./_layout_checks.ts";
import { PLOT_CHECKS } from "./_plot_checks.ts";
import type { DocumentState } from "../document_state.ts";

/** A likely mistake in a document. */
export interface ValidationIssue {
  /** `"error"` if something will not render, `"warning"` if it may not look as intended. */
  readonly level: "error" | "warning";
  /** Bokeh's number for the issue; errors and warnings are numbered separately. */
  readonly code: number;
  /** Bokeh's name for the issue, such as `"BAD_COLUMN_NAME"`. */
  readonly name: string;
  /** The model that has the issue. */
  readonly model: Model;
  /** Describes the issue, beginning with the model. */
  readonly message: string;
}

const CHECKS: readonly IntegrityCheck[] = [...PLOT_CHECKS, ...LAYOUT_CHECKS];

/** Finds mistakes that no single property shows, model by model. */
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

// Most classes have no checks at all.
function checksOf(model: Model): readonly IntegrityCheck[] {
  let known = checks.get(model.constructor);
  if (known === undefined) {
    known = CHECKS.filter(({ type }) => model instanceof type);
    checks.set(model.constructor, known);
  }
  return known;
}

/** Formats an issue for the log, as `E-1001 (BAD_COLUMN_NAME): GlyphRenderer(p1023) …`. */
export function formatIssue(issue: ValidationIssue): string {
  const { level, code, name, message } = issue;
  return `${level === "error" ? "E" : "W"}-${code} (${name}): ${message}`;
}
