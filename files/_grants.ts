import type { Document } from "../document/document.ts";
import { MAX_FILE_PART_BYTES } from "../document/file_exchanges.ts";

/** What a page has to know to exchange files. */
export interface Grant {
  /** The id of the session. */
  readonly session: string;
  /** The URL of the application; that of the page if absent. */
  readonly url?: string;
  /** The most bytes of a part. */
  readonly partSize: number;
}

/** What the pages of a document have to know to exchange files. */
export function grantTo({ sessionContext }: Document): Grant {
  // Pages of others that embed the application know where it is.
  const url = sessionContext?.request?.arguments["bokeh-absolute-url"]?.[0];
  return {
    session: sessionContext?.id ?? "",
    url,
    partSize: MAX_FILE_PART_BYTES,
  };
}
