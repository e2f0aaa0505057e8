/** HTML and JavaScript in whatever clients, URLs and applications put into pages. */
import { assert, assertEquals } from "@std/assert";
import { autoloadFacts } from "../../fixtures/golden/autoload_facts.ts";
import { rawRequest } from "../../fixtures/wire/raw_request.ts";
import { testServer } from "../../fixtures/wire/test_server.ts";
import { mirror, PAYLOADS } from "../../fixtures/apps/injections.ts";

/** Texts that no answer may hold as they are. */
const MARKUP = PAYLOADS.filter((payload) => /[<>"']/.test(payload));

Deno.test("Injection: no answer holds markup of the request as it is", async () => {
  await using server = testServer({
    "/app": mirror,
    "/fails"() {
      throw new Error("failed");
    },
  });
  for (const payload of MARKUP) {
    const text = encodeURIComponent(payload);
    const paths = [
      `/app?text=${text}`,
      `/app?${text}=1`,
      `/app?bokeh-session-id=${text}`,
      `/app?bokeh-token=${text}`,
      `/app/${text}`,
      `/${text}`,
      `/static/${text}`,
      `/static/extensions/${text}/x`,
      `/app/metadata?x=${text}`,
      `/app/autoload.js?bokeh-autoload-element=${text}&bokeh-app-path=${text}`,
      `/app/autoload.js?bokeh-autoload-element=e&bokeh-absolute-url=http://a/${text}`,
      `/app/autoload.js?bokeh-autoload-element=e&bokeh-absolute-url=${text}`,
      `/app/autoload.js?bokeh-autoload-element=e&resources=${text}`,
      `/fails?x=${text}`,
      `/?x=${text}`,
    ];
    for (const path of paths) {
      const response = await rawRequest(server.port!, {
        path,
        headers: { "x-text": text, cookie: `a=${text}` },
      });
      // An angle bracket, a quote and a backslash alone are no danger in JSON.
      const isScript = response.headers.get("content-type")!.includes(
        "javascript",
      );
      if (!isScript) assertEquals(response.text.includes(payload), false, path);
      assertEquals(
        /<script>fire|<img src=x|<svg onload|<!--</.test(
          response.text,
        ),
        false,
        path,
      );
    }
  }
});

Deno.test("Injection: autoload.js does nothing but what its parameters say", async () => {
  await using server = testServer({ "/app": mirror });
  const scope = globalThis as { fire?: () => void };
  let fired = 0;
  scope.fire = () => void fired++;
  try {
    for (const payload of PAYLOADS) {
      const text = encodeURIComponent(payload);
      const path =
        `/app/autoload.js?bokeh-autoload-element=${text}&bokeh-app-path=${text}&bokeh-absolute-url=http://a/${text}&text=${text}`;
      const facts = autoloadFacts(
        (await rawRequest(server.port!, { path })).text,
      );
      assertEquals(facts.elementid, payload.trim());
      assertEquals(facts.render_items[0]!.elementid, payload.trim());
      assertEquals(facts.extra_arguments, [
        payload.trim(),
        `http://a/${payload}`.trim(),
      ]);
      for (const url of facts.js_urls) {
        assert(url.startsWith("http://a/static/js/"), url);
      }
    }
  } finally {
    delete scope.fire;
  }
  assertEquals(fired, 0);
});

Deno.test("Injection: bokeh-absolute-url is an http URL or refused", async () => {
  await using server = testServer({ "/app": mirror });
  for (
    const url of [
      "javascript:fire()",
      "data:text/javascript,fire()",
      "//evil.example",
      "evil",
      "file:///etc/passwd",
      "http://",
      "blob:http://a/b",
    ]
  ) {
    const path =
      `/app/autoload.js?bokeh-autoload-element=e&bokeh-absolute-url=${
        encodeURIComponent(url)
      }`;
    assertEquals((await rawRequest(server.port!, { path })).status, 400, url);
  }
});
