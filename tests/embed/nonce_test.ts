import { assert, assertEquals, assertThrows } from "@std/assert";
import {
  autoloadStatic,
  cdnResources,
  components,
  fileHtml,
  renderResources,
  serverDocument,
  serverSession,
} from "../../embed/mod.ts";
import { Div } from "../../models/mod.ts";

const NONCE = 'a"b';

Deno.test("Every embed puts the nonce on its script elements, escaped", async () => {
  const nonce = NONCE;
  const made: Readonly<Record<string, string>> = {
    fileHtml: await fileHtml(new Div(), { nonce }),
    inline: await fileHtml(new Div(), { nonce, resources: "inline" }),
    components: components(new Div(), { nonce }).script,
    autoloadStatic: (await autoloadStatic(new Div(), "/a.js", { nonce })).tag,
    renderResources: renderResources(cdnResources(), { nonce }),
    serverDocument: serverDocument({ nonce }),
    serverSession: serverSession({ sessionId: "s", nonce }),
  };
  for (const [name, html] of Object.entries(made)) {
    const elements = [...html.matchAll(/^ *<script\b[^>]*>/gm)]
      .map(([element]) => element)
      .filter((element) => !element.includes("application/json"));
    assert(elements.length > 0, name);
    const bare = elements
      .filter((element) => !element.includes(' nonce="a&quot;b"'));
    assertEquals(bare, [], name);
  }
});

Deno.test("renderResources() refuses an unknown option", () => {
  const options = { nnce: "a" } as unknown as { nonce: string };
  const error = assertThrows(
    () => renderResources(cdnResources(), options),
    TypeError,
  );
  assertEquals(
    error.message,
    "Cannot embed: unknown option nnce, did you mean nonce?",
  );
});
