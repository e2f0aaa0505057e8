import { requirePermissions } from "./permissions.ts";

export interface Certificate {
  /** In PEM. */
  readonly cert: string;
  /** In PEM, without a password. */
  readonly key: string;
}

const CERTIFICATE = /-----BEGIN CERTIFICATE-----[^]+?-----END CERTIFICATE-----/;
const KEY = /-----BEGIN ([A-Z ]*PRIVATE KEY)-----[^]+?-----END \1-----/;
const ENCRYPTED = /ENCRYPTED/;

/** The files of a certificate, in PEM. */
export interface CertificateFiles {
  /** The path of the certificate and its chain. */
  readonly certfile: string;
  /**
   * The path of the key.
   *
   * @default {certfile}
   */
  readonly keyfile?: string;
  /** What opens the key, if it has a password. */
  readonly password?: string;
  /** What a key with a password needs, for the error if none is given. */
  readonly passwordHint: string;
}

/**
 * Reads certificate and key, and checks that they can be used.
 *
 * @throws {Deno.errors.InvalidData} If the contents of a file or the password
 * are wrong.
 * @throws {Deno.errors.NotFound} If a file does not exist.
 * @throws {Deno.errors.NotCapable} If read permission for a file is missing.
 */
export function readCertificate(files: CertificateFiles): Certificate {
  const { certfile, keyfile = certfile } = files;
  const cert = readCertificates(certfile);
  const pem = keyfile === certfile ? cert : readFile("key", keyfile);
  const key = decrypt(pem, keyfile, files);
  check(cert, certfile, key, keyfile);
  return { cert, key };
}

/**
 * Reads a file with certificates.
 *
 * @throws {Deno.errors.InvalidData} If it has none.
 * @throws {Deno.errors.NotFound} If it does not exist.
 * @throws {Deno.errors.NotCapable} If read permission for it is missing.
 */
export function readCertificates(path: string): string {
  const text = readFile("certificate", path);
  if (CERTIFICATE.test(text)) return text;
  throw invalid(`Cannot read certificate ${path}: it contains no certificate`);
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
  { password: passphrase, passwordHint }: CertificateFiles,
): string {
  const [key] = KEY.exec(pem) ?? [];
  if (key === undefined) {
    throw invalid(`Cannot read key ${path}: it contains no key`);
  }
  if (!ENCRYPTED.test(key)) return key;
  if (passphrase === undefined) {
    throw invalid(
      `Cannot read key ${path}: it needs ${passwordHint}`,
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
  const [pem = ""] = CERTIFICATE.exec(cert) ?? [];
  const certificate = parse(
    () => new X509Certificate(pem),
    `Cannot read certificate ${certfile}: it is damaged`,
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
