import { setCookie } from "@std/http/cookie";
import { cookiesOf } from "../http/access/cookies.ts";

const encoder = new TextEncoder();
const decoder = new TextDecoder();

/** Browsers keep at most 4096 bytes of a cookie with its name and attributes. */
const CHUNK_LENGTH = 3800;

/** More would exceed the headers that proxies take. */
const MAX_CHUNKS = 2;

const IV_LENGTH = 12;

/** Where a cookie is sent, and how long. */
export interface SealedCookieOptions {
  /** The path below which it is sent. */
  readonly path: string;
  /** Whether it is sent with TLS only. */
  readonly secure: boolean;
  /** Seconds until browsers forget it. */
  readonly maxAge: number;
}

/**
 * Cookies that only this server can read and make: encrypted with AES-GCM.
 *
 * - **Bound:** a value does not count under the name of another cookie.
 * - **Large:** a long value is cut into several cookies.
 */
export class SealedCookies {
  readonly #secret: string;
  /** Made when it is first needed: programs that serve nothing wait for nothing. */
  #key: Promise<CryptoKey> | undefined;

  /** @param secret At least 32 characters that nobody can guess. */
  constructor(secret: string) {
    this.#secret = secret;
  }

  #cryptoKey(): Promise<CryptoKey> {
    return this.#key ??= deriveKey(this.#secret);
  }

  /** The value of a cookie; `undefined` if there is none that this server made. */
  async get(headers: Headers, name: string): Promise<unknown> {
    const cookies = cookiesOf(headers);
    let text = "";
    for (let chunk = 0; chunk < MAX_CHUNKS; chunk++) {
      text += cookies[chunkName(name, chunk)] ?? "";
    }
    if (text === "") return undefined;
    try {
      const bytes = Uint8Array.fromBase64(text, { alphabet: "base64url" });
      const opened = await crypto.subtle.decrypt(
        cipher(bytes.subarray(0, IV_LENGTH), name),
        await this.#cryptoKey(),
        bytes.subarray(IV_LENGTH),
      );
      return JSON.parse(decoder.decode(opened));
    } catch {
      // Somebody else's, or of an earlier secret.
      return undefined;
    }
  }

  /**
   * Sets a cookie.
   *
   * @param value Anything that JSON can express.
   * @returns Whether it is short enough; otherwise it is not set.
   */
  async set(
    headers: Headers,
    name: string,
    value: unknown,
    options: SealedCookieOptions,
  ): Promise<boolean> {
    const iv = crypto.getRandomValues(new Uint8Array(IV_LENGTH));
    const sealed = await crypto.subtle.encrypt(
      cipher(iv, name),
      await this.#cryptoKey(),
      encoder.encode(JSON.stringify(value)),
    );
    const bytes = new Uint8Array(IV_LENGTH + sealed.byteLength);
    bytes.set(iv);
    bytes.set(new Uint8Array(sealed), IV_LENGTH);
    const text = bytes.toBase64({ alphabet: "base64url", omitPadding: true });
    if (text.length > MAX_CHUNKS * CHUNK_LENGTH) return false;
    for (let chunk = 0; chunk < MAX_CHUNKS; chunk++) {
      const start = chunk * CHUNK_LENGTH;
      const part = text.slice(start, start + CHUNK_LENGTH);
      // A part of an earlier, longer value must not stay.
      write(headers, chunkName(name, chunk), part, {
        ...options,
        maxAge: part === "" ? 0 : options.maxAge,
      });
    }
    return true;
  }

  /** Makes the browser forget a cookie. */
  clear(headers: Headers, name: string, path: string, secure: boolean): void {
    for (let chunk = 0; chunk < MAX_CHUNKS; chunk++) {
      const options = { path, secure, maxAge: 0 };
      write(headers, chunkName(name, chunk), "", options);
    }
  }
}

async function deriveKey(secret: string): Promise<CryptoKey> {
  const material = await crypto.subtle.importKey(
    "raw",
    encoder.encode(secret),
    "HKDF",
    false,
    ["deriveKey"],
  );
  return await crypto.subtle.deriveKey(
    {
      name: "HKDF",
      hash: "SHA-256",
      salt: new Uint8Array(),
      info: encoder.encode("cookies of sign-in"),
    },
    material,
    { name: "AES-GCM", length: 256 },
    false,
    ["encrypt", "decrypt"],
  );
}

function cipher(iv: Uint8Array<ArrayBuffer>, name: string): AesGcmParams {
  return { name: "AES-GCM", iv, additionalData: encoder.encode(name) };
}

function chunkName(name: string, chunk: number): string {
  return chunk === 0 ? name : `${name}_${chunk}`;
}

function write(
  headers: Headers,
  name: string,
  value: string,
  options: SealedCookieOptions,
): void {
  // Lax: the provider's redirect must bring it.
  setCookie(headers, {
    name,
    value,
    httpOnly: true,
    sameSite: "Lax",
    ...options,
  });
}
