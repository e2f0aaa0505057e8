import type { ServerOptions } from "../../../server.ts";
import {
  Certificates,
  certificateTest,
} from "../../fixtures/peers/certificates.ts";
import { assertRefused } from "../../fixtures/apps/assert_refused.ts";

const HERE = { port: 0, address: "127.0.0.1" };

Deno.test(
  certificateTest("A certificate that cannot be used is named", async () => {
    await using certificates = await Certificates.create();
    await using others = await Certificates.create();
    const path = (name: string) => certificates.path(name);
    const [cert, key, none] = [path("cert.pem"), path("key.pem"), path("none")];
    await certificates.openssl(
      ..."pkey -in key.pem -aes256 -passout pass:secret -out locked.pem"
        .split(" "),
    );
    const locked = path("locked.pem");
    const damaged = path("damaged.pem");
    await Deno.writeTextFile(
      damaged,
      ["CERTIFICATE", "PRIVATE KEY"].map((what) =>
        `-----BEGIN ${what}-----\nAAAA\n-----END ${what}-----\n`
      ).join(""),
    );
    const other = others.path("key.pem");
    const cases: readonly [
      Partial<ServerOptions>,
      string,
      string,
    ][] = [
      [
        { sslCertfile: none },
        "NotFound",
        `Cannot read certificate ${none}: no such file`,
      ],
      [
        { sslCertfile: cert, sslKeyfile: none },
        "NotFound",
        `Cannot read key ${none}: no such file`,
      ],
      [
        { sslKeyfile: key },
        "TypeError",
        "Cannot listen: sslKeyfile needs sslCertfile",
      ],
      [
        { sslPassword: "secret" },
        "TypeError",
        "Cannot listen: sslPassword needs sslCertfile",
      ],
      [
        { sslCertfile: cert },
        "InvalidData",
        `Cannot read key ${cert}: it contains no key`,
      ],
      [
        { sslCertfile: key, sslKeyfile: key },
        "InvalidData",
        `Cannot read certificate ${key}: it contains no certificate`,
      ],
      [
        { sslCertfile: damaged, sslKeyfile: key },
        "InvalidData",
        `Cannot read certificate ${damaged}: it is damaged`,
      ],
      [
        { sslCertfile: cert, sslKeyfile: damaged },
        "InvalidData",
        `Cannot read key ${damaged}: it is damaged`,
      ],
      [
        { sslCertfile: cert, sslKeyfile: other },
        "InvalidData",
        `Cannot use certificate ${cert}: the key in ${other} belongs to another one`,
      ],
      [
        { sslCertfile: cert, sslKeyfile: locked },
        "InvalidData",
        `Cannot read key ${locked}: it needs the option sslPassword or BOKEH_SSL_PASSWORD`,
      ],
      [
        { sslCertfile: cert, sslKeyfile: locked, sslPassword: "wrong" },
        "InvalidData",
        `Cannot read key ${locked}: it is damaged, or the password is wrong`,
      ],
    ];
    for (const [options, kind, message] of cases) {
      assertRefused({ ...HERE, ...options }, kind, message);
    }
  }),
);
