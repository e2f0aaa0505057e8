import {
  assert,
  assertEquals,
  assertMatch,
  assertStringIncludes,
} from "@std/assert";
import type { Server, ServerOptions } from "@bokeh-deno/server";
import type { ClusterStatus } from "../../../pages/admin/cluster_status.ts";
import { createLogger } from "../../../base/logger.ts";
import { Repetition } from "../../../base/repetitions.ts";
import { RecentErrors } from "../../../http/admin/recent_errors.ts";
import { Cluster } from "../../fixtures/cluster/cluster.ts";
import { AdminClient } from "../../fixtures/client/admin_client.ts";
import {
  join,
  moveSlider,
  sliderOf,
  tokenOf,
} from "../../fixtures/stores/stored_visit.ts";
import { eventually } from "../../fixtures/wire/patience.ts";
import { connectionsAre, testServer } from "../../fixtures/wire/test_server.ts";
import sliderApp from "../../fixtures/apps/slider_app.ts";

const QUIET = createLogger("error", { write() {} });
const ADMIN: ServerOptions = { adminPath: "/admin", logger: QUIET };
const HOSTILE = `"><script>alert(1)</script>\u202e`;

Deno.test("The admin page shows nodes, sessions, users and errors, and runs nothing that they say [server.admin]", async () => {
  await using cluster = await Cluster.start({
    app: (doc) => {
      if (doc.sessionContext?.request?.arguments.fail) {
        throw new TypeError(HOSTILE);
      }
      sliderApp(doc);
    },
    server: {
      ...ADMIN,
      prefix: "/plots",
      adminUsers: ["ada"],
      authProvider: {
        getUser: ({ headers }) =>
          decodeURIComponent(headers.get("x-user") ?? "") || undefined,
        loginUrl: "/login",
      },
    },
  });
  const [a, b] = cluster.nodes as [Server, Server];
  const user = { "x-user": encodeURIComponent(HOSTILE) };
  const token = await tokenOf(b.url(), user);
  await using client = await join(b.url(), token, user);
  await moveSlider(client, 7);
  for (let i = 0; i < 2; i++) {
    const failed = await fetch(b.url("/?fail=1"), { headers: user });
    assertEquals(failed.status, 500);
    await failed.body?.cancel();
  }
  const admin = new AdminClient(a.url("/admin"), { "x-user": "ada" });
  const { nodes, storeError, processes } = await admin.state();
  assertEquals([nodes.length, storeError, processes], [2, null, []]);
  const [own, other] = nodes.toSorted((x) => x.isOwn ? -1 : 1);
  assertEquals([own?.isOwn, own?.problem], [true, null]);
  assertEquals([other?.isOwn, other?.problem], [false, null]);
  const { sessions, errors, state, metrics } = other!.status!;
  assertEquals([state, metrics.sessions, metrics.connections], [
    "serving",
    1,
    1,
  ]);
  const [session] = sessions;
  assertEquals([session?.path, session?.connections], ["/", 1]);
  assertEquals(session?.id, b.getSessions()[0]!.logId);
  assert(session!.bytes! > 500, `a document of ${session!.bytes} bytes`);
  assertEquals(errors.length, 1, "the same error is shown once");
  assertEquals([errors[0]?.message, errors[0]?.count], [
    "Error answering /plots/",
    2,
  ]);
  assertMatch(errors[0]?.errorId ?? "", /^[\da-f]{8}$/);
  const { page, headers } = await admin.page();
  assert(!page.includes("<script>alert"));
  assert(!page.includes("\u202e"));
  assertStringIncludes(page, "&lt;script&gt;alert(1)&lt;/script&gt;\\u202e");
  assertStringIncludes(page, "TypeError: ");
  assert(!page.includes(b.getSessions()[0]!.id), "the id opens the session");
  assertStringIncludes(
    headers.get("content-security-policy") ?? "",
    "frame-ancestors 'none'",
  );
  const found = await admin.state("SCRIPT");
  assertEquals(found.nodes.map(({ status }) => status?.sessionsFound).sort(), [
    0,
    1,
  ]);
});

Deno.test("A node that does not answer is shown as silent, and keeps nobody waiting", async () => {
  await using cluster = await Cluster.start({ count: 1, server: ADMIN });
  const [a] = cluster.nodes as [Server];
  const path = await Deno.makeTempFile();
  await Deno.remove(path);
  using listener = Deno.listen({ transport: "unix", path });
  const accepted = listener.accept();
  const places = {
    "1": `unix:${path}`,
    "2": `unix:${path}.gone`,
    "3": "",
  };
  for (const [node, address] of Object.entries(places)) {
    await cluster.store.announce({ node, address }, 60_000);
  }
  const admin = new AdminClient(a.url("/admin"));
  const { nodes } = await admin.state();
  (await accepted).close();
  const others = nodes.filter(({ isOwn }) => !isOwn);
  assertEquals(others.map(({ node, problem }) => [node, problem]), [
    ["1", "silent"],
    ["2", "silent"],
    ["3", "unlinked"],
  ]);
  assertMatch(others[1]?.reason ?? "", /No such file/);
  assertStringIncludes((await admin.page()).page, ">silent</span>");
  for (const node of Object.keys(places)) await cluster.store.withdraw(node);
  const later = await admin.state();
  assertEquals(
    later.nodes.flatMap(({ problem }) => problem ?? []),
    ["gone", "gone", "gone"],
  );
});

