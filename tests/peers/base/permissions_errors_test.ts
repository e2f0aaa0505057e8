import { freePort } from "../../fixtures/programs/app_files.ts";
import {
  Certificates,
  certificateTest,
} from "../../fixtures/peers/certificates.ts";
import {
  check,
  createFiles,
  needs,
  reading,
} from "../../fixtures/programs/permission_cases.ts";

Deno.test(certificateTest(
  "A server with a certificate has to read it and its key",
  async () => {
    const port = freePort();
    await using certificates = await Certificates.create();
    await using files = await createFiles(
      port,
      `sslCertfile: import.meta.dirname + "/cert.pem",
     sslKeyfile: import.meta.dirname + "/key.pem"`,
      {
        "cert.pem": certificates.text("cert.pem"),
        "key.pem": certificates.text("key.pem"),
      },
    );
    const [cert, key] = [files.path("cert.pem"), files.path("key.pem")];
    using client = certificates.client();
    await check({
      port,
      files,
      needs: [
        ...needs(port),
        reading(`Cannot read certificate ${cert}`, cert),
        reading(`Cannot read key ${key}`, key),
      ],
      url: `https://localhost:${port}/`,
      client,
    });
  },
));
