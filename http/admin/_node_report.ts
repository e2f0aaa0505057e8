import config from "../../deno.json" with { type: "json" };
import { processIdentity } from "../../base/processes/process_identity.ts";
import { documentState } from "../../document/document_events.ts";
import { documentSize } from "../../document/document_size.ts";
import { BOKEHJS_VERSION } from "../../models/internal.ts";
import {
  type NodeStatus,
  type SessionStatus,
  STATUS_FORMAT,
} from "../../pages/admin/cluster_status.ts";
import type { ApplicationContext } from "../../sessions/application_context.ts";
import type { ServerSession } from "../../sessions/session.ts";
import { shownText } from "../../base/text/shown_text.ts";
import { userNameOf } from "../access/user_key.ts";
import { LoopLag } from "./_loop_lag.ts";
import type { AdminParts } from "./admin_parts.ts";

/** How many sessions of a node are shown. */
const MAX_SESSIONS = 100;

/** The longest path or user that is shown, in characters. */
const MAX_LENGTH = 100;

/** How long a measured size is shown, and how long measuring may take at once. */
const SIZE_AGE_MILLISECONDS = 30_000;
const MEASURING_MILLISECONDS = 10;

interface Measured {
  readonly bytes: number;
  readonly at: number;
}

interface Found {
  readonly context: ApplicationContext;
  readonly session: ServerSession;
}

/** Tells what a node is doing. */
export class NodeReport implements Disposable {
  readonly #parts: AdminParts;
  readonly #lag = new LoopLag();
  readonly #sizes = new WeakMap<ServerSession, Measured>();
  /** How long sizes have been measured for this answer. */
  #spent = 0;

  constructor(parts: AdminParts) {
    this.#parts = parts;
  }

  /** @param find What sessions must contain in their path, user or short id. */
  status(find: string): NodeStatus {
    const { services, contexts, drain } = this.#parts;
    const metrics = services.instruments.metrics();
    const { rss, heapUsed } = Deno.memoryUsage();
    const found = this.#find(find.toLowerCase());
    this.#spent = 0;
    const shown = found
      .sort((a, b) => idleOf(a) - idleOf(b))
      .slice(0, MAX_SESSIONS);
    return {
      format: STATUS_FORMAT,
      versions: {
        server: config.version,
        bokehjs: BOKEHJS_VERSION,
        deno: Deno.version.deno,
      },
      pid: Deno.pid,
      process: processIdentity()?.number ?? null,
      since: Date.now() - metrics.uptimeSeconds * 1000,
      state: drain.state,
      metrics,
      memory: { rss, heapUsed },
      loopMilliseconds: this.#lag.milliseconds,
      waitingBytes: contexts.sessions
        .reduce((sum, { waitingBytes }) => sum + waitingBytes, 0),
      sessions: shown.map((each) => this.#describe(each)),
      sessionsFound: found.length,
      errors: services.errors?.all ?? [],
    };
  }

  [Symbol.dispose](): void {
    this.#lag[Symbol.dispose]();
  }

  #find(text: string): Found[] {
    const all = [...this.#parts.contexts.byPath.values()].flatMap((context) =>
      context.sessions.map((session) => ({ context, session }))
    );
    if (text === "") return all;
    return all.filter(({ context, session }) =>
      [context.path, session.logId, userOf(context, session.id) ?? ""]
        .some((part) => part.toLowerCase().includes(text))
    );
  }

  #describe({ context, session }: Found): SessionStatus {
    const user = userOf(context, session.id);
    return {
      id: session.logId,
      path: shownText(context.path, MAX_LENGTH),
      user: user === null ? null : shownText(user, MAX_LENGTH),
      connections: session.connectionCount,
      idleMilliseconds: session.millisecondsSinceLastUnsubscribe,
      bytes: this.#sizeOf(session),
      waitingBytes: session.waitingBytes,
    };
  }

  /** The size as it was measured last; now, if there is time. */
  #sizeOf(session: ServerSession): number | null {
    const known = this.#sizes.get(session);
    const now = performance.now();
    const isOld = known === undefined || now - known.at > SIZE_AGE_MILLISECONDS;
    if (!isOld || this.#spent >= MEASURING_MILLISECONDS) {
      return known?.bytes ?? null;
    }
    const bytes = documentSize(documentState(session.document));
    this.#spent += performance.now() - now;
    this.#sizes.set(session, { bytes, at: now });
    return bytes;
  }
}

function idleOf({ session }: Found): number {
  return session.millisecondsSinceLastUnsubscribe;
}

/** The name of the user of a session, or what else there is to tell them by. */
function userOf(context: ApplicationContext, id: string): string | null {
  const key = context.originOf(id)?.user?.key;
  return key === undefined ? null : userNameOf(key) ?? key;
}
