import type { Logger } from "../../base/logger.ts";
import type { Document } from "../document.ts";
import { formatIssue } from "./validate_document.ts";

/** Which mistakes in a new document are errors; `off` if it is not checked. */
export type DocumentValidation = "off" | "none" | "errors" | "all";

/** Where the mistakes in a document are told. */
export interface ValidationReport {
  readonly logger: Logger;
  /** The session as logs name it. */
  readonly session: string;
}

/**
 * Logs the mistakes in a document that an application has made.
 *
 * @throws {Error} If one of them is an error at this level.
 */
export function enforceValidation(
  document: Document,
  validation: DocumentValidation,
  { logger, session }: ValidationReport,
): void {
  if (validation === "off") return;
  const issues = document.validate();
  for (const issue of issues) {
    const log = issue.level === "error" ? "error" : "warn";
    logger[log](formatIssue(issue), { session });
  }
  const fatal = issues.find(({ level }) =>
    validation === "all" || (validation === "errors" && level === "error")
  );
  if (fatal !== undefined) throw new Error(formatIssue(fatal));
}
