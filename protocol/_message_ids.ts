let last = 0;

/**
 * Makes the `msgid` of a message: unique within the process, which makes it unique
 * on every connection (spec 3.3). It is no secret, so a counter does.
 *
 * @returns The id.
 */
export function nextMessageId(): string {
  last += 1;
  return `m${last}`;
}
