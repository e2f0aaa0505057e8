import type { Document } from "../../document/document.ts";

export function minimalEmpty(doc: Document): void {
  doc.title = "No roots";
}
