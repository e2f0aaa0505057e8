/**
 * Whether the system has suspended a process, so that it will not go on by itself.
 *
 * @returns `false`, too, if this program may not know: only those with all
 * permissions may.
 */
export function isSuspended(pid: number): boolean {
  try {
    const text = Deno.readTextFileSync(`/proc/${pid}/stat`);
    // The name of the program, in parentheses, may contain some itself.
    const state = text.charAt(text.lastIndexOf(")") + 2);
    return state === "T" || state === "t";
  } catch {
    return false;
  }
}
