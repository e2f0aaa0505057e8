import type { Document } from "../document/document.ts";
import type { DocumentTemplate } from "../document/template.ts";
import type { Theme } from "../document/theme.ts";
import type { Handler } from "./handler.ts";

/** Options for {@linkcode DirectoryHandler}. */
export interface DirectoryHandlerOptions {
  /** Where the application is served if nobody says otherwise. */
  urlPath: string;
  /** The folder whose files are served below `static/`, or `null`. */
  staticPath: string | null;
  /** The theme of every document, or `null`. */
  theme: Theme | null;
  /** The page template of every document, or `null`. */
  template: DocumentTemplate | null;
}

/** What an application directory has besides code: theme, template and files (spec 7.5). */
export class DirectoryHandler implements Handler {
  /** Where the application is served if nobody says otherwise. */
  readonly urlPath: string;
  /** The folder whose files are served below `static/`, or `null`. */
  readonly staticPath: string | null;
  readonly #theme: Theme | null;
  readonly #template: DocumentTemplate | null;

  /** Takes what the directory has. */
  constructor(options: DirectoryHandlerOptions) {
    this.urlPath = options.urlPath;
    this.staticPath = options.staticPath;
    this.#theme = options.theme;
    this.#template = options.template;
  }

  /** Sets theme and template, before the code of the application runs. */
  modifyDocument(document: Document): void {
    document.theme = this.#theme;
    document.template = this.#template;
  }
}
