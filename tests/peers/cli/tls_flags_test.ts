import { assert, assertEquals } from "@std/assert";
import {
  Certificates,
  certificateTest,
} from "../../fixtures/peers/certificates.ts";
import { freePort } from "../../fixtures/programs/app_files.ts";
import { TemporaryFiles } from "../../fixtures/programs/temporary_files.ts";
import {
  FILES,
  serve,
  statusOf,
  stop,
  urlOf,
} from "../../fixtures/programs/serve_flags.ts";

Deno.test(certificateTest(
  "serve --ssl-certfile and --ssl-keyfile serve TLS",
  async () => {
    await using files = await TemporaryFiles.create(FILES);
    await using certificates = await Certificates.create();
    await using command = serve(
      files,
      {},
      ...[
        "app.ts",
        "--port=0",
        "--ssl-certfile",
        certificates.path("cert.pem"),
      ],
      ...["--ssl-keyfile", certificates.path("key.pem")],
    );
    const url = await urlOf(command);
    using client = certificates.client();
    assert(url.startsWith("https://localhost:"), url);
    assertEquals(await statusOf(url, { client }), 200);
    await stop(command);
  },
));

Deno.test(certificateTest(
  "serve --node-certfile, --node-keyfile and --node-cafile protect what nodes tell each other",
  async () => {
    await using files = await TemporaryFiles.create(FILES);
    await using certificates = await Certificates.create();
    const port = freePort();
    await using command = serve(
      files,
      { env: { BOKEH_SECRET_KEY: "s".repeat(40) } },
      ...["app.ts", "--port=0", "--session-store", "sqlite:sessions.db"],
      ...["--node-address", `tls://127.0.0.1:${port}`],
      ...["--node-certfile", certificates.path("cert.pem")],
      ...["--node-keyfile", certificates.path("key.pem")],
      ...["--node-cafile", certificates.path("cert.pem")],
    );
    await command.line(/^Other nodes reach this one at tls:\/\/127/);
    await urlOf(command);
    const caCerts = [certificates.text("cert.pem")];
    using node = await Deno.connectTls({
      hostname: "127.0.0.1",
      port,
      caCerts,
    });
    await node.handshake();
    await stop(command);
  },
));
