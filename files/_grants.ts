import type { Document } from "../document/document.ts";
import { MAX_FILE_PART_BYTES } from "../document/file_exchanges.ts";

/** What a page has to know to exchange files. */
export interface Grant {
  /** The id of the session. */
  readonly session: string;
  /** The most bytes of a part. */
  readonly partSize: number;
}

/** What the pages of a document have to know to exchange files. */
export function grantTo({ sessionContext }: Document): Grant {
  return {
    session: sessionContext?.id ?? "",
    partSize: MAX_FILE_PART_BYTES,
  };
}
