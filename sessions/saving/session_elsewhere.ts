import type { StoredNode } from "../../stores/session_store.ts";

/** Thrown if a session is to be found at another node, which is alive. */
export class SessionElsewhere extends Error {
  override readonly name = "SessionElsewhere";
  /** Which node, and where it is. */
  readonly owner: StoredNode;

  constructor(owner: StoredNode) {
    super("Cannot open the session here: another node has it");
    this.owner = owner;
  }
}
