/**
 * Framing and receiving a patch of 1 KB, with and without a buffer:
 * `deno bench benchmarks/protocol_bench.ts`.
 *
 * @module
 */
import { patchDoc } from "../protocol/messages.ts";
import { MessageReceiver } from "../protocol/receiver.ts";

function eventOfSize(bytes: number): string {
  const start =
    '{"kind":"ModelChanged","model":{"id":"p1000"},"attr":"text","new":"';
  return `${start}${"a".repeat(bytes - start.length - 2)}"}`;
}

const EVENT = eventOfSize(1024);
const BUFFERS = [{ id: "p1001", data: new Float64Array(128).buffer }];

for (
  const [name, buffers] of [["no buffer", []], [
    "a buffer of 1 KB",
    BUFFERS,
  ]] as const
) {
  const { frames } = patchDoc([EVENT], buffers);
  const receiver = new MessageReceiver();

  Deno.bench(`frame a patch of 1 KB with ${name}`, { group: "frame" }, () => {
    patchDoc([EVENT], buffers).frames;
  });

  Deno.bench(
    `receive a patch of 1 KB with ${name}`,
    { group: "receive" },
    () => {
      for (const frame of frames) receiver.push(frame);
    },
  );
}

Deno.bench("frame a patch of 100 events of 1 KB", { group: "frame" }, () => {
  patchDoc(Array<string>(100).fill(EVENT)).frames;
});
