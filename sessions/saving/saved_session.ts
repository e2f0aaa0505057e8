import type { SavedDocument } from "../../document/saving/save_document.ts";
import { decodeState, encodeState } from "../../document/saving/state_codec.ts";
import type { SessionRequest } from "../../document/session_context.ts";
import type { ClientMark, MessageBuffer } from "../../protocol/message.ts";
import type { SavedClient } from "./client_numbers.ts";
import { decodeParts, encodeParts, SavedSessionError } from "./_saved_bytes.ts";
import type { SessionOrigin } from "../server_session_context.ts";

export { SavedSessionError };

/** A session as it is stored: enough to make it again in another process. */
export interface SavedSession {
  /** Of the user, only the key is kept. */
  readonly origin: SessionOrigin;
  /** The shape of the document that the application made. */
  readonly shape: string;
  readonly document: SavedDocument;
  /** The widgets that the application made. */
  readonly widgets: readonly SavedWidget[];
  /** Whether its clients have not been sent all of it, as changes were held. */
  readonly isHeld?: boolean;
  /**
   * The content of a PATCH-DOC with the last change that {@linkcode document} contains;
   * absent if clients that lack it have to pull.
   */
  readonly last?: string;
  /** The clients whose messages must not be handled twice; absent if there are none. */
  readonly clients?: readonly SavedClient[];
}

/** A widget of a {@linkcode SavedSession}. */
export interface SavedWidget {
  readonly id: string;
  /** Its type, name and number among such widgets. */
  readonly key: string;
  /** The properties that clients changed. */
  readonly changed: readonly string[];
}

/** A change that was made after a session was saved, as it was sent to clients. */
export interface SavedChange extends SavedDocument {
  /** The properties that clients set, as pairs of the model's id and the name. */
  readonly setByClients: readonly (readonly [string, string])[];
  /** The message that caused it, if it must not be handled twice. */
  readonly mark?: ClientMark;
}

/** Encodes a session for a store. Everything is copied. */
export function encodeSavedSession(
  { document, origin, ...rest }: SavedSession,
): Uint8Array<ArrayBuffer> {
  const { id, request, tokenPayload, clientAddress, user } = origin;
  const buffers: MessageBuffer[] = [...document.buffers];
  let nextBufferId = 0;
  const payload = encodeState(tokenPayload, {
    buffers,
    makeBufferId: () => `t${nextBufferId++}`,
  });
  const saved = { id, request, payload, clientAddress, userKey: user?.key };
  return encodeParts({
    json: document.json,
    buffers,
    about: { ...rest, origin: saved },
  });
}

interface SavedOrigin {
  readonly id: string;
  readonly request: SessionRequest | null;
  readonly payload: unknown;
  readonly clientAddress?: string;
  readonly userKey?: string;
}

/**
 * Decodes what {@linkcode encodeSavedSession} returned.
 *
 * @throws {SavedSessionError} If it is damaged, or of a newer version.
 */
export function decodeSavedSession(bytes: Uint8Array): SavedSession {
  const { json, buffers, about } = decodeParts(bytes);
  const { origin, ...rest } = about as
    & Omit<SavedSession, "document" | "origin">
    & { readonly origin: SavedOrigin };
  const { id, request, payload, clientAddress, userKey } = origin;
  const byId = new Map(buffers.map(({ id, data }) => [id, data]));
  return {
    ...rest,
    origin: {
      id,
      request,
      tokenPayload: decodeState(payload, byId) as Record<string, unknown>,
      ...(clientAddress === undefined ? {} : { clientAddress }),
      ...(userKey === undefined ? {} : { user: { value: null, key: userKey } }),
    },
    document: { json, buffers },
  };
}

/** Encodes a change for a store. Everything is copied. */
export function encodeSavedChange(
  { json, buffers, setByClients, mark }: SavedChange,
): Uint8Array<ArrayBuffer> {
  return encodeParts({ json, buffers, about: { setByClients, mark } });
}

/**
 * Decodes what {@linkcode encodeSavedChange} returned.
 *
 * @throws {SavedSessionError} If it is damaged, or of a newer version.
 */
export function decodeSavedChange(bytes: Uint8Array): SavedChange {
  const { about, ...change } = decodeParts(bytes);
  return { ...change, ...about as Pick<SavedChange, "setByClients" | "mark"> };
}
