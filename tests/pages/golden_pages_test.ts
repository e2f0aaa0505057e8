import { assertEquals } from "@std/assert";
import { unescape } from "@std/html/entities";
import { createToken, TokenSigner } from "../../sessions/token.ts";
import { signSessionId } from "../../sessions/session_id.ts";
import { autoloadFacts } from "../fixtures/golden/autoload_facts.ts";
import {
  type Difference,
  DIFFERENCES,
  type Exchange,
} from "../fixtures/golden/golden_page_differences.ts";
import {
  DIRECTORY,
  goldenServer,
  SECRET_KEY,
} from "../fixtures/golden/golden_servers.ts";
import { pageShape } from "../fixtures/golden/page_shape.ts";
import { rawRequest, type RawResponse } from "../fixtures/wire/raw_request.ts";
import { TemporaryFiles } from "../fixtures/programs/temporary_files.ts";
import {
  type Interval,
  type TokenFacts,
  tokenFacts,
} from "../fixtures/golden/token_facts.ts";
import pages from "../testdata/pages.json" with { type: "json" };

const signer = new TokenSigner(SECRET_KEY);
const SIGNED_ID = signSessionId(
  "AbCdEfGhIjKlMnOpQrStUvWxYz0123456789abcdefgh",
  signer,
);

/** The tokens that requests were sent with; those that are not listed are unsigned and in order. */
const TOKENS: Readonly<Record<string, () => string>> = {
  doc_token: () => createToken({ sessionId: "tokensess" }),
  ws_expired: () => createToken({ sessionId: "old", expiresInSeconds: -10 }),
  ws_empty_session: () => createToken({ sessionId: "" }),
  ws_no_expiry: () => btoa('{"session_id": "endless"}').replaceAll("=", ""),
  ws_signed_ok: () => createToken({ sessionId: SIGNED_ID, signer }),
  ws_signed_unsigned_token: () => createToken({ sessionId: SIGNED_ID }),
  ws_signed_unsigned_id: () => createToken({ sessionId: "plain", signer }),
};

/** What is expected of this server: the recording with its differences applied. */
function expected(
  recorded: Exchange,
  found?: Set<Difference>,
): Omit<Exchange, "request"> {
  let result = { ...recorded, headers: kept(recorded.headers) };
  for (const difference of DIFFERENCES) {
    const change = difference.change(result);
    if (change === undefined) continue;
    found?.add(difference);
    result = { ...result, ...change } as typeof result;
  }
  const {
    name,
    server,
    status,
    reason,
    headers,
    body,
    body_title,
    body_bytes,
  } = result;
  const { page, autoload, json, websocket } = result;
  return renamed({
    ...{ name, server, status, reason, headers: kept(headers) },
    ...{ body, body_title, body_bytes, page, autoload, json, websocket },
  });
}

/** Headers in lower case, without those of the connection. */
function kept(
  headers: Readonly<Record<string, string>>,
): Record<string, string> {
  const hidden = ["connection", "transfer-encoding", "content-length", "date"];
  return Object.fromEntries(
    Object.entries(headers).map(([name, value]) => [name.toLowerCase(), value])
      .filter(([name]) => !hidden.includes(name!))
      .map((
        [name, value],
      ) => [name, name === "content-type" ? value!.toLowerCase() : value]),
  );
}

/** Ids of models by first appearance, and nothing undefined. */
function renamed<T>(value: T): T {
  const ids: string[] = [];
  return JSON.parse(
    JSON.stringify(value).replace(/\bp1\d{3}\b/g, (id) => {
      if (!ids.includes(id)) ids.push(id);
      return `<model-${ids.indexOf(id) + 1}>`;
    }),
  );
}

