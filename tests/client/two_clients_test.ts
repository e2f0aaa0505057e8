import { assert, assertEquals } from "@std/assert";
import { type ClientSession, pullSession } from "../../client/mod.ts";
import type { Document } from "../../document/document.ts";
import { Div, type TextInput } from "../../models/mod.ts";
import { clientTest } from "../fixtures/client_servers.ts";

/** Waits until a document is as it should be. */
function until(document: Document, holds: () => boolean): Promise<void> {
  const { promise, resolve } = Promise.withResolvers<void>();
  const check = () => {
    if (holds()) resolve();
  };
  document.onChange(check);
  check();
  return promise.finally(() => document.removeOnChange(check));
}

clientTest(
  "Both clients get the models that the server and the other add",
  async (serve) => {
    await using server = await serve();
    const options = {
      url: server.url,
      sessionId: "shared",
      onError(error: Error) {
        throw error;
      },
    };
    await using a = await pullSession(options);
    await using b = await pullSession(options);
    const command = a.document.getModelByName("command") as TextInput;
    command.value = "add";
    const text = (session: ClientSession, name: string) =>
      (session.document.getModelByName(name) as Div | null)?.text;
    await until(a.document, () => text(a, "late") === "late");
    await until(b.document, () => text(b, "late") === "late");
    b.document.addRoot(new Div({ name: "of b", text: "b" }));
    a.document.addRoot(new Div({ name: "of a", text: "a" }));
    await until(a.document, () => text(a, "of b") === "b");
    await until(b.document, () => text(b, "of a") === "a");
    (a.document.getModelByName("of b") as Div).text = "changed by a";
    await until(b.document, () => text(b, "of b") === "changed by a");
    const ids = [a, b].map(({ document }) =>
      ["of a", "of b", "late"].map((name) => document.getModelByName(name)!.id)
    );
    assertEquals(ids[0], ids[1]);
    assert(new Set(ids[0]).size === 3);
  },
);
