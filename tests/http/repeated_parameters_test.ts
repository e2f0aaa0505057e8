import { assertEquals, assertStringIncludes } from "@std/assert";
import { createToken, decodeToken } from "../../sessions/token.ts";
import { testServer } from "../fixtures/wire/test_server.ts";

function tokenIn(script: string): string {
  return /"token":"([^"]+)"/.exec(script)![1]!;
}

Deno.test("The last of several session ids counts [http.session-id]", async () => {
  await using server = testServer({ "/app"() {} });
  const query = "?bokeh-session-id=first&bokeh-session-id=+last+";
  for (const path of ["/app", "/app/autoload.js"]) {
    const response = await fetch(
      `${server.url(path)}${query}&bokeh-autoload-element=e`,
    );
    const { sessionId } = decodeToken(tokenIn(await response.text()));
    assertEquals([path, sessionId], [path, "last"]);
  }
  assertEquals(server.getSessions().map(({ id }) => id), ["last"]);
});

Deno.test("The last of several tokens counts [http.token-arg]", async () => {
  await using server = testServer({ "/app"() {} });
  const [first, last] = ["first", "last"].map((sessionId) =>
    createToken({ sessionId })
  );
  const url = server.url("/app");
  const page = await fetch(`${url}?bokeh-token=${first}&bokeh-token=${last}`);
  assertEquals(tokenIn(await page.text()), last);
  assertEquals(server.getSessions().map(({ id }) => id), ["last"]);
});

Deno.test("The last of several parameters of autoload.js counts [http.autoload]", async () => {
  await using server = testServer({ "/app"() {} });
  const script = await (await fetch(
    server.url("/app/autoload.js") +
      "?bokeh-autoload-element=e1&bokeh-autoload-element=e2" +
      "&bokeh-app-path=/one&bokeh-app-path=/two" +
      "&bokeh-absolute-url=http://one.example&bokeh-absolute-url=http://two.example" +
      "&resources=none&resources=default",
  )).text();
  assertStringIncludes(script, '"elementid":"e2"');
  assertStringIncludes(script, '"/two", "http://two.example"');
  assertStringIncludes(script, "http://two.example/static/js/bokeh.min.js");
  assertEquals(script.includes("one.example"), false);
  assertEquals(script.includes("/one"), false);
});
