/** Tokens that programs in Python make, for the applications of this server. */
import { assertEquals } from "@std/assert";
import { Application } from "../../../application/application.ts";
import { pythonTest, runPython } from "../../fixtures/peers/python.ts";
import { testServer } from "../../fixtures/wire/test_server.ts";

const SECRET_KEY = "0123456789abcdef0123456789abcdef";

const TOKENS = `
import json, sys
from bokeh.util.token import generate_jwt_token, generate_session_id
key = sys.argv[1].encode()
def token(payload):
    id = generate_session_id(secret_key=key, signed=True)
    return generate_jwt_token(id, secret_key=key, signed=True, extra_payload=payload)
print(json.dumps([
    token({"user": "ada"}),
    token({"user": "ada", "app_path": "/report"}),
    token({"user": "ada", "app_path": "/other"}),
]))
`;

Deno.test(pythonTest(
  "A signed token that Python makes carries its payload into the application that it names, and no other",
  async () => {
    const tokens = await runPython(TOKENS, { args: [SECRET_KEY] }) as string[];
    const report = new Application({
      modifyDocument(doc) {
        const { user, app_path } = doc.sessionContext!.tokenPayload;
        doc.title = `${user} ${app_path}`;
      },
    });
    await using server = testServer({ "/report": report }, {
      signSessions: true,
      secretKey: SECRET_KEY,
    });
    const seen = [];
    for (const token of tokens) {
      const url = `${server.url("/report")}?bokeh-token=${token}`;
      const html = await (await fetch(url)).text();
      seen.push(/<title>(.*)<\/title>/.exec(html)?.[1]);
    }
    assertEquals(seen, [
      "undefined undefined",
      "ada undefined",
      "403: Token is for another application",
    ]);
  },
));
