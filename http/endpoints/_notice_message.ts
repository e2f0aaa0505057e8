import { NOTICE_MESSAGE } from "../../sessions/saving/update_notice.ts";
import type { ResolvedOptions } from "../options.ts";

/** The type of the messages that pages show as notices; `undefined` if there are none. */
export function noticeMessageOf(
  { sessionStore }: ResolvedOptions,
): string | undefined {
  // Only the pages of stored sessions outlive an application.
  return sessionStore === undefined ? undefined : NOTICE_MESSAGE;
}
