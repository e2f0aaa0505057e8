import { assertEquals } from "@std/assert";
import { Settings } from "../../../base/settings.ts";
import type { ServerOptions } from "../../../server.ts";
import {
  Certificates,
  certificateTest,
} from "../../fixtures/peers/certificates.ts";
import sliderApp from "../../fixtures/apps/slider_app.ts";
import { testServer } from "../../fixtures/wire/test_server.ts";
import { visit } from "../../fixtures/wire/visit.ts";

/** Serves with a certificate, and visits the server over TLS. */
async function assertServes(
  certificates: Certificates,
  options: ServerOptions,
): Promise<void> {
  using client = certificates.client();
  const all = { address: "localhost", ...options };
  await using server = testServer({ "/app": sliderApp }, all);
  const url = server.url("/app");
  assertEquals(url, `https://localhost:${server.port}/app`);
  const { text, scripts } = await visit(url, { client });
  assertEquals(text, "value 7");
  assertEquals(new URL(scripts[0]!).protocol, "https:");
}

Deno.test(certificateTest(
  "A server serves TLS with a key of its own file, or the certificate's [server.tls]",
  async () => {
    await using certificates = await Certificates.create();
    const [sslCertfile, sslKeyfile] = ["cert.pem", "key.pem"]
      .map((name) => certificates.path(name));
    await assertServes(certificates, { sslCertfile, sslKeyfile });
    for (const parts of [["cert.pem", "key.pem"], ["key.pem", "cert.pem"]]) {
      certificates.join("both.pem", ...parts);
      await assertServes(certificates, {
        sslCertfile: certificates.path("both.pem"),
      });
    }
  },
));

Deno.test(certificateTest(
  "A server serves TLS with a key that has a password",
  async () => {
    await using certificates = await Certificates.create();
    const sslPassword = "correct horse";
    await certificates.openssl(
      ..."pkey -in key.pem -aes256 -out locked.pem -passout".split(" "),
      `pass:${sslPassword}`,
    );
    // as openssl wrote keys before version 1
    await certificates.openssl(
      ..."ec -in key.pem -aes256 -out old.pem -passout".split(" "),
      `pass:${sslPassword}`,
    );
    const sslCertfile = certificates.path("cert.pem");
    for (const name of ["locked.pem", "old.pem"]) {
      const sslKeyfile = certificates.path(name);
      await assertServes(certificates, {
        sslCertfile,
        sslKeyfile,
        sslPassword,
      });
    }
    certificates.join("both.pem", "cert.pem", "locked.pem");
    await assertServes(certificates, {
      sslCertfile: certificates.path("both.pem"),
      sslPassword,
    });
  },
));

Deno.test(certificateTest(
  "A server serves TLS with the certificate that the settings name",
  async () => {
    await using certificates = await Certificates.create();
    const values = new Map([
      ["ssl_certfile", certificates.path("cert.pem")],
      ["ssl_keyfile", certificates.path("key.pem")],
    ]);
    const settings = new Settings([{
      read(_variable, name) {
        const text = values.get(name);
        return text === undefined ? undefined : { text, name };
      },
    }]);
    await assertServes(certificates, { settings });
  },
));
