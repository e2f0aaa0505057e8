import type { Document } from "../document/document.ts";
import type { DocumentTemplate } from "../document/template.ts";
import type { Theme } from "../document/theme.ts";
import type { Handler } from "./handler.ts";

/** Options of {@linkcode DirectoryHandler}. */
export interface DirectoryHandlerOptions {
  /** The default path of the application. */
  urlPath: string;
  /** The folder that is served at `static/`, or `null`. */
  staticPath: string | null;
  theme: Theme | null;
  template: DocumentTemplate | null;
}

/** The parts of an application directory besides code: theme, template and files (spec 7.5). */
export class DirectoryHandler implements Handler {
  readonly urlPath: string;
  readonly staticPath: string | null;
  readonly #theme: Theme | null;
  readonly #template: DocumentTemplate | null;

  constructor(options: DirectoryHandlerOptions) {
    this.urlPath = options.urlPath;
    this.staticPath = options.staticPath;
    this.#theme = options.theme;
    this.#template = options.template;
  }

  /** Runs before the code of the application, which may override both. */
  modifyDocument(document: Document): void {
    document.theme = this.#theme;
    document.template = this.#template;
  }
}
