/** The same tests over each pair of a client and a server. */
import { assertEquals } from "@std/assert";
import { pairingTest, reconnectingTest, TITLE } from "../fixtures/pairings.ts";
import type { Peer, Value } from "../fixtures/peers/peer.ts";
import { TcpProxy } from "../fixtures/tcp_proxy.ts";

const X = Float64Array.of(0, 1, 2);
const S = ["a", "é", "世"];

async function assertHolds(
  peer: Peer,
  expected: Readonly<Record<string, Value>>,
): Promise<void> {
  for (const [place, value] of Object.entries(expected)) {
    assertEquals(await peer.read(place), value, place);
  }
}

async function untilHolds(
  peer: Peer,
  expected: Readonly<Record<string, Value>>,
): Promise<void> {
  for (const [place, value] of Object.entries(expected)) {
    await peer.until(place, value);
  }
}

pairingTest(
  "who joins sees the whole document: unicode, dates, NaN and binary columns",
  async ({ join }) => {
    const peer = await join();
    assertEquals(await peer.title(), TITLE);
    assertEquals(await peer.roots(), [
      "factor",
      "text",
      "date",
      "command",
      "source",
      "image",
      "numbers",
    ]);
    await assertHolds(peer, {
      "factor.value": 1,
      "text.value": "ünï 世界 😀",
      "date.value": "2024-02-29",
      "source.data.x": X,
      "source.data.s": S,
      "numbers.data.f": Float64Array.of(0.5, NaN, -Infinity, Infinity),
      "numbers.data.i": Int32Array.of(-1, 2, 3, 2 ** 31 - 1),
      "numbers.data.t": Float64Array.of(
        Date.UTC(2024, 1, 29),
        Date.UTC(1969, 6, 20),
        NaN,
        0,
      ),
    });
  },
);

pairingTest(
  "a change calls the server's callback, whose changes come back",
  async ({ join }) => {
    const peer = await join();
    await peer.write("factor.value", 3);
    await untilHolds(peer, {
      "text.value": "×3",
      "source.data.y": Float64Array.of(0, 3, 6),
    });
    await assertHolds(peer, { "source.data.x": X, "source.data.s": S });
    await peer.write("factor.value", 10);
    const clamped = {
      "factor.value": 8,
      "source.data.y": Float64Array.of(0, 8, 16),
    };
    await untilHolds(peer, clamped);
    await assertHolds(await join(), clamped);
  },
);

pairingTest(
  "a callback of the client answers what the server changes",
  async ({ join }) => {
    const [peer, other] = [await join(), await join()];
    await peer.link("text.value", "command.value");
    await peer.write("factor.value", 2);
    await peer.until("command.value", "×2");
    await other.until("command.value", "×2");
  },
);

pairingTest(
  "what the server streams, patches and adds reaches everybody",
  async ({ join }) => {
    const peers = [await join(), await join()];
    await peers[0]!.write("command.value", "stream");
    for (const peer of peers) {
      await untilHolds(peer, {
        "source.data.x": Float64Array.of(1, 2, 3),
        "source.data.y": Float64Array.of(1, 2, NaN),
        "source.data.s": ["é", "世", "d"],
      });
    }
    await peers[1]!.write("command.value", "patch");
    for (const peer of peers) {
      await peer.until("source.data.s", ["z", "世", "d"]);
    }
    await peers[0]!.write("command.value", "add");
    for (const peer of peers) await peer.until("late.text", "late");
    await peers[1]!.write("late.text", "changed");
    await peers[0]!.until("late.text", "changed");
  },
);

