import { assertEquals } from "@std/assert";
import { fromFileUrl, join } from "@std/path";
import config from "../../deno.json" with { type: "json" };

const root = fromFileUrl(new URL("../../", import.meta.url));

Deno.test("The README names every task", async () => {
  const readme = await Deno.readTextFile(join(root, "README.md"));
  const missing = Object.keys(config.tasks)
    .filter((task) => !readme.includes(`deno task ${task}`));
  assertEquals(missing, []);
});
