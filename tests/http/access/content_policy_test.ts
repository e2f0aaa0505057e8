import {
  assert,
  assertEquals,
  assertMatch,
  assertNotEquals,
  assertStringIncludes,
  assertThrows,
} from "@std/assert";
import type { Document } from "../../../document/document.ts";
import { Div } from "../../../models/mod.ts";
import type { ResourcesMode } from "../../../pages/resources.ts";
import type { ServerOptions } from "../../../server.ts";
import { testServer } from "../../fixtures/wire/test_server.ts";

const app = (document: Document) => document.addRoot(new Div({ text: "a" }));

function fails(_doc: unknown): never {
  throw new Error("no data");
}

interface Visit {
  readonly policy: string | null;
  readonly html: string;
  /** The nonces of the script elements, `null` for one without. */
  readonly nonces: readonly (string | null)[];
}

async function visit(url: string): Promise<Visit> {
  const response = await fetch(url);
  const html = await response.text();
  const nonces = [...html.matchAll(/<script\b([^>]*)>/g)]
    .map(([, attributes = ""]) =>
      / nonce="([^"]*)"/.exec(attributes)?.[1] ?? null
    );
  return {
    policy: response.headers.get("content-security-policy"),
    html,
    nonces,
  };
}

/** The nonces but for those of JSON, which is no script. */
function assertAllowed({ policy, html, nonces }: Visit): string {
  const [, nonce] = /'nonce-([^']+)'/.exec(policy ?? "") ?? [];
  assert(nonce, "no nonce");
  assertMatch(nonce, /^[\w+/]{22}==$/);
  const data = html.split('<script type="application/json"').length - 1;
  assertEquals(
    nonces.filter((each) => each !== null),
    Array(nonces.length - data).fill(nonce),
  );
  return nonce;
}

Deno.test("contentSecurityPolicy: every script of a page has the nonce of its policy, new for each page [http.content-policy]", async () => {
  for (const resources of ["server", "cdn", "inline"] as ResourcesMode[]) {
    await using server = testServer(app, {
      contentSecurityPolicy: true,
      resources,
      dev: true,
    });
    const pages = [await visit(server.url()), await visit(server.url())];
    assert(pages[0]!.nonces.length > 5, resources);
    const [first, second] = pages.map(assertAllowed);
    assertNotEquals(first, second);
    const { policy } = pages[0]!;
    assertStringIncludes(policy!, `script-src 'self' 'nonce-${first}'`);
    assertEquals(/script-src[^;]*unsafe/.test(policy!), false);
  }
});

Deno.test("contentSecurityPolicy: templates get the nonce, as texts and as functions", async () => {
  const contentSecurityPolicy = "script-src 'nonce-{nonce}'; object-src 'none'";
  const text = `{% block postamble %}<script nonce="{{ nonce }}">mine</script>
{% endblock %}`;
  for (
    const template of [
      text,
      ({ nonce }: { nonce: string }) =>
        `<script nonce="${nonce}">mine</script>`,
    ]
  ) {
    await using server = testServer((document) => {
      app(document);
      document.template = template;
    }, { contentSecurityPolicy });
    const page = await visit(server.url());
    const nonce = assertAllowed(page);
    assertStringIncludes(page.html, `<script nonce="${nonce}">mine</script>`);
    assertEquals(
      page.policy,
      `script-src 'nonce-${nonce}'; object-src 'none'`,
    );
  }
});

Deno.test("contentSecurityPolicy: the error page and the index have a policy, too", async () => {
  const applications = { "/a": fails, "/b": app };
  const options = { contentSecurityPolicy: "default" };
  await using server = testServer(applications, { ...options, dev: true });
  const failed = await visit(server.url("/a"));
  assertStringIncludes(failed.html, "no data");
  assertEquals(failed.nonces.length, 1);
  assertAllowed(failed);
  assertStringIncludes((await visit(server.url())).policy!, "'nonce-");

  await using production = testServer(applications, options);
  const page = await visit(production.url("/a"));
  assertEquals(page.nonces, []);
  assertStringIncludes(page.policy!, "'nonce-");
});

Deno.test("contentSecurityPolicy: an index of your own gets the nonce", async () => {
  await using server = testServer({ "/a": app, "/b": app }, {
    contentSecurityPolicy: true,
    index: ({ nonce }) => `<script nonce="${nonce}">mine</script>`,
  });
  const page = await visit(server.url());
  assertEquals(page.nonces, [assertAllowed(page)]);
});

Deno.test("Without contentSecurityPolicy, pages have neither policy nor nonces", async () => {
  await using server = testServer(app);
  const { policy, html } = await visit(server.url());
  assertEquals(policy, null);
  assertEquals(html.includes("nonce="), false);
});

Deno.test("contentSecurityPolicy says what it takes; no policy breaks out of its header", () => {
  for (const contentSecurityPolicy of [7, "", "a\r\nset-cookie: a=b", "é"]) {
    const error = assertThrows(
      () => testServer(app, { contentSecurityPolicy } as ServerOptions),
      TypeError,
    );
    assertStringIncludes(
      error.message,
      `contentSecurityPolicy must be true, false, "default" or a policy such as`,
    );
  }
});
