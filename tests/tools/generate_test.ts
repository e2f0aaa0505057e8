import { assertEquals } from "@std/assert";
import { fromFileUrl } from "@std/path";

Deno.test("tools/generate/main.ts --check finds nothing stale in the tree", async () => {
  const command = new Deno.Command(Deno.execPath(), {
    args: ["run", "-A", "tools/generate/main.ts", "--check"],
    cwd: fromFileUrl(new URL("../..", import.meta.url)),
    stderr: "null",
  });
  const { code, stdout } = await command.output();
  assertEquals(new TextDecoder().decode(stdout), "");
  assertEquals(code, 0);
});
