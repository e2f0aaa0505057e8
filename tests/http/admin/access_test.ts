import { assert, assertEquals, assertThrows } from "@std/assert";
import { BokehApp, type BokehAppOptions, Settings } from "@bokeh-deno/server";
import { createLogger } from "../../../base/logger.ts";
import { AdminClient } from "../../fixtures/client/admin_client.ts";
import { testServer } from "../../fixtures/wire/test_server.ts";
import sliderApp from "../../fixtures/apps/slider_app.ts";

const logger = createLogger("error", { write() {} });
const settings = new Settings();
const LOCAL: Deno.NetAddr = {
  transport: "tcp",
  hostname: "127.0.0.1",
  port: 40000,
};

interface Visit {
  readonly url?: string;
  readonly headers?: Readonly<Record<string, string>>;
  readonly address?: string;
}

/** The statuses of the admin page for visits of a server. */
async function statuses(
  options: BokehAppOptions,
  visits: readonly Visit[],
): Promise<number[]> {
  const app = new BokehApp({ "/app": sliderApp }, {
    adminPath: "/admin",
    logger,
    settings,
    ...options,
  });
  app.start();
  const found: number[] = [];
  for (const visit of visits) {
    const { url = "http://localhost:5006/admin", headers, address } = visit;
    const { host } = new URL(url);
    const request = new Request(url, { headers: { host, ...headers } });
    const response = await app.fetch(request, {
      remoteAddr: { ...LOCAL, hostname: address ?? LOCAL.hostname },
    });
    await response.body?.cancel();
    found.push(response.status);
  }
  await app.stop();
  return found;
}

const provider = {
  getUser: ({ headers }: Request) => {
    const name = headers.get("x-user");
    return name === null ? null : { username: name, isRoot: name === "root" };
  },
  loginUrl: "/login",
};

function as(name: string): Visit {
  return { headers: { "x-user": name } };
}

Deno.test("Without users, the admin page is for visitors on the server's machine who name it themselves", async () => {
  const visits: readonly Visit[] = [
    {},
    { url: "http://127.0.0.1:5006/admin/" },
    { address: "::1", url: "http://[::1]:5006/admin/state" },
    { address: "10.0.0.5" },
    { address: "10.0.0.5", headers: { "x-real-ip": "127.0.0.1" } },
    { headers: { "x-forwarded-for": "127.0.0.1" } },
    { url: "http://192.168.0.9:5006/admin" },
    { url: "http://printer:5006/admin/state" },
    { url: "http://localhost:5006/admin/other" },
    { url: "http://localhost:5006/administration" },
  ];
  const local = [200, 200, 200, 403, 403, 403, 403, 403, 404, 404];
  assertEquals(await statuses({}, visits), local);
  const remote = { address: "10.0.0.5" };
  assertEquals(await statuses({ adminUsers: ["*"] }, [remote]), [200]);
  const off: Visit[] = [{}, { url: "http://localhost:5006/admin/state" }];
  assertEquals(await statuses({ adminPath: undefined }, off), [404, 404]);
});

Deno.test("With users, the admin page is for those whom the program names", async () => {
  const visits = [{}, as("ada"), as("root"), as("bob")];
  const own = { authProvider: provider };
  const cases: readonly [BokehAppOptions["adminUsers"], number[]][] = [
    [["ada", "root"], [302, 200, 200, 403]],
    [[], [302, 403, 403, 403]],
    [["username string ada"], [302, 403, 403, 403]],
    [({ isRoot }) => isRoot, [302, 403, 200, 403]],
    [(() => "yes") as unknown as () => boolean, [302, 403, 403, 403]],
    [["*"], [302, 200, 200, 200]],
  ];
  for (const [adminUsers, expected] of cases) {
    assertEquals(await statuses({ ...own, adminUsers }, visits), expected);
  }
});

Deno.test("Options that leave open who may see the admin page are refused, with the reason", () => {
  const cases: readonly [BokehAppOptions, string][] = [
    [{ authProvider: provider }, "needs adminUsers"],
    [{ adminUsers: ["ada"] }, "adminUsers needs an authProvider"],
    [{ useXHeaders: true }, "as useXHeaders is set"],
    [
      { absoluteUrl: "https://plots.example.com" },
      "as absoluteUrl names plots.example.com",
    ],
    [
      { allowWebSocketOrigin: ["localhost:5006", "plots.example.com"] },
      "as allowWebSocketOrigin names plots.example.com",
    ],
    [{ allowedHosts: ["*"] }, "as allowedHosts names *"],
    [{ adminPath: "/app" }, "adminPath /app is taken by /app"],
    [{ adminPath: "/app/ws" }, "adminPath /app/ws is taken by /app/ws"],
    [{ adminPath: "/static" }, "adminPath /static is taken by /static"],
    [{ adminPath: "/a", healthPath: "/a/b" }, "/a is taken by /a/b"],
    [{ adminPath: "admin" }, "a path such as /admin"],
  ];
  for (const [options, reason] of cases) {
    const given = { adminPath: "/admin", logger, settings, ...options };
    const error = assertThrows(
      () => new BokehApp({ "/app": sliderApp }, given),
      Error,
    );
    assert(error.message.includes(reason), `${error.message}, not ${reason}`);
  }
  new BokehApp({ "/app": sliderApp }, {
    adminPath: "/admin",
    adminUsers: ["*"],
    useXHeaders: true,
    allowWebSocketOrigin: ["127.0.0.1:5006"],
    logger,
    settings,
  });
});

Deno.test("Other sites, and forms without the token of the page, change nothing", async () => {
  await using server = testServer(sliderApp, { adminPath: "/admin", logger });
  const admin = new AdminClient(server.url("/admin"));
  const { headers } = await admin.page();
  const cookie = headers.getSetCookie()[0]!.split(";")[0]!;
  const token = cookie.replace("_xsrf=", "");
  const form = (fields: Record<string, string>) => new URLSearchParams(fields);
  const { origin } = new URL(server.url());
  const attempts: readonly [RequestInit, number][] = [
    [{ headers: { cookie }, body: form({ node: "" }) }, 403],
    [{ body: form({ node: "", _xsrf: token }) }, 403],
    [
      {
        headers: { cookie, origin: "http://evil.example" },
        body: form({ node: "", _xsrf: token }),
      },
      403,
    ],
    [
      {
        headers: { cookie, "sec-fetch-site": "cross-site" },
        body: form({ node: "", _xsrf: token }),
      },
      403,
    ],
    [{ headers: { cookie, origin }, body: form({ _xsrf: token }) }, 400],
    [
      {
        headers: { cookie, origin },
        body: form({ _xsrf: token, node: "x".repeat(20_000) }),
      },
      413,
    ],
  ];
  for (const [init, expected] of attempts) {
    const response = await fetch(server.url("/admin/drain"), {
      method: "POST",
      ...init,
    });
    await response.body?.cancel();
    assertEquals(response.status, expected);
  }
  const { nodes } = await admin.state();
  assertEquals(nodes[0]?.status?.state, "serving");
  const read = await fetch(server.url("/admin/drain"));
  await read.body?.cancel();
  assertEquals(read.status, 404, "a link drains nothing");
});