/** What the server answers, reduced to what the recording has. */
function reduced(
  { name, server, request }: Exchange,
  recorded: Omit<Exchange, "request">,
  response: RawResponse,
  asked: Interval,
): Omit<Exchange, "request"> {
  const { status, reason, text, frames } = response;
  const headers = kept(Object.fromEntries(response.headers));
  if (headers.etag !== undefined) headers.etag = "<etag>";
  if (headers["last-modified"] !== undefined) {
    headers["last-modified"] = "<date>";
  }
  if (headers["content-range"] !== undefined) {
    headers["content-range"] = headers["content-range"].replace(
      /\d+$/,
      "1268134",
    );
  }
  if (frames !== undefined) headers["sec-websocket-accept"] = "<accept>";
  const common = { name, server, status, reason, headers };
  if (recorded.page !== undefined) {
    return { ...common, page: pageOf(text, asked) };
  }
  if (recorded.autoload !== undefined) {
    return { ...common, autoload: scriptOf(text, asked) };
  }
  if (recorded.json !== undefined) return { ...common, json: JSON.parse(text) };
  if (recorded.body !== undefined) return { ...common, body: text };
  if (recorded.body_bytes !== undefined) {
    return {
      ...common,
      body_bytes: response.body.length > 0 ? "<present>" : 0,
    };
  }
  if (frames !== undefined) {
    const texts = frames.map((frame) => ({ text: JSON.parse(frame) }));
    const [{ text: header }] = texts as [{ text: { msgid: string } }];
    header.msgid = "<id>";
    return { ...common, websocket: { frames: texts, closed_by_server: false } };
  }
  if (recorded.body_title === undefined) return common;
  const [, title] = /<title>(.*?)<\/title>/.exec(text) ?? [];
  return {
    ...common,
    body_title: request.method === "HEAD" ? null : unescape(title ?? ""),
  };
}

function pageOf(html: string, asked: Interval): unknown {
  if (html === "") {
    return { doctype: null, lang: null, title: null, head: [], body: [] };
  }
  const shape = pageShape(html);
  if (!html.includes("render_items")) {
    const links = Array.from(
      html.matchAll(/<a href="(.*?)"/g),
      ([, href]) => href,
    );
    return { title: shape.title, links };
  }
  const [, token = ""] = /"token":"([^"]*)"/.exec(html) ?? [];
  return withToken(shape, tokenFacts(token, asked));
}

function scriptOf(script: string, asked: Interval): unknown {
  const facts = autoloadFacts(script);
  return withToken(facts, tokenFacts(facts.render_items[0]!.token!, asked));
}

function withToken(value: unknown, facts: TokenFacts): unknown {
  const json = JSON.stringify(value).replace(/\?v=\w+/g, "?v=<hash128>");
  return JSON.parse(json, (key, value) => key === "token" ? facts : value);
}

const REQUESTS = pages.http as unknown as readonly Exchange[];

for (const recorded of REQUESTS) {
  Deno.test(`The recorded request ${recorded.name} is answered like by Python, but for the differences listed`, async () => {
    await using files = await TemporaryFiles.create(DIRECTORY);
    await using server = goldenServer(recorded.server, files);
    const host = `localhost:${server.port}`;
    const local = (value: unknown) =>
      JSON.parse(
        JSON.stringify(value).replaceAll("localhost:5006", host)
          .replaceAll("127.0.0.1:5006", `127.0.0.1:${server.port}`),
      );
    const token = (TOKENS[recorded.name] ?? (() =>
      createToken({ sessionId: "s" })))();
    const request = local(recorded.request) as Exchange["request"];
    const filled = JSON.parse(
      JSON.stringify(request).replaceAll("<token>", token)
        .replaceAll("<signed id>", SIGNED_ID),
    );
    const start = Date.now();
    const response = await rawRequest(server.port!, filled);
    const wanted = local(expected(recorded)) as Omit<Exchange, "request">;
    const actual = reduced(recorded, wanted, response, {
      start,
      end: Date.now(),
    });
    const json = JSON.stringify(renamed(actual)).replaceAll(
      SIGNED_ID,
      "<signed id>",
    );
    assertEquals(JSON.parse(json), wanted);
  });
}

Deno.test("Every listed difference is one that the recorded requests show", () => {
  const found = new Set<Difference>();
  for (const recorded of REQUESTS) expected(recorded, found);
  assertEquals(DIFFERENCES.filter((difference) => !found.has(difference)), []);
});
