import { assertEquals, assertExists } from "@std/assert";
import { fromFileUrl, join } from "@std/path";
import config from "../../deno.json" with { type: "json" };

const root = fromFileUrl(new URL("../../", import.meta.url));

Deno.test("The app of the README type-checks against the exports", async () => {
  const readme = await Deno.readTextFile(join(root, "README.md"));
  const app = /^```ts ignore\n(.+?)^```$/ms.exec(readme)?.[1];
  assertExists(app);
  const folder = await Deno.makeTempDir();
  try {
    const file = join(folder, "app.ts");
    await Deno.writeTextFile(file, app);
    const command = new Deno.Command(Deno.execPath(), {
      args: ["check", "--config", join(root, "deno.json"), file],
      stdout: "null",
      stderr: "piped",
    });
    const { success, stderr } = await command.output();
    assertEquals(success, true, new TextDecoder().decode(stderr));
  } finally {
    await Deno.remove(folder, { recursive: true });
  }
});

Deno.test("The README names every task", async () => {
  const readme = await Deno.readTextFile(join(root, "README.md"));
  const missing = Object.keys(config.tasks)
    .filter((task) => !readme.includes(`deno task ${task}`));
  assertEquals(missing, []);
});
