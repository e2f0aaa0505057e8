import type { Document } from "../../document/document.ts";
import { Button, Div } from "../../models/mod.ts";

export function templateTitle(doc: Document): void {
  doc.title = "Templated – <title>";
  doc.addRoot(new Div({ text: "one", name: "first" }));
  doc.addRoot(new Button({ label: "two", name: "second root" }));
}
