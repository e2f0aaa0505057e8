import { assertEquals } from "@std/assert";
import { Instruments } from "../../base/instruments.ts";
import { DurableSocket } from "../../sync/durable_socket.ts";
import type { MessageSocket } from "../../sync/outbox.ts";

Deno.test("A page that asks for answers and reads none gets no more of them", () => {
  const sent: unknown[] = [];
  const real = {
    readyState: WebSocket.OPEN,
    bufferedAmount: 0,
    send: (data: unknown) => sent.push(data),
    close() {},
  };
  const socket = new DurableSocket({
    maxKeptBytes: 1000,
    instruments: new Instruments(),
    onEnd() {},
  });
  socket.attach(real as MessageSocket, 0);
  sent.length = 0;
  const ask = () => socket.control('{"received":0,"answer":true}');
  assertEquals(ask(), true);
  assertEquals(sent, ['{"received":0}']);
  real.bufferedAmount = 1;
  assertEquals(ask(), true);
  assertEquals(sent.length, 1);
  real.bufferedAmount = 0;
  ask();
  assertEquals(sent.length, 2);
});
