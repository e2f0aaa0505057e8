import { assert, assertEquals, assertThrows } from "@std/assert";
import { OriginPolicy } from "../../../http/access/_origin_policy.ts";

/** Whether a page at `http://HOST` is allowed by raw patterns. */
function allowsHost(host: string, ...extra: string[]): boolean {
  return new OriginPolicy({ extra }).allows(`http://${host}`);
}

/** Asserts which origins a list of configured hosts allows. */
function assertAllowed(
  allowed: readonly string[],
  yes: readonly (string | null)[],
  no: readonly string[],
): void {
  const policy = new OriginPolicy({ allowed, port: 5006 });
  for (const origin of yes) assert(policy.allows(origin), String(origin));
  for (const origin of no) assert(!policy.allows(origin), origin);
}

const TABLE: [host: string, pattern: string, allowed: boolean][] = [
  ["192.168.0.1:80", "192.168.0.1", true],
  ["192.168.0.1:5006", "192.168.0.*", true],
  ["alice:8080", "*:80", false],
  ["b.example.com:80", "*.example.com:80", true],
  ["a.b.example.com:80", "*.example.com:80", false],
  ["localhost.evil.com:5006", "localhost:5006", false],
];
for (const [host, pattern, allowed] of TABLE) {
  Deno.test(`OriginPolicy ${allowed ? "allows" : "refuses"} ${host} by ${pattern}`, () => {
    assertEquals(allowsHost(host, pattern), allowed);
  });
}

Deno.test("OriginPolicy allows null only by *", () => {
  for (
    const [entry, allowed] of [["*", true], ["*:*", false], ["*:80", false], [
      "null",
      false,
    ]] as const
  ) {
    assertEquals(
      new OriginPolicy({ extra: [entry] }).allows("null"),
      allowed,
      entry,
    );
    assertEquals(
      new OriginPolicy({ allowed: [entry] }).allows("null"),
      allowed,
      entry,
    );
  }
  assert(!new OriginPolicy({ port: 5006 }).allows("null"));
});

Deno.test("OriginPolicy allows who sends no origin", () => {
  assert(new OriginPolicy().allows(null));
  assert(new OriginPolicy({ allowed: ["foo.com"] }).allows(null));
});

Deno.test("OriginPolicy allows the three local names with the bound port by default", () => {
  assertAllowed([], [
    null,
    "http://localhost:5006",
    "http://127.0.0.1:5006",
    "http://[::1]:5006",
    "https://localhost:5006",
    "http://LOCALHOST:5006",
  ], [
    "http://localhost",
    "http://localhost:5007",
    "http://127.0.0.2:5006",
    "http://[::2]:5006",
    "http://0.0.0.0:5006",
    "http://localhost.evil.com:5006",
    "http://localhost.:5006",
    "http://evil.localhost:5006",
    "http://127.0.0.1.evil.com:5006",
    "http://localhost:50060",
  ]);
});

Deno.test("OriginPolicy allows local pages without a port if it is the usual one", () => {
  assert(new OriginPolicy({ port: 80 }).allows("http://localhost"));
  assert(new OriginPolicy({ port: 443 }).allows("https://localhost"));
  assert(!new OriginPolicy({ port: 443 }).allows("http://localhost"));
});

Deno.test("OriginPolicy refuses every page when neither hosts nor port are known", () => {
  const policy = new OriginPolicy();
  for (const origin of ["http://localhost:5006", "http://localhost", "null"]) {
    assert(!policy.allows(origin), origin);
  }
});

Deno.test("OriginPolicy replaces the local names by configured hosts", () => {
  assertAllowed(["foo.com"], ["http://foo.com"], ["http://localhost:5006"]);
});

Deno.test("OriginPolicy takes a configured host without a port as port 80, http and https", () => {
  assertAllowed(["foo.com"], [
    "http://foo.com",
    "https://foo.com",
    "http://foo.com:80",
    "http://FOO.com",
  ], [
    "https://foo.com:443",
    "http://foo.com:5006",
    "http://www.foo.com",
    "http://foo.com.evil.org",
    "http://evilfoo.com",
    "http://foo.co",
  ]);
});

Deno.test("OriginPolicy allows https pages without a port by :443", () => {
  assertAllowed(["foo.com:443"], [
    "https://foo.com",
    "https://foo.com:443",
  ], ["http://foo.com"]);
});

Deno.test("OriginPolicy compares configured ports and upper case entries", () => {
  assertAllowed(["Foo.com:5000", "bar.com:*"], [
    "http://foo.com:5000",
    "http://FOO.COM:5000",
    "http://bar.com",
    "https://bar.com:8443",
  ], ["http://foo.com", "http://foo.com:500", "http://foo.com:50000"]);
});

Deno.test("OriginPolicy takes a wildcard for exactly one label", () => {
  assertAllowed(["*.example.com:8080", "a.*.org"], [
    "http://a.example.com:8080",
    "http://a.b.org",
  ], [
    "http://a.example.com",
    "http://example.com:8080",
    "http://a.b.example.com:8080",
    "http://.example.com:8080",
    "http://a.example.com.evil.org:8080",
    "http://aexample.com:8080",
    "http://a.b.c.org",
    "http://a.org",
  ]);
});

Deno.test("OriginPolicy does not take a name for an address", () => {
  assert(allowsHost("192.168.0.7", "192.168.0.*"));
  assert(!allowsHost("192.168.0.com", "192.168.0.*"));
  assert(!allowsHost("192.168.0.7.com", "192.168.0.*"));
  assert(allowsHost("a.b", "*.*"));
});

