import { assert, assertEquals, assertThrows } from "@std/assert";
import {
  BokehApp,
  type BokehAppOptions,
  Server,
  type ServerOptions,
} from "@bokeh-deno/server";
import { MemorySessionStore } from "@bokeh-deno/server/stores";
import { createLogger } from "../../../base/logger.ts";
import sliderApp from "../../fixtures/apps/slider_app.ts";
import { AdminClient } from "../../fixtures/client/admin_client.ts";
import {
  Certificates,
  certificateTest,
} from "../../fixtures/peers/certificates.ts";
import { freePort } from "../../fixtures/programs/app_files.ts";
import {
  join,
  moveSlider,
  sliderOf,
  tokenOf,
} from "../../fixtures/stores/stored_visit.ts";
import { eventually } from "../../fixtures/wire/patience.ts";

/** What tests start nodes with. */
class Nodes {
  readonly lines: string[] = [];
  readonly #store = new MemorySessionStore();

  /** Starts a node of this machine. */
  start(options: ServerOptions & { readonly scheme?: string }): Server {
    const { scheme = "tls://", ...others } = options;
    const server = new Server(sliderApp, {
      port: 0,
      address: "127.0.0.1",
      adminPath: "/admin",
      sessionStore: this.#store,
      nodeAddress: `${scheme}127.0.0.1:${freePort()}`,
      secretKey: "s".repeat(40),
      logger: createLogger("warn", {
        write: (line) => void this.lines.push(line),
      }),
      ...others,
    });
    server.start();
    return server;
  }
}

/** What one node says of the only other one. */
async function seenBy(server: Server): Promise<string> {
  const admin = new AdminClient(server.url("/admin"));
  let seen = "";
  await admin.until(({ nodes }) => {
    const other = nodes.find(({ isOwn }) => !isOwn);
    seen = other?.problem === null ? "answers" : other?.reason ?? "";
    return other !== undefined;
  });
  return seen;
}

Deno.test(
  certificateTest(
    "Nodes with tls:// addresses serve each other's sessions over TLS",
    async () => {
      await using certificates = await Certificates.create();
      const nodes = new Nodes();
      const files = {
        nodeCertfile: certificates.path("cert.pem"),
        nodeKeyfile: certificates.path("key.pem"),
        nodeCafile: certificates.path("cert.pem"),
      };
      await using a = nodes.start(files);
      await using b = nodes.start(files);
      const token = await tokenOf(a.url());
      await using client = await join(b.url(), token);
      await moveSlider(client, 7);
      assertEquals((await sliderOf(client)).value, 7);
      assertEquals(b.metrics().connectionsRelayed, 1);
      assertEquals(await seenBy(a), "answers");
      assertEquals(nodes.lines, []);
    },
  ),
);

Deno.test(
  certificateTest(
    "Nodes with the wrong certificate, and without TLS beside nodes with it, are refused in words",
    async () => {
      await using certificates = await Certificates.create();
      await using foreign = await Certificates.create([
        "DNS:elsewhere.example",
      ]);
      const own = {
        nodeCertfile: certificates.path("cert.pem"),
        nodeKeyfile: certificates.path("key.pem"),
        nodeCafile: certificates.path("cert.pem"),
      };
      const other = {
        nodeCertfile: foreign.path("cert.pem"),
        nodeKeyfile: foreign.path("key.pem"),
      };
      const plain = { scheme: "" };
      const cases: readonly (readonly [
        caller: Parameters<Nodes["start"]>[0],
        called: Parameters<Nodes["start"]>[0],
        reason: string,
      ])[] = [
        [{ ...own, nodeCafile: undefined }, own, "nodeCafile must name who"],
        [
          { ...own, nodeCafile: foreign.path("cert.pem") },
          other,
          "not valid for name",
        ],
        [
          own,
          plain,
          "its nodeAddress has no tls://, but that of this node has",
        ],
        [{ ...plain, nodeCafile: own.nodeCafile }, own, "answers"],
        [plain, own, "nodeCafile must name who"],
      ];
      for (const [caller, called, reason] of cases) {
        const nodes = new Nodes();
        await using one = nodes.start(caller);
        await using _other = nodes.start(called);
        const seen = await seenBy(one);
        assert(seen.includes(reason), `${seen} instead of ${reason}`);
      }
      const nodes = new Nodes();
      const port = freePort();
      await using _node = nodes.start({
        ...own,
        nodeAddress: `tls://127.0.0.1:${port}`,
      });
      using stranger = await Deno.connect({ hostname: "127.0.0.1", port });
      await stranger.write(new TextEncoder().encode("bokeh-deno link 1"));
      await eventually(() => nodes.lines.length > 0, () => "nothing is said");
      assert(nodes.lines[0]!.includes("it does not use TLS"), nodes.lines[0]);
    },
  ),
);

Deno.test(
  certificateTest(
    "A certificate of nodes that cannot be used is refused when the server is made",
    async () => {
      await using certificates = await Certificates.create();
      await using others = await Certificates.create();
      const cert = certificates.path("cert.pem");
      const key = certificates.path("key.pem");
      const address = "tls://127.0.0.1:5100";
      const cases: readonly (readonly [BokehAppOptions, string])[] = [
        [{ nodeAddress: address }, "tls:// needs a nodeCertfile"],
        [
          { nodeCertfile: cert },
          "nodeCertfile needs a nodeAddress that begins",
        ],
        [{ nodeKeyfile: key }, "nodeKeyfile needs nodeCertfile"],
        [
          { nodeAddress: address, nodeCertfile: cert },
          "it contains no key",
        ],
        [
          {
            nodeAddress: address,
            nodeCertfile: cert,
            nodeKeyfile: others.path("key.pem"),
          },
          "belongs to another one",
        ],
        [
          {
            nodeAddress: address,
            nodeCertfile: cert,
            nodeKeyfile: key,
            nodeCafile: key,
          },
          "it contains no certificate",
        ],
      ];
      for (const [options, reason] of cases) {
        assertThrows(
          () =>
            new BokehApp(sliderApp, {
              sessionStore: new MemorySessionStore(),
              secretKey: "s".repeat(40),
              logger: createLogger("none"),
              ...options,
            }),
          Error,
          reason,
        );
      }
    },
  ),
);
