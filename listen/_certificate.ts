import { type Certificate, readCertificate } from "../base/certificate.ts";
import type { CertificateOptions } from "./listen_options.ts";

/**
 * Reads the certificate and key of a server.
 *
 * @param options With settings filled in.
 * @returns `undefined` if no certificate is configured.
 * @throws {TypeError} If there is a key or a password without a certificate.
 * @throws {Error} As `readCertificate()`.
 */
export function serverCertificate(
  options: CertificateOptions,
): Certificate | undefined {
  const { sslCertfile: certfile, sslKeyfile: keyfile, sslPassword: password } =
    options;
  if (certfile !== undefined) {
    const passwordHint = "the option sslPassword or BOKEH_SSL_PASSWORD";
    return readCertificate({ certfile, keyfile, password, passwordHint });
  }
  const lone = ["sslKeyfile", "sslPassword"] as const;
  const given = lone.find((name) => options[name] !== undefined);
  if (given === undefined) return undefined;
  throw new TypeError(`Cannot listen: ${given} needs sslCertfile`);
}
