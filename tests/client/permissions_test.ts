import { assertEquals, assertMatch, assertStringIncludes } from "@std/assert";
import { fromFileUrl } from "@std/path";
import { testServer } from "../fixtures/wire/test_server.ts";

const CLIENT = new URL("../../client/mod.ts", import.meta.url);
const CONFIG = fromFileUrl(new URL("../../deno.json", import.meta.url));
const ENV = "--allow-env=WS_NO_BUFFER_UTIL,WS_NO_UTF_8_VALIDATE";

/** Pulls a session in a process that has the given permissions only. */
async function pull(url: string, ...flags: string[]): Promise<string> {
  const code = `
    import { pullSession } from "${CLIENT}";
    const options = { url: Deno.args[0], reconnect: false };
    try {
      await using session = await pullSession(options);
      await session.forceRoundtrip();
      console.log(session.document.title);
    } catch (error) {
      console.log(error.name, error.message);
    }`;
  const file = await Deno.makeTempFile({ suffix: ".ts" });
  try {
    await Deno.writeTextFile(file, code);
    const { stdout } = await new Deno.Command(Deno.execPath(), {
      args: [
        "run",
        "--no-prompt",
        "--no-check",
        "-q",
        "-c",
        CONFIG,
        ...flags,
        file,
        url,
      ],
    }).output();
    return new TextDecoder().decode(stdout);
  } finally {
    await Deno.remove(file);
  }
}

Deno.test("A client needs net access and two variables, and says which", async () => {
  await using server = testServer({
    "/app": (doc) => void (doc.title = "pulled"),
  });
  const url = server.url("/app");
  const { host } = new URL(url);
  const net = `--allow-net=${host}`;
  assertEquals(await pull(url, net, ENV), "pulled\n");
  assertStringIncludes(await pull(url, net), `run again with ${ENV}`);
  for (const local of [url, url.replace("localhost", "127.0.0.1")]) {
    assertMatch(
      await pull(local, ENV),
      /^ConnectionError Cannot connect .* run again with (the )?--allow-net/,
    );
  }
});
