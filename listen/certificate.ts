import { requirePermissions } from "../base/permissions.ts";
import type { Settings } from "../base/settings.ts";

/** Where a server finds its certificate. */
export interface CertificateOptions {
  /**
   * The path of a certificate and those that vouch for it, in PEM, to serve TLS.
   *
   * @default {undefined} The setting `BOKEH_SSL_CERTFILE`.
   */
  sslCertfile?: string;
  /**
   * The path of the key of the certificate, in PEM.
   *
   * @default {undefined} The setting `BOKEH_SSL_KEYFILE`, else it is in `sslCertfile`.
   */
  sslKeyfile?: string;
  /**
   * The password of the key, if it has one.
   *
   * @default {undefined} The setting `BOKEH_SSL_PASSWORD`.
   */
  sslPassword?: string;
}

/** How a certificate is passed to `Deno.serve`. */
export interface Certificate {
  /** The certificates, in PEM. */
  readonly cert: string;
  /** The key, in PEM and without a password. */
  readonly key: string;
}

const CERTIFICATE = /-----BEGIN CERTIFICATE-----[^]+?-----END CERTIFICATE-----/;
const KEY = /-----BEGIN ([A-Z ]*PRIVATE KEY)-----[^]+?-----END \1-----/;
const ENCRYPTED = /ENCRYPTED/;

/**
 * Reads certificate and key, and makes sure that they can be used.
 *
 * @param options Where they are.
 * @param settings Where they are if the options do not say it.
 * @returns What to serve TLS with, or `undefined` if nobody names a certificate.
 * @throws {TypeError} If there is a key without a certificate.
 * @throws {Deno.errors.InvalidData} If a file does not hold what it should, or the password is wrong.
 * @throws {Deno.errors.NotFound} If a file is missing.
 * @throws {Deno.errors.NotCapable} If a file may not be read.
 */
export function readCertificate(
  options: CertificateOptions,
  settings: Settings,
): Certificate | undefined {
  const { sslCertfile: certfile = settings.get("sslCertfile") } = options;
  const {
    sslKeyfile: keyfile = settings.get("sslKeyfile") ?? certfile,
    sslPassword: password = settings.get("sslPassword"),
  } = options;
  if (certfile === undefined) {
    if (keyfile === undefined) return undefined;
    throw new TypeError("Cannot listen: sslKeyfile needs sslCertfile");
  }
  const cert = readFile("certificate", certfile);
  const pem = keyfile === certfile ? cert : readFile("key", keyfile as string);
  const key = decrypt(pem, keyfile as string, password);
  check(cert, certfile, key, keyfile as string);
  return { cert, key };
}

function readFile(what: string, path: string): string {
  const failure = `Cannot read ${what} ${path}`;
  requirePermissions(failure, [{ name: "read", path }]);
  try {
    return Deno.readTextFileSync(path);
  } catch (cause) {
    if (!(cause instanceof Deno.errors.NotFound)) throw cause;
    throw new Deno.errors.NotFound(`${failure}: no such file`, { cause });
  }
}

/** The key in a file, without its password, which Deno does not take. */
function decrypt(
  pem: string,
  path: string,
  passphrase: string | undefined,
): string {
  const [key] = KEY.exec(pem) ?? [];
  if (key === undefined) throw invalid(`Cannot read key ${path}: it has none`);
  if (!ENCRYPTED.test(key)) return key;
  if (passphrase === undefined) {
    throw invalid(
      `Cannot read key ${path}: it needs the option sslPassword or BOKEH_SSL_PASSWORD`,
    );
  }
  const { createPrivateKey } = globalThis.process.getBuiltinModule(
    "node:crypto",
  );
  try {
    const decrypted = createPrivateKey({ key, passphrase });
    return decrypted.export({ type: "pkcs8", format: "pem" }) as string;
  } catch (cause) {
    throw invalid(
      `Cannot read key ${path}: it is damaged, or the password wrong`,
      cause,
    );
  }
}

/** What `Deno.serve` says of such files does not name them. */
function check(
  cert: string,
  certfile: string,
  key: string,
  keyfile: string,
): void {
  const { createPrivateKey, X509Certificate } = globalThis.process
    .getBuiltinModule(
      "node:crypto",
    );
  const [pem] = CERTIFICATE.exec(cert) ?? [];
  const failure = `Cannot read certificate ${certfile}`;
  if (pem === undefined) throw invalid(`${failure}: it has none`);
  const certificate = parse(
    () => new X509Certificate(pem),
    `${failure}: it is damaged`,
  );
  const privateKey = parse(
    () => createPrivateKey(key),
    `Cannot read key ${keyfile}: it is damaged`,
  );
  if (certificate.checkPrivateKey(privateKey)) return;
  throw invalid(
    `Cannot use certificate ${certfile}: the key in ${keyfile} is of another one`,
  );
}

function parse<T>(run: () => T, failure: string): T {
  try {
    return run();
  } catch (cause) {
    throw invalid(failure, cause);
  }
}

function invalid(message: string, cause?: unknown): Deno.errors.InvalidData {
  return new Deno.errors.InvalidData(message, { cause });
}
