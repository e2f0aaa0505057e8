import { assert, assertEquals } from "@std/assert";
import type { Role } from "../../protocol/message_types.ts";
import { byteLength } from "../../protocol/framing.ts";
import { MessageReceiver } from "../../protocol/receiver.ts";

/** A frame of a transcript (tests/testdata/README.md). */
interface RecordedFrame {
  readonly conn: number;
  readonly from?: Role;
  readonly json?: unknown;
  readonly base64?: string;
}

interface Transcript {
  readonly steps: readonly { readonly frames: readonly RecordedFrame[] }[];
}

/** A message put together from recorded frames without the receiver's help. */
interface RecordedMessage {
  readonly header: { readonly num_buffers?: number };
  readonly metadata: unknown;
  readonly content: unknown;
  readonly buffers: readonly { readonly id: string; readonly base64: string }[];
}

const DIRECTORY = new URL("../testdata/transcripts/", import.meta.url);
const NAMES = [
  "button_click",
  "open_page",
  "py_pull_arguments",
  "py_pull_session",
  "py_push_session",
  "py_server_info",
  "py_two_clients",
  "reconnect",
  "slider_callback",
  "streaming",
  "two_tabs",
];

function recordedMessages(frames: readonly RecordedFrame[]): RecordedMessage[] {
  const messages: RecordedMessage[] = [];
  for (let index = 0; index < frames.length;) {
    const header = frames[index]?.json as RecordedMessage["header"];
    const end = index + 3 + 2 * (header.num_buffers ?? 0);
    const buffers: { id: string; base64: string }[] = [];
    for (let at = index + 3; at < end; at += 2) {
      const { id } = frames[at]?.json as { id: string };
      buffers.push({ id, base64: frames[at + 1]?.base64 ?? "" });
    }
    messages.push({
      header,
      metadata: frames[index + 1]?.json,
      content: frames[index + 2]?.json,
      buffers,
    });
    index = end;
  }
  return messages;
}

function fragment({ json, base64 }: RecordedFrame): string | Uint8Array {
  return base64 === undefined
    ? JSON.stringify(json)
    : Uint8Array.fromBase64(base64);
}

for (const name of NAMES) {
  for (
    const [sender, role] of [["client", "server"], [
      "server",
      "client",
    ]] as const
  ) {
    Deno.test(`MessageReceiver of a ${role} understands transcript ${name}`, async () => {
      const text = await Deno.readTextFile(new URL(`${name}.json`, DIRECTORY));
      const { steps } = JSON.parse(text) as Transcript;
      const sent = steps.flatMap(({ frames }) => frames).filter(({ from }) =>
        from === sender
      );
      const connections = Map.groupBy(sent, ({ conn }) => conn);
      assert(connections.size > 0);
      for (const frames of connections.values()) {
        const receiver = new MessageReceiver({ role });
        const messages = frames.flatMap((frame) =>
          receiver.push(fragment(frame)) ?? []
        );
        const size = (frame: RecordedFrame) => byteLength(fragment(frame));
        assertEquals(
          messages.reduce((sum, { byteLength = 0 }) => sum + byteLength, 0),
          frames.reduce((sum, frame) => sum + size(frame), 0),
        );
        const received = messages.map((
          { buffers, byteLength: _, ...rest },
        ) => ({
          ...rest,
          buffers: buffers.map(({ id, data }) => ({
            id,
            base64: new Uint8Array(data).toBase64(),
          })),
        }));
        assertEquals<unknown>(received, recordedMessages(frames));
        assertEquals(receiver.incomplete, false);
      }
    });
  }
}

Deno.test("Every recorded transcript is replayed", async () => {
  const files = await Array.fromAsync(
    Deno.readDir(DIRECTORY),
    ({ name }) => name,
  );
  assertEquals(files.sort(), NAMES.map((name) => `${name}.json`));
});
