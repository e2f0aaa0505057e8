import { assert, assertEquals } from "@std/assert";
import {
  Certificates,
  certificateTest,
} from "../../fixtures/peers/certificates.ts";
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