pairingTest(
  "two clients of a session follow each other without an echo",
  async ({ join, server }) => {
    const [a, b] = [await join(), await join()];
    // What pages say of themselves when they are drawn has come before this.
    await a.write("factor.value", 3);
    await b.until("text.value", "×3");
    await b.write("factor.value", 4);
    await a.until("text.value", "×4");
    const before = server.messagesReceived?.();
    await a.write("factor.value", 2);
    await untilHolds(b, { "factor.value": 2, "text.value": "×2" });
    await a.until("text.value", "×2");
    await b.write("date.value", "2025-12-31");
    await a.until("date.value", "2025-12-31");
    const text = 'é 世 😀 \u0000 "quoted"';
    await a.write("text.value", text);
    await b.until("text.value", text);
    // An echo would come before the reply to what follows.
    await b.write("factor.value", 5);
    await b.until("text.value", "×5");
    if (before !== undefined) {
      assertEquals(server.messagesReceived?.(), before + 4);
    }
  },
);

pairingTest(
  "rows that a client streams roll over everywhere",
  async ({ join }) => {
    const [peer, other] = [await join(), await join()];
    await peer.stream("source", {
      x: Float64Array.of(3, 4),
      y: Float64Array.of(Infinity, NaN),
      s: ["d", "😀"],
    }, 4);
    const expected = {
      "source.data.x": Float64Array.of(1, 2, 3, 4),
      "source.data.y": Float64Array.of(1, 2, Infinity, NaN),
      "source.data.s": ["é", "世", "d", "😀"],
    };
    await assertHolds(peer, expected);
    await untilHolds(other, expected);
    await assertHolds(await join(), expected);
  },
);

pairingTest(
  "rows and slices that a client patches change everywhere",
  async ({ join }) => {
    const [peer, other] = [await join(), await join()];
    await peer.patch("source", {
      x: [[{ start: 0, stop: 3, step: 2 }, [-1, -3]]],
      y: [[1, NaN], [{ start: 1, stop: 3, step: 1 }, [0.5, -0.5]], [0, 9]],
      s: [[1, "two"]],
    });
    const expected = {
      "source.data.x": Float64Array.of(-1, 1, -3),
      "source.data.y": Float64Array.of(9, 0.5, -0.5),
      "source.data.s": ["a", "two", "世"],
    };
    await assertHolds(peer, expected);
    await untilHolds(other, expected);
    await assertHolds(await join(), expected);
  },
);

pairingTest(
  "binary columns are replaced in both directions",
  async ({ join }) => {
    const [a, b] = [await join(), await join()];
    const f = Float64Array.of(NaN, Infinity, 1e300, -0.5);
    await a.write("numbers.data.f", f);
    await b.until("numbers.data.f", f);
    const i = Int32Array.of(7, -(2 ** 31), 0, 1);
    await b.write("numbers.data.i", i);
    await a.until("numbers.data.i", i);
    const expected = { "numbers.data.f": f, "numbers.data.i": i };
    await assertHolds(a, expected);
    await assertHolds(await join(), expected);
  },
);

pairingTest(
  "a session goes on when a client has left",
  async ({ join }) => {
    const peer = await join();
    await peer.write("factor.value", 4);
    await peer.until("text.value", "×4");
    await peer.leave();
    const next = await join();
    await assertHolds(next, { "factor.value": 4, "text.value": "×4" });
    await next.write("factor.value", 5);
    await next.until("text.value", "×5");
  },
);

pairingTest(
  "an application that throws leaves the session working",
  async ({ join }) => {
    const peer = await join();
    await peer.write("command.value", "throw");
    await peer.write("factor.value", 4);
    await peer.until("text.value", "×4");
    await assertHolds(await join(), { "factor.value": 4 });
  },
);

reconnectingTest(
  "a client whose connection is cut comes back and sees what it missed",
  async ({ join, joinThrough, server }) => {
    await using proxy = new TcpProxy(server.url);
    const [peer, other] = [await joinThrough(proxy), await join()];
    proxy.cut();
    await other.write("factor.value", 3);
    await other.until("text.value", "×3");
    await untilHolds(peer, {
      "factor.value": 3,
      "text.value": "×3",
      "source.data.y": Float64Array.of(0, 3, 6),
    });
    await peer.write("factor.value", 5);
    await peer.until("text.value", "×5");
    await other.until("text.value", "×5");
  },
);
