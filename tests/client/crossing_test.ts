// Changes of models that cross: the client and the server end with the same document.

import { assertEquals } from "@std/assert";
import { type ClientSession, pullSession } from "../../client/mod.ts";
import type { Document } from "../../document/document.ts";
import { Column, Div } from "../../models/mod.ts";
import { testServer } from "../fixtures/wire/test_server.ts";

/** Roots, and what is in those that are columns. */
function outline({ roots }: Document): string[] {
  return roots.map((root) => {
    const children = root instanceof Column
      ? root.children.map(({ name }) => name)
      : [];
    return `${root.name}(${children})`;
  });
}

const column = (doc: Document, name: string) =>
  doc.getModelByName(name) as Column;

/** Drops the child of that name. */
function drop(doc: Document, from: string, name: string): void {
  const box = column(doc, from);
  box.children = (box.children as Div[]).filter((child) => child.name !== name);
}

/**
 * Makes changes of both sides before either hears of the other's.
 *
 * @returns The outlines of the documents of both, once all has arrived, and how
 * many messages the server has received.
 */
async function cross(
  onServer: (doc: Document) => void,
  onClient: (doc: Document) => void,
): Promise<
  { server: string[]; client: string[]; errors: string[]; received: number }
> {
  await using server = testServer({
    "/app": (doc) => {
      const child = (name: string) => new Div({ name });
      const [x, y, z] = ["x", "y", "z"].map(child);
      doc.addRoot(new Column({ name: "one", children: [x!, y!] }));
      doc.addRoot(new Column({ name: "two", children: [z!] }));
    },
  });
  const errors: string[] = [];
  await using session: ClientSession = await pullSession({
    url: server.url("/app"),
    onError: ({ message }) => errors.push(message),
  });
  const there = server.getSession("/app", session.id);
  const changing = there.withDocumentLocked(onServer);
  onClient(session.document);
  await changing;
  // What the first one makes the client ask for is answered before the second.
  await session.forceRoundtrip();
  await session.forceRoundtrip();
  return {
    server: outline(there.document),
    client: outline(session.document),
    errors,
    received: server.metrics().messagesReceived,
  };
}

Deno.test("A child that the server puts elsewhere while the client drops it is there for both", async () => {
  const { server, client, errors } = await cross(
    (doc) => {
      const [x] = column(doc, "one").children as Div[];
      column(doc, "two").children = [x!];
    },
    (doc) => drop(doc, "one", "x"),
  );
  assertEquals(server, ["one(y)", "two(x)"]);
  assertEquals(client, server);
  assertEquals(errors, []);
});

Deno.test("A child that the server makes a root while the client drops it is a root for both", async () => {
  const { server, client, errors } = await cross(
    (doc) => doc.addRoot(column(doc, "one").children[0] as Div),
    (doc) => drop(doc, "one", "x"),
  );
  assertEquals(server, ["one(y)", "two(z)", "x()"]);
  assertEquals(client, server);
  assertEquals(errors, []);
});

Deno.test("A client that drops one child while the server drops another gets the server's children", async () => {
  const { server, client, errors } = await cross(
    (doc) => drop(doc, "one", "y"),
    (doc) => drop(doc, "one", "x"),
  );
  assertEquals(server, ["one(x)", "two(z)"]);
  assertEquals(client, server);
  assertEquals(errors, []);
});

Deno.test("A child that a client makes a root while the server drops it is a root for nobody", async () => {
  const { server, client, errors } = await cross(
    (doc) => drop(doc, "one", "x"),
    (doc) => doc.addRoot(column(doc, "one").children[0] as Div),
  );
  assertEquals(server, ["one(y)", "two(z)"]);
  assertEquals(client, server);
  assertEquals(errors, []);
});

Deno.test("A model that the client drops while the server changes it stays dropped, and nothing is pulled", async () => {
  const { server, client, errors, received } = await cross(
    (doc) => (column(doc, "one").children[0] as Div).text = "late",
    (doc) => drop(doc, "one", "x"),
  );
  assertEquals(server, ["one(y)", "two(z)"]);
  assertEquals(client, server);
  // The first pull, the change and two round trips.
  assertEquals([errors, received], [[], 4]);
});
