/** Sessions of users, pulled by Python's client. */
import { assertEquals } from "@std/assert";
import { pythonTest, runPython } from "../../fixtures/peers/python.ts";
import { testServer } from "../../fixtures/wire/test_server.ts";

const PULLS = `
import json, sys
from bokeh.client import pull_session
def pull(user):
    try:
        return pull_session("meeting", url=sys.argv[1], arguments={"user": user}).document.title
    except Exception as error:
        return type(error).__name__
print(json.dumps([pull("eve"), pull("ada")]))
`;

Deno.test(pythonTest(
  "Python's client pulls the session of its own user, and no other's",
  async () => {
    await using server = testServer({
      "/app": (doc) => void (doc.title = "private"),
    }, {
      authProvider: {
        getUser: ({ url }) => new URL(url).searchParams.get("user"),
        loginUrl: "/login",
      },
    });
    const page = `${server.url("/app")}?bokeh-session-id=meeting&user=ada`;
    await (await fetch(page)).body?.cancel();
    const pulled = await runPython(PULLS, { args: [server.url("/app")] });
    assertEquals(pulled, ["OSError", "private"]);
    assertEquals(server.getSessions().length, 1);
  },
));
