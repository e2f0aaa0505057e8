const SECOND = 1000;
const MINUTE = 60 * SECOND;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;

/**
 * A duration for display, in its two largest units.
 *
 * @example
 * ```ts
 * import { durationText } from "./_amounts.ts";
 * import { assertEquals } from "@std/assert";
 *
 * assertEquals(durationText(3.21), "3 ms");
 * assertEquals(durationText(90_061_000), "1 d 1 h");
 * ```
 */
export function durationText(milliseconds: number): string {
  if (!(milliseconds > 0)) return "0 s";
  if (milliseconds < 10) return `${Number(milliseconds.toPrecision(1))} ms`;
  if (milliseconds < SECOND) return `${Math.round(milliseconds)} ms`;
  if (milliseconds < MINUTE) return `${Math.floor(milliseconds / SECOND)} s`;
  if (milliseconds < HOUR) {
    return pair(milliseconds, MINUTE, "min", SECOND, "s");
  }
  if (milliseconds < DAY) return pair(milliseconds, HOUR, "h", MINUTE, "min");
  return pair(milliseconds, DAY, "d", HOUR, "h");
}

function pair(
  milliseconds: number,
  large: number,
  largeName: string,
  small: number,
  smallName: string,
): string {
  const count = Math.floor(milliseconds / large);
  const rest = Math.floor((milliseconds % large) / small);
  return `${count} ${largeName}${rest === 0 ? "" : ` ${rest} ${smallName}`}`;
}

/** A count for display: `12,345`. */
export function countText(count: number): string {
  return Math.round(count).toLocaleString("en-US");
}

/** A number of sessions for display: `1 session`. */
export function sessionsText(count: number): string {
  return `${countText(count)} ${count === 1 ? "session" : "sessions"}`;
}
