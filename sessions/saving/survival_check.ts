import type { Logger } from "../../base/logger.ts";
import { documentState } from "../../document/document_events.ts";
import type { DocumentChangedEvent } from "../../document/events.ts";
import {
  describeCallback,
  type SessionCallback,
} from "../../document/session_callbacks.ts";
import {
  eventCallbacks,
  type Model,
  propertyStore,
} from "../../models/internal.ts";
import type { ServerSession } from "../session.ts";

const ADVICE =
  "after a restart of the server it is gone; doc.onRestored() and the onSessionRestored hook can add it again";

/**
 * Warns once when a callback of a session does something that a restored session
 * would lack: begins a timer, or makes a model with a callback. For development;
 * the application has just made the document.
 */
export function watchSurvival(session: ServerSession, logger: Logger): void {
  const { document } = session;
  const { changes, graph } = documentState(document);
  if (changes.onRestored.size > 0) return;
  const made = new WeakSet(graph.models.values());
  const { sessionCallbacks } = document;
  let isChecking = false;

  function warn(what: string): void {
    document.removeOnChange(changed);
    sessionCallbacks.onAdded = null;
    logger.warn(`${what}: ${ADVICE}`, { session: session.logId });
  }
  function check(): void {
    isChecking = false;
    for (const model of graph.models.values()) {
      const name = made.has(model) ? undefined : callbackOf(model);
      if (name === undefined) continue;
      const { label } = propertyStore(model);
      return warn(`A callback made ${label} with a callback for ${name}`);
    }
  }
  function changed(event: DocumentChangedEvent): void {
    const mayAdd = event.kind === "RootAdded" ||
      event.kind === "ModelChanged" && event.change.mayReference;
    if (!mayAdd || isChecking) return;
    isChecking = true;
    // Callbacks are often added after the model.
    queueMicrotask(() => {
      if (sessionCallbacks.onAdded !== null) check();
    });
  }
  sessionCallbacks.onAdded = (handle: SessionCallback) => {
    if (handle.kind === "next_tick") return;
    warn(`A callback began the ${describeCallback(handle)}`);
  };
  document.onChange(changed);
}

/** The name of a property or an event for which a model has a callback. */
function callbackOf(model: Model): string | undefined {
  const [property] = propertyStore(model).listened;
  return property ??
    [...model.subscribed_events]
      .find((name) => eventCallbacks(model, name).length > 0);
}
