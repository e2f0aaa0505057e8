import { formatValue } from "../base/text/format_value.ts";
import type { Document } from "../document/document.ts";
import {
  addFileExchange,
  removeFileExchange,
} from "../document/file_exchanges.ts";
import {
  type DataProperty,
  defineModel,
  LayoutDOM,
  type OwnModelClass,
  property,
} from "../models/mod.ts";
import { Download } from "./_download.ts";
import { DOWNLOAD_VIEW } from "./_download_view.ts";
import { grantTo } from "./_grants.ts";
import { type FileGrant, RecentAnswers } from "./_recent_answers.ts";

/** How many pages of a session may read files of a `DownloadButton` at once. */
const MAX_DOWNLOADS = 8;

/** How many answers pages are told again. */
const MAX_ANSWERS = 16;

/** The properties that a {@linkcode DownloadButton} adds to those of `LayoutDOM`. */
export type DownloadButtonProperties = {
  /** The text of the button. */
  readonly label: DataProperty<string>;
  /** Names the click that a page waits for; pages set it. */
  readonly wanted: DataProperty<string>;
  /** Where pages get the last files; the server sets it. */
  readonly grants: DataProperty<string>;
};

/** The model, without what the server does with it. */
export const DownloadButtonModel: OwnModelClass<
  DownloadButtonProperties,
  LayoutDOM
> = defineModel("bokeh_deno.DownloadButton", {
  label: property.str("Download"),
  wanted: property.str(""),
  grants: property.str(""),
}, {
  view: DOWNLOAD_VIEW,
  extends: LayoutDOM,
  // As other widgets have.
  overrides: { margin: 5 },
  changedByView: ["wanted"],
});

/** The content of a file: a text, bytes, a `Blob` or `File`, or a stream of bytes. */
export type DownloadContent =
  | string
  | Uint8Array
  | Blob
  | ReadableStream<Uint8Array>;

/** A file that a user gets. */
export interface DownloadedFile {
  /** The name that the browser saves it by. */
  readonly name: string;
  /**
   * The media type, such as `text/csv`.
   *
   * @default {"application/octet-stream"}
   */
  readonly type?: string;
  /** What is in it. A stream is read as fast as the browser takes it. */
  readonly content: DownloadContent;
}

/** Makes the file when a user clicks. */
export type DownloadCallback = () => DownloadedFile | Promise<DownloadedFile>;

/**
 * A button that saves a file, which the server makes when it is clicked.
 *
 * | property   | what it does                    |
 * | ---------- | ------------------------------- |
 * | `label`    | the text of the button          |
 * | `disabled` | whether it cannot be clicked    |
 *
 * `wanted` and `grants` are how page and server agree; leave them alone.
 *
 * @example
 * ```ts
 * import { DownloadButton } from "@bokeh-deno/server/files";
 *
 * const button = new DownloadButton({ label: "Save as CSV" });
 * button.onDownload(() => ({
 *   name: "prices.csv",
 *   type: "text/csv",
 *   content: "day,price\n2024-05-17,3\n",
 * }));
 * ```
 */
export class DownloadButton extends DownloadButtonModel {
  #callback: DownloadCallback | undefined;
  /** What pages read, by ticket, the oldest first. */
  readonly #current = new Map<string, Download>();
  #answers: RecentAnswers | undefined;

  /**
   * Creates a button.
   *
   * @param attributes Its properties.
   */
  constructor(
    attributes: ConstructorParameters<typeof DownloadButtonModel>[0] = {},
  ) {
    super(attributes);
    this.onChange("wanted", (_attr, _old, key) => this.#prepare(key));
  }

  /**
   * Says what a user gets who clicks. The function runs as other callbacks do, with
   * the document locked; what a stream gives is read without the lock.
   *
   * @param callback The function, which replaces the one before.
   */
  onDownload(callback: DownloadCallback): void {
    this.#callback = callback;
  }

  async #prepare(key: string): Promise<void> {
    const document = this.document as Document | null;
    if (document === null || key === "") return;
    if (this.disabled) {
      // It was clicked before the page knew.
      return this.#answer(document, { key, error: "No file can be had now" });
    }
    try {
      if (this.#callback === undefined) {
        throw new Error(
          "A DownloadButton was clicked that has no onDownload() callback",
        );
      }
      const { name, type, content } = checked(await this.#callback());
      const ticket = this.#offer(document, streamOf(content));
      this.#answer(document, {
        key,
        ticket,
        name,
        type: type ?? "application/octet-stream",
      });
    } catch (error) {
      this.#answer(document, { key, error: "The file cannot be made" });
      throw error;
    }
  }

  #answer(document: Document, answer: FileGrant): void {
    // Late: what an earlier process has left comes after the application has run.
    this.#answers ??= new RecentAnswers(MAX_ANSWERS, this.grants);
    const files = this.#answers.add(answer);
    this.grants = JSON.stringify({ ...grantTo(document), files });
  }

  /** Lets pages of the session read a stream. */
  #offer(document: Document, content: ReadableStream<Uint8Array>): string {
    for (const [ticket, { isComplete }] of this.#current) {
      if (!isComplete && this.#current.size < MAX_DOWNLOADS) continue;
      this.#current.delete(ticket);
      removeFileExchange(document, ticket);
    }
    const download = new Download(content);
    const ticket = addFileExchange(document, download);
    this.#current.set(ticket, download);
    return ticket;
  }
}

/** @throws {TypeError} If a callback has returned something else. */
function checked(file: DownloadedFile): DownloadedFile {
  const { name, type } = Object(file) as Partial<DownloadedFile>;
  if (typeof name === "string" && typeof (type ?? "") === "string") return file;
  throw new TypeError(
    `Cannot make a file: expected { name, content } and perhaps a type, received ${
      formatValue(file)
    }`,
  );
}

/** @throws {TypeError} If it is no content. */
function streamOf(content: DownloadContent): ReadableStream<Uint8Array> {
  if (content instanceof ReadableStream) return content;
  if (content instanceof Blob) return content.stream();
  if (typeof content === "string" || content instanceof Uint8Array) {
    const bytes = typeof content === "string"
      ? new TextEncoder().encode(content)
      : content;
    return ReadableStream.from([bytes]);
  }
  throw new TypeError(
    "Cannot make a file: content must be a text, a Uint8Array, a Blob or a ReadableStream",
  );
}
