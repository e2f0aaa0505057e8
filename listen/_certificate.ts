import { requirePermissions } from "../base/permissions.ts";
import type { CertificateOptions } from "./listen_options.ts";

export interface Certificate {
  /** In PEM. */
  readonly cert: string;
  /** In PEM, without a password. */
  readonly key: string;
}

const CERTIFICATE = /-----BEGIN CERTIFICATE-----[^]+?-----END CERTIFICATE-----/;
const KEY = /-----BEGIN ([A-Z ]*PRIVATE KEY)-----[^]+?-----END \1-----/;
const ENCRYPTED = /ENCRYPTED/;

/**
 * Reads certificate and key, and checks that they can be used.
 *
 * @param options With settings filled in.
 * @returns `undefined` if no certificate is configured.
 * @throws {TypeError} If there is a key or a password without a certificate.
 * @throws {Deno.errors.InvalidData} If the contents of a file or the password
 * are wrong.
 * @throws {Deno.errors.NotFound} If a file does not exist.
 * @throws {Deno.errors.NotCapable} If read permission for a file is missing.
 */
export function readCertificate(
  options: CertificateOptions,
): Certificate | undefined {
  const { sslCertfile: certfile, sslPassword: password } = options;
  const { sslKeyfile: keyfile = certfile } = options;
  if (certfile === undefined) {
    const lone = ["sslKeyfile", "sslPassword"] as const;
    const given = lone.find((name) => options[name] !== undefined);
    if (given === undefined) return undefined;
    throw new TypeError(`Cannot listen: ${given} needs sslCertfile`);
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

/** Returns the key without its password, which Deno does not support. */
function decrypt(
  pem: string,
  path: string,
  passphrase: string | undefined,
): string {
  const [key] = KEY.exec(pem) ?? [];
  if (key === undefined) {
    throw invalid(`Cannot read key ${path}: it contains no key`);
  }
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
      `Cannot read key ${path}: it is damaged, or the password is wrong`,
      cause,
    );
  }
}

/** Checks the files here, because the errors of `Deno.serve` do not name them. */
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
  if (pem === undefined) {
    throw invalid(`${failure}: it contains no certificate`);
  }
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
    `Cannot use certificate ${certfile}: the key in ${keyfile} belongs to another one`,
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
