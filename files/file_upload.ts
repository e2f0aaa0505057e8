import { byteText } from "../base/text/byte_text.ts";
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
import { isAccepted, parseOffer } from "./_offers.ts";
import { grantTo } from "./_grants.ts";
import { RecentAnswers } from "./_recent_answers.ts";
import { newFilePath } from "./_session_folder.ts";
import { type OfferedFile, Upload } from "./_upload.ts";
import { UPLOAD_VIEW } from "./_upload_view.ts";
import { UploadedFile } from "./uploaded_file.ts";

const GIBIBYTE = 1024 ** 3;

/** How many files of a `FileUpload` may be on their way, and there: some are empty. */
const MAX_PENDING = 100;
const MAX_FILES = 10_000;

/** How many refusals pages are told again. */
const MAX_REFUSED = 100;

/** Pages try for a minute to send a part, and a bad network takes another for it. */
const ABANDONED_MILLISECONDS = 120_000;

/** The properties that a {@linkcode FileUpload} adds to those of `LayoutDOM`. */
export type FileUploadProperties = {
  /** The text of the field. */
  readonly label: DataProperty<string>;
  /** Which files may be chosen: `".csv,.json"`, `"image/*"`; empty for all. */
  readonly accept: DataProperty<string>;
  /** Whether several files may be chosen at once. */
  readonly multiple: DataProperty<boolean>;
  /** What a page wants to send; pages set it. */
  readonly offer: DataProperty<string>;
  /** What pages may send; the server sets it. */
  readonly grants: DataProperty<string>;
};

/** The model, without what the server does with it. */
export const FileUploadModel: OwnModelClass<FileUploadProperties, LayoutDOM> =
  defineModel("bokeh_deno.FileUpload", {
    label: property.str("Choose files, or drop them here"),
    accept: property.str(""),
    multiple: property.bool(false),
    offer: property.str(""),
    grants: property.str(""),
  }, {
    view: UPLOAD_VIEW,
    extends: LayoutDOM,
    // As other widgets have.
    overrides: { margin: 5 },
    changedByView: ["offer"],
  });

/**
 * How much a {@linkcode FileUpload} takes. Only the server has these numbers: no client
 * can change them, whatever clients may.
 */
export interface FileUploadLimits {
  /**
   * The most bytes that a file may have.
   *
   * @default {1073741824}
   */
  max_size?: number;
  /**
   * The most bytes that all files together may have, until they are removed.
   *
   * @default {4294967296}
   */
  max_total_size?: number;
}

/** What a {@linkcode FileUpload} is made with. */
export type FileUploadAttributes =
  & NonNullable<ConstructorParameters<typeof FileUploadModel>[0]>
  & FileUploadLimits;

/** Called with a file that a user has sent. */
export type UploadCallback = (file: UploadedFile) => unknown;

/**
 * A field for files of any size: chosen, or dropped on it. They travel over HTTP in
 * parts, with progress, to a file on the server's disk.
 *
 * - **Bound to the session:** only pages of the session, of its user and of an allowed
 *   origin can send files; they are removed when the session ends.
 * - **Flat:** neither side holds a whole file in memory.
 *
 * | property         | what it does                                                                  |
 * | ---------------- | ----------------------------------------------------------------------------- |
 * | `label`          | the text of the field                                                         |
 * | `accept`         | which files may be chosen: `".csv,.json"`, `"image/*"`; empty for all         |
 * | `multiple`       | whether several files may be chosen at once                                   |
 * | `max_size`       | the most bytes that a file may have; 1 GiB                                    |
 * | `max_total_size` | the most bytes that all files together may have, until removed; 4 GiB         |
 * | `disabled`       | whether the field takes nothing                                               |
 *
 * `offer` and `grants` are how page and server agree; leave them alone.
 *
 * @example
 * ```ts
 * import { FileUpload } from "@bokeh-deno/server/files";
 * import { Div } from "@bokeh-deno/server/models";
 *
 * const upload = new FileUpload({ accept: ".csv", width: 300 });
 * // Names of files are what users like: they must not become HTML.
 * const lines = new Div({ render_as_text: true });
 * upload.onUpload(async (file) => {
 *   const text = await file.text();
 *   lines.text = `${file.name}: ${text.split("\n").length} lines`;
 * });
 * ```
 */
export class FileUpload extends FileUploadModel {
  readonly #callbacks: UploadCallback[] = [];
  /** By ticket, until the callbacks are done. */
  readonly #pending = new Map<string, Upload>();
  readonly #files = new Set<UploadedFile>();
  #refused: RecentAnswers | undefined;
  /** The ticket of the last file that is complete. */
  #last: string | undefined;
  #maxSize = GIBIBYTE;
  #maxTotalSize = 4 * GIBIBYTE;