Deno.test("OriginPolicy allows any host by a bare wildcard", () => {
  const origins = ["http://a", "https://x.y.z:99", "http://[::1]:99"];
  assertAllowed(["*"], [...origins, "null", "nonsense"], []);
  assertAllowed(["*:*"], origins, ["null"]);
  assertAllowed(["*:99"], ["https://x.y.z:99", "http://[::1]:99"], [
    "http://a",
  ]);
});

Deno.test("OriginPolicy takes IPv6 addresses in brackets, however they are written", () => {
  assertAllowed(["[2001:DB8:0:0::1]:5006", "[::1]"], [
    "http://[2001:db8::1]:5006",
    "http://[::1]",
  ], [
    "http://[2001:db8::1]",
    "http://[2001:db8::2]:5006",
    "http://[::1]:5006",
  ]);
});

Deno.test("OriginPolicy refuses garbage", () => {
  assertAllowed(["foo.com", "*.foo.com", "*:80"], [], [
    "",
    "foo.com",
    "//foo.com",
    "http://",
    "http://:80",
    "http://foo.com/",
    "http://foo.com/path",
    "http://foo.com?x",
    "http://foo.com#x",
    "http://evil.com@foo.com",
    "http://foo.com:80:80",
    "http://foo.com:",
    "http://foo.com:8o",
    "http://foo .com",
    "http://foo.com http://foo.com",
    "http://foo.com, http://foo.com",
    "http://[foo.com]",
    "http://evil.com\\foo.com",
    "http://foo.com\n",
  ]);
});

Deno.test("OriginPolicy names what is wrong with a configured host", () => {
  const broken = {
    "": "Empty host value",
    ":80": "Empty host value",
    "foo.com:": "Invalid port in host value: foo.com:",
    "foo.com:http": "Invalid port in host value: foo.com:http",
    "foo.com:-1": "Invalid port in host value: foo.com:-1",
    "foo.com:65536": "Invalid port in host value: foo.com:65536",
    "http://foo.com": "Invalid port in host value: http://foo.com",
    "foo.com:80:80": "Invalid host value: foo.com:80:80",
    "::1": "Invalid host value: ::1",
    "[foo]:80": "Invalid host value: [foo]:80",
    "[::1": "Invalid host value: [::1",
    "foo.com/path": "Invalid host value: foo.com/path",
    "foo.com bar.com": "Invalid host value: foo.com bar.com",
  };
  for (const [entry, message] of Object.entries(broken)) {
    const error = assertThrows(
      () => new OriginPolicy({ allowed: [entry] }),
      SyntaxError,
    );
    assertEquals(error.message, message);
  }
});

Deno.test("OriginPolicy adds extra hosts, which mean every port without one", () => {
  const policy = new OriginPolicy({
    port: 5006,
    extra: ["foo.com", "bar.com:80"],
  });
  for (
    const origin of [
      "http://localhost:5006",
      "http://foo.com",
      "https://foo.com:9",
      "https://bar.com",
    ]
  ) assert(policy.allows(origin), origin);
  assert(!policy.allows("http://bar.com:81"));
});

Deno.test("OriginPolicy asks for the override at every check", () => {
  let value: string | undefined;
  const policy = new OriginPolicy({
    allowed: ["foo.com"],
    extra: ["extra.com"],
    override: () => value,
  });
  assert(policy.allows("http://foo.com"));
  value = "bar.com, baz.com:80,";
  for (const origin of ["http://bar.com:9", "http://baz.com"]) {
    assert(policy.allows(origin), origin);
  }
  for (
    const origin of ["http://foo.com", "http://extra.com", "http://baz.com:9"]
  ) {
    assert(!policy.allows(origin), origin);
  }
  assertEquals(String(policy), "bar.com, baz.com:80");
  value = " , ";
  assert(policy.allows("http://foo.com"));
});

Deno.test("OriginPolicy takes a malformed override for a host that nobody has", () => {
  for (const value of ["http://foo.com", "::1", "a:b:c", ":80"]) {
    const policy = new OriginPolicy({ override: () => value });
    for (const origin of ["http://foo.com", "http://[::1]", "null"]) {
      assert(!policy.allows(origin), `${value} ${origin}`);
    }
  }
});

Deno.test("OriginPolicy.refusal() names the page and all remedies", () => {
  const policy = new OriginPolicy({ port: 5006 });
  assertEquals(
    policy.refusal("https://foo.com:8080"),
    "Refusing websocket connection from Origin 'https://foo.com:8080'; " +
      'use --allow-websocket-origin=foo.com:8080 or the option allowWebSocketOrigin: ["foo.com:8080"], or set BOKEH_ALLOW_WS_ORIGIN=foo.com:8080 to permit this; ' +
      "currently we allow origins localhost:5006, 127.0.0.1:5006, [::1]:5006",
  );
  assert(policy.refusal("null").includes("BOKEH_ALLOW_WS_ORIGIN=HOST "));
  assert(new OriginPolicy().refusal("null").endsWith("origins (none)"));
});

Deno.test("OriginPolicy.warnings has a text for each wildcard", () => {
  const policy = new OriginPolicy({ allowed: ["foo.com", "*.bar.com", "*"] });
  assertEquals(policy.warnings, [
    "Host wildcard *.bar.com:80 allows websocket connections from multiple or all hosts",
    "Host wildcard * allows websocket connections from multiple or all hosts",
  ]);
});
