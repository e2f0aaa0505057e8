import { assertEquals, assertRejects } from "@std/assert";
import { Div } from "../../models/mod.ts";
import { snapshot, testSession } from "../../testing/mod.ts";
import { Counter } from "../fixtures/own_models/own_models.ts";

Deno.test("A test session plays the view of an own model, and needs no bundler", async () => {
  await using session = await testSession((doc) => {
    const counter = new Counter({ count: 2 });
    const text = new Div({ text: "?" });
    counter.onChange("count", (_attr, _old, count) => {
      text.text = `${count}`;
    });
    doc.addRoot(counter);
    doc.addRoot(text);
  });
  const counter = session.find(Counter);
  await session.change(counter, "count", 5);
  assertEquals(session.shown(session.find(Div)).text, "5");
  assertEquals(session.shown(counter).count, 5);
  await assertRejects(
    () => session.change(counter, "count", "many" as never),
    Error,
    "expected Int",
  );
  const [root] = snapshot(session.document).roots;
  assertEquals(root?.type, "tests.Counter");
});