  /**
   * Creates a field.
   *
   * @param attributes Its properties.
   * @throws {RangeError} If a limit is not a number of bytes.
   */
  constructor(attributes: FileUploadAttributes = {}) {
    const { max_size = GIBIBYTE, max_total_size = 4 * GIBIBYTE, ...others } =
      attributes;
    super(others);
    this.max_size = max_size;
    this.max_total_size = max_total_size;
    this.onChange("offer", (_attr, _old, offer) => this.#answer(offer));
  }

  /** The most bytes that a file may have. */
  get max_size(): number {
    return this.#maxSize;
  }

  set max_size(value: number) {
    this.#maxSize = checkedLimit("max_size", value);
  }

  /** The most bytes that all files together may have, until they are removed. */
  get max_total_size(): number {
    return this.#maxTotalSize;
  }

  set max_total_size(value: number) {
    this.#maxTotalSize = checkedLimit("max_total_size", value);
  }

  /** The files that have arrived, without those that were removed; at most 10 000. */
  get files(): readonly UploadedFile[] {
    return [...this.#files];
  }

  /**
   * Calls a function with each file that has arrived. The page shows that the file is
   * being worked on until it is done, and an error if it throws.
   *
   * @param callback The function, which may be async.
   */
  onUpload(callback: UploadCallback): void {
    this.#callbacks.push(callback);
  }

  #answer(offer: string): void {
    const document = this.document as Document | null;
    if (document === null || offer === "") return;
    this.#dropAbandoned(document);
    let failure: unknown;
    this.#refused ??= new RecentAnswers(MAX_REFUSED, this.grants);
    const refused = this.#refused.add(
      ...parseOffer(offer).flatMap((offered) => {
        const { key } = offered;
        const reason = this.#refusal(offered);
        if (reason !== undefined) return { key, error: reason };
        try {
          this.#grant(document, offered);
          return [];
        } catch (error) {
          failure ??= error;
          return { key, error: "The server cannot write files" };
        }
      }),
    );
    // Those of earlier offers, too: a slow page only gets the last text.
    const granted = Array.from(
      this.#pending,
      ([ticket, { key }]) => ({ key, ticket }),
    );
    const files = [...refused, ...granted];
    this.grants = JSON.stringify({ ...grantTo(document), files });
    if (failure !== undefined) {
      throw new Error(
        "Cannot write the files that users send: they go to the folder for temporary files, which --allow-write must include",
        { cause: failure },
      );
    }
  }

  /** Forgets the files on their way if no page sends them any more. */
  #dropAbandoned(document: Document): void {
    const uploads = [...this.#pending.values()];
    // Pages send one after another: the others wait.
    const idle = Math.min(...uploads.map((each) => each.idleMilliseconds));
    if (idle < ABANDONED_MILLISECONDS) return;
    for (const ticket of this.#pending.keys()) {
      removeFileExchange(document, ticket);
    }
    this.#pending.clear();
  }

  #refusal(offered: OfferedFile): string | undefined {
    const there = [...this.#files];
    const coming = [...this.#pending.values()]
      .filter(({ isComplete, hasFailed }) => !isComplete && !hasFailed);
    const total = [...there, ...coming]
      .reduce((sum, { size }) => sum + size, offered.size);
    if (this.disabled) return "No files are taken now";
    if (offered.size > this.max_size) {
      return `It is larger than ${byteText(this.max_size, "bytes")}`;
    }
    if (!isAccepted(offered, this.accept)) {
      return `Only ${this.accept} can be sent`;
    }
    if (
      total > this.max_total_size || coming.length >= MAX_PENDING ||
      there.length + coming.length >= MAX_FILES
    ) return "There are too many files already";
    return undefined;
  }

  /** @throws {Error} If files may not be written. */
  #grant(document: Document, offered: OfferedFile): void {
    const path = newFilePath(document);
    const upload = new Upload({
      offered,
      path,
      onComplete: async () => {
        const file: UploadedFile = new UploadedFile({
          ...offered,
          path,
          start: 0,
          end: offered.size,
          onRemove: () => void this.#files.delete(file),
        });
        this.#files.add(file);
        // The last answer may be asked for again, until the next file is complete.
        if (this.#last !== undefined) removeFileExchange(document, this.#last);
        this.#last = ticket;
        try {
          await this.#tell(document, file);
        } finally {
          this.#pending.delete(ticket);
        }
      },
    });
    const ticket = addFileExchange(document, upload);
    this.#pending.set(ticket, upload);
  }

  async #tell(document: Document, file: UploadedFile): Promise<void> {
    const run = async () => {
      for (const callback of this.#callbacks) await callback(file);
    };
    const context = document.sessionContext;
    if (context === null) return await run();
    await context.withLockedDocument(run);
  }
}

function checkedLimit(name: string, value: unknown): number {
  if (typeof value === "number" && value >= 0) return value;
  throw new RangeError(
    `Cannot set ${name} of FileUpload: expected a number of bytes, received ${
      formatValue(value)
    }`,
  );
}