Deno.test("End session closes the pages of a session of any node, and they begin anew", async () => {
  await using cluster = await Cluster.start({ server: ADMIN });
  const [a, b] = cluster.nodes as [Server, Server];
  const token = await tokenOf(b.url());
  await using client = await join(b.url(), token);
  await moveSlider(client, 7);
  const admin = new AdminClient(a.url("/admin"));
  const session = b.getSessions()[0]!.logId;
  const node = b.app.node!;
  const form = { node, path: "/", session };
  const { page } = await admin.post("end", form);
  assertStringIncludes(page, "The session ends.");
  assertEquals((await client.closed).code, 1001);
  await eventually(() => b.getSessions().length === 0, () => "it is there");
  const again = await admin.post("end", form);
  assertStringIncludes(again.page, "no such session");
  await using next = await join(a.url(), token);
  assertEquals((await sliderOf(next)).value, 0);
});

Deno.test("A drained node hands its sessions over, and new ones begin at others, until it takes some again", async () => {
  await using cluster = await Cluster.start({
    server: { ...ADMIN, healthPath: "/healthz" },
  });
  const [a, b] = cluster.nodes as [Server, Server];
  const token = await tokenOf(a.url());
  await using client = await join(a.url(), token);
  await moveSlider(client, 7);
  const admin = new AdminClient(b.url("/admin"));
  const { page } = await admin.post("drain", { node: a.app.node! });
  assertStringIncludes(page, "takes no new sessions");
  assertEquals((await client.closed).code, 1001);
  await using back = await join(a.url(), token);
  assertEquals((await sliderOf(back)).value, 7);
  await using fresh = await join(a.url(), await tokenOf(a.url()));
  assertEquals((await sliderOf(fresh)).value, 0);
  assertEquals([a.getSessions().length, b.getSessions().length], [0, 2]);
  assertEquals(a.metrics().connectionsRelayed, 2);
  const health = await fetch(new URL("/healthz", a.url()));
  assertEquals([health.status, await health.json()], [503, {
    status: "drained",
  }]);
  assertEquals(stateOf(await admin.state(), a), "drained");
  await admin.post("drain", { node: b.app.node! });
  const refused = await fetch(b.url());
  assertEquals(refused.status, 503, "nobody takes sessions");
  await refused.body?.cancel();
  await moveSlider(back, 3);
  assertEquals(b.getSessions().length, 2, "those that are there stay");
  await admin.post("resume", { node: a.app.node! });
  await eventually(() => b.getSessions().length === 0, () => "they are there");
  await using home = await join(b.url(), token);
  assertEquals((await sliderOf(home)).value, 3);
  assertEquals(stateOf(await admin.state(), a), "serving");
});

Deno.test("A server on its own that drains keeps its sessions, and refuses new ones until it is told otherwise", async () => {
  await using server = testServer(sliderApp, ADMIN);
  const token = await tokenOf(server.url());
  await using client = await join(server.url(), token);
  const admin = new AdminClient(server.url("/admin"));
  const { nodes: [own] } = await admin.state();
  const { page } = await admin.post("drain", { node: own!.node });
  assertStringIncludes(page, "1 session left");
  await moveSlider(client, 7);
  const refused = await fetch(server.url());
  assertEquals(refused.status, 503);
  await refused.body?.cancel();
  await client.close();
  await connectionsAre(server, 0);
  await using back = await join(server.url(), token);
  assertEquals((await sliderOf(back)).value, 7);
  await admin.post("resume", { node: own!.node });
  await tokenOf(server.url());
});

function stateOf({ nodes }: ClusterStatus, server: Server): string | undefined {
  return nodes.find(({ node }) => node === server.app.node)?.status?.state;
}

Deno.test("An error that repeats counts each time, though the log has fewer lines of it", () => {
  const errors = new RecentErrors();
  const repetition = new Repetition();
  for (let time = 0; time < 640; time++) {
    const fields = repetition.count();
    if (fields === null) continue;
    errors.add(new Error("again"), { message: "In a callback", ...fields });
  }
  assertEquals(errors.all.map(({ count }) => count), [640]);
});
