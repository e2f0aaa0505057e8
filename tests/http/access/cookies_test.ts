import { assertEquals } from "@std/assert";
import { cookieHeader, cookiesOf } from "../../../http/access/cookies.ts";
import { testServer } from "../../fixtures/wire/test_server.ts";
import { rawRequest } from "../../fixtures/wire/raw_request.ts";

/** Headers, and what Tornado 6.5 makes of them for Bokeh's server. */
const RECORDED: readonly [string, Record<string, string>][] = [
  [
    String.raw`a = b ; c="q"; d="caf\303\251"`,
    { a: "b", c: "q", d: "caf\xc3\xa9" },
  ],
  ["x; =y; z=; z=2; z=3", { z: "3" }],
  [
    String.raw`e="a\"b\\c"; f="; g="x"y`,
    { e: 'a"b\\c', f: '"', g: '"x"y' },
  ],
  ['h="a;b"', { h: '"a' }],
  [String.raw`i="\054\073"`, { i: ",;" }],
  ["j=a=b==", { j: "a=b==" }],
  [String.raw`k="\400"; l="\4"; m=%41; n="%41"`, {
    k: "400",
    l: "4",
    m: "%41",
    n: "%41",
  }],
  ["o=\tv\t ", { o: "v" }],
  ['r="unclosed; s=1', { r: '"unclosed', s: "1" }],
  ['t=""; u="', { t: "", u: '"' }],
];

Deno.test("Cookies with blanks, quotes and escapes are read as Python reads them", async () => {
  for (const [cookie, expected] of RECORDED) {
    assertEquals({ ...cookiesOf(new Headers({ cookie })) }, expected, cookie);
  }
  await using server = testServer({
    "/app"(doc) {
      const { cookies, headers } = doc.sessionContext!.request!;
      doc.title = JSON.stringify([cookies, headers.Cookie]);
    },
  });
  const [[cookie, expected]] = RECORDED as [(typeof RECORDED)[0]];
  const { text } = await rawRequest(server.port!, {
    path: "/app",
    headers: { cookie },
  });
  const [, title] = /<title>(.*)<\/title>/.exec(text)!;
  const [seen, header] = JSON.parse(title!.replaceAll("&quot;", '"'));
  assertEquals(seen, expected);
  assertEquals({ ...cookiesOf(new Headers({ cookie: header })) }, expected);
});

Deno.test("A header made of cookies says what they are, and adds none", () => {
  for (
    const value of ["", "a", "a b", "a;b=c", 'q"\\', "\xe9\n", "a,b", "x=y=="]
  ) {
    const header = cookieHeader({ first: value, second: "2" });
    assertEquals(
      { ...cookiesOf(new Headers({ cookie: header })) },
      { first: value, second: "2" },
      header,
    );
  }
});
