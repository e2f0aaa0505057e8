import {
  assertEquals,
  assertInstanceOf,
  assertStringIncludes,
} from "@std/assert";
import { type ClientSession, pullSession } from "../../client/mod.ts";
import {
  type ColumnDataSource,
  type DatePicker,
  Div,
  NdArray,
  type Slider,
  type TextInput,
} from "../../models/mod.ts";
import { clientTest } from "../fixtures/client_servers.ts";

interface Models {
  readonly factor: Slider;
  readonly text: TextInput;
  readonly date: DatePicker;
  readonly command: TextInput;
  readonly source: ColumnDataSource;
  readonly image: ColumnDataSource;
}

function modelsOf({ document }: ClientSession): Models {
  return Object.fromEntries(
    document.models.map((model) => [model.name, model]),
  ) as unknown as Models;
}

/** What a client that comes new to the session sees. */
async function seenBy(
  session: ClientSession,
  look: (models: Models) => unknown,
): Promise<unknown> {
  const { url, id } = session;
  await using other = await pullSession({ url, sessionId: id });
  return look(modelsOf(other));
}

clientTest(
  "Binary data of every kind goes to the server and comes back",
  async (serve) => {
    await using server = await serve();
    await using session = await pullSession({ url: server.url });
    const { source, image } = modelsOf(session);
    const large = Float64Array.from({ length: 300_000 }, Math.random);
    const data = {
      u8: Uint8Array.from(large, (_, i) => i),
      i16: Int16Array.from(large, (_, i) => i),
      i32: Int32Array.from(large, (_, i) => -i),
      f32: Float32Array.from(large),
      f64: large,
    };
    source.data = data;
    image.data = {
      image: [
        new NdArray(Uint32Array.of(1, 2, 3, 2 ** 32 - 1), [4, 1], "uint32"),
        new NdArray(Uint8Array.of(1, 0), [1, 2], "bool"),
      ] as never,
    };
    await session.forceRoundtrip();
    const seen = await seenBy(session, (there) => [
      { ...there.source.data },
      there.image.data.image,
    ]);
    assertEquals(seen, [data, image.data.image]);
  },
);

clientTest("Models come and go on both sides", async (serve) => {
  await using server = await serve();
  await using session = await pullSession({ url: server.url });
  const { document } = session;
  const { command, date } = modelsOf(session);
  command.value = "add";
  await session.forceRoundtrip();
  const late = document.getModelByName("late");
  assertInstanceOf(late, Div);
  late.text = "changed here";
  document.removeRoot(date);
  const own = new Div({ name: "own", text: "own" });
  document.addRoot(own);
  own.text = "own, changed";
  document.title = "Title";
  await session.forceRoundtrip();
  const { url, id } = session;
  await using other = await pullSession({ url, sessionId: id });
  assertEquals(
    other.document.roots.map((root) =>
      root instanceof Div ? root.text : root.name
    ),
    [
      "factor",
      "text",
      "command",
      "source",
      "image",
      "numbers",
      "changed here",
      "own, changed",
    ],
  );
  assertEquals(other.document.title, "Title");
});

clientTest("Messages go both ways", async (serve) => {
  await using server = await serve();
  await using session = await pullSession({ url: server.url });
  const { promise, resolve } = Promise.withResolvers<unknown>();
  session.document.onMessage("answer", resolve);
  session.document.sendMessage("question", ["é", 1, null]);
  const answer = await promise as Record<string, unknown>;
  assertEquals({ ...answer }, { to: ["é", 1, null], pi: 3.5 });
});

clientTest(
  "An error of the server's callback is reported, and the session goes on",
  async (serve) => {
    const errors: Error[] = [];
    await using server = await serve();
    await using session = await pullSession({
      url: server.url,
      onError: (error) => errors.push(error),
    });
    const { command, factor, text } = modelsOf(session);
    command.value = "throw";
    await session.forceRoundtrip();
    assertEquals(errors.map(({ name }) => name), ["ReplyError"]);
    const [{ message } = new Error()] = errors;
    assertStringIncludes(message, "The server failed to handle a change: ");
    assertStringIncludes(message, "boom");
    assertEquals(command.value, "throw");
    factor.value = 4;
    await session.forceRoundtrip();
    assertEquals(text.value, "×4");
  },
);
