import { equalsInConstantTime } from "../base/constant_time.ts";
import type { NodeConnection } from "./_link.ts";

const PROTOCOL = "bokeh-deno link 1";

/** The longest message of a handshake, in bytes. */
const MAX_BYTES = 4096;

/** Who one is towards other nodes. */
export interface NodeIdentity {
  /** The id of the node. */
  readonly node: string;
  /** What both nodes know; `undefined` for a cluster of one user of one machine. */
  readonly secretKey: string | undefined;
}

/** Thrown if another node cannot be talked to. The message says why. */
export class HandshakeError extends Error {
  override readonly name = "HandshakeError";
}

interface Hello {
  readonly protocol: string;
  readonly node: string;
  readonly nonce: string;
  readonly proof?: string;
  readonly refusal?: string;
}

/**
 * Proves to a node that has been called that one knows the secret key, after it
 * has proved the same.
 *
 * @param expected The id of the node that should be there.
 * @throws {HandshakeError} If it is another node, or does not know the key.
 */
export async function greet(
  connection: NodeConnection,
  self: NodeIdentity,
  expected: string,
): Promise<void> {
  const nonce = crypto.randomUUID();
  await send(connection, { protocol: PROTOCOL, node: self.node, nonce });
  const answer = await receive(connection);
  if (answer.refusal !== undefined) throw new HandshakeError(answer.refusal);
  if (answer.protocol !== PROTOCOL) {
    throw new HandshakeError("the other side is no node of this version");
  }
  const subject = [nonce, answer.nonce, self.node, answer.node];
  if (!proves(answer.proof, self.secretKey, "called", subject)) {
    throw new HandshakeError("the other node has another secretKey");
  }
  if (answer.node !== expected) {
    throw new HandshakeError("another node is at its address");
  }
  const proof = proofOf(self.secretKey, "caller", subject);
  await send(connection, { proof });
  const { refusal } = await receive(connection);
  if (refusal !== undefined) throw new HandshakeError(refusal);
}

/**
 * Lets a node prove that it knows the secret key.
 *
 * @returns The id of the node.
 * @throws {HandshakeError} If it does not; it has been told.
 */
export async function beGreeted(
  connection: NodeConnection,
  self: NodeIdentity,
): Promise<string> {
  const { protocol, node, nonce } = await receive(connection);
  if (
    protocol !== PROTOCOL || typeof node !== "string" ||
    typeof nonce !== "string" || nonce.length < 32
  ) return await refuse(connection, "it is no node of this version");
  const own = crypto.randomUUID();
  const subject = [nonce, own, node, self.node];
  const answer: Hello = {
    protocol: PROTOCOL,
    node: self.node,
    nonce: own,
    proof: proofOf(self.secretKey, "called", subject),
  };
  await send(connection, answer);
  const { proof } = await receive(connection);
  if (!proves(proof, self.secretKey, "caller", subject)) {
    return await refuse(connection, "it has another secretKey");
  }
  await send(connection, {});
  return node;
}

async function refuse(
  connection: NodeConnection,
  reason: string,
): Promise<never> {
  await send(connection, { refusal: `the other node says that ${reason}` });
  throw new HandshakeError(reason);
}

function proofOf(
  secretKey: string | undefined,
  role: "caller" | "called",
  subject: readonly unknown[],
): string {
  // Loaded on demand: see TokenSigner.
  const { createHmac } = globalThis.process.getBuiltinModule("node:crypto");
  return createHmac("sha256", `${PROTOCOL}\n${secretKey ?? ""}`)
    .update(JSON.stringify([role, ...subject])).digest("base64url");
}

function proves(
  proof: unknown,
  secretKey: string | undefined,
  role: "caller" | "called",
  subject: readonly unknown[],
): boolean {
  return typeof proof === "string" &&
    equalsInConstantTime(proofOf(secretKey, role, subject), proof);
}

async function send(
  connection: NodeConnection,
  message: Partial<Hello>,
): Promise<void> {
  const text = new TextEncoder().encode(JSON.stringify(message));
  const bytes = new Uint8Array(4 + text.length);
  new DataView(bytes.buffer).setUint32(0, text.length);
  bytes.set(text, 4);
  let at = 0;
  while (at < bytes.length) at += await connection.write(bytes.subarray(at));
}

async function receive(connection: NodeConnection): Promise<Partial<Hello>> {
  const size = new DataView((await readExactly(connection, 4)).buffer)
    .getUint32(0);
  if (size > MAX_BYTES) throw new HandshakeError("it is no node");
  const bytes = await readExactly(connection, size);
  try {
    const message: unknown = JSON.parse(new TextDecoder().decode(bytes));
    return Object(message);
  } catch (cause) {
    throw new HandshakeError("it is no node", { cause });
  }
}

async function readExactly(
  connection: NodeConnection,
  size: number,
): Promise<Uint8Array<ArrayBuffer>> {
  const bytes = new Uint8Array(size);
  let at = 0;
  while (at < size) {
    const count = await connection.read(bytes.subarray(at));
    if (count === null) throw new HandshakeError("it closed the connection");
    at += count;
  }
  return bytes;
}
