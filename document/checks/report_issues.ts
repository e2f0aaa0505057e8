import type { Logger } from "../../base/logger.ts";
import { shortHash } from "../../base/short_hash.ts";
import type { Document } from "../document.ts";
import { formatIssue } from "./validate_document.ts";

/** Which mistakes in a new document are errors; `off` if it is not checked. */
export type DocumentValidation = "off" | "none" | "errors" | "all";

/**
 * Logs the mistakes in a document that an application has filled.
 *
 * @param session The id of its session.
 * @throws {Error} If one of them is an error.
 */
export function reportIssues(
  document: Document,
  validation: DocumentValidation = "none",
  logger: Logger,
  session: string,
): void {
  if (validation === "off") return;
  const issues = document.validate();
  for (const issue of issues) {
    const log = issue.level === "error" ? "error" : "warn";
    logger[log](formatIssue(issue), { session: shortHash(session) });
  }
  const fatal = issues.find(({ level }) =>
    validation === "all" || (validation === "errors" && level === "error")
  );
  if (fatal !== undefined) throw new Error(formatIssue(fatal));
}
