import type { BlockList } from "node:net";
import type { Client, ConnectionInfo } from "../_incoming.ts";

/** How many sessions, and how many connections, a client of another machine may have by default. */
export const CLIENT_LIMIT = 1000;

/** Headers that proxies add. */
const FORWARDING = [
  "forwarded",
  "via",
  "x-forwarded-for",
  "x-forwarded-host",
  "x-forwarded-proto",
  "x-real-ip",
];

/** Options for {@linkcode Clients}. */
export interface ClientsOptions {
  /** Whether to trust the headers of proxies. */
  useXHeaders: boolean;
  /** Trusted proxies: addresses or networks. */
  trustedProxies: readonly string[];
}

/**
 * Determines the sender of a request (spec 6.1).
 *
 * - **Only trusted headers:** a header about the client counts only if a
 *   trusted proxy passed it on.
 */
export class Clients {
  /** `undefined` if no proxy is trusted. */
  readonly #trusted: BlockList | undefined;

  /** @throws {RangeError} If a proxy is neither an address nor a network. */
  constructor({ useXHeaders, trustedProxies }: ClientsOptions) {
    if (!useXHeaders) return;
    // Imported late: loading the module is slow, and most servers trust no
    // proxy.
    const { BlockList } = globalThis.process.getBuiltinModule("node:net");
    this.#trusted = new BlockList();
    for (const proxy of trustedProxies) trust(this.#trusted, proxy);
  }

  /**
   * The sender of a request.
   *
   * @param info What the host knows of the connection.
   */
  of(request: Request, url: URL, info: ConnectionInfo | undefined): Client {
    const address = addressOf(info?.remoteAddr);
    const { headers } = request;
    const isForwarded = FORWARDING.some((name) => headers.has(name));
    const direct = {
      address,
      isSecure: url.protocol === "https:",
      isLocal: !isForwarded && address !== undefined && isLocal(address),
    };
    if (this.#trusted === undefined) return direct;
    const isUnix = info?.remoteAddr?.transport === "unix";
    if (!isUnix && !this.#isTrusted(address)) return direct;
    const scheme = (headers.get("x-scheme") ??
      headers.get("x-forwarded-proto")?.split(",").at(-1))?.trim()
      .toLowerCase();
    const isKnown = scheme === "https" || scheme === "http";
    const original = ipAddress(headers.get("x-real-ip")) ??
      this.#forwardedFor(headers.get("x-forwarded-for")) ?? address;
    return {
      address: original,
      isSecure: isKnown ? scheme === "https" : direct.isSecure,
      isLocal: original !== undefined && isLocal(original),
    };
  }

  /** The last address that is not a trusted proxy's: anyone may have made up those before it. */
  #forwardedFor(header: string | null): string | undefined {
    const addresses = (header ?? "").split(",").map(ipAddress)
      .filter((address) => address !== undefined);
    return addresses.findLast((address) => !this.#isTrusted(address)) ??
      addresses[0];
  }

  #isTrusted(address: string | undefined): boolean {
    if (address === undefined || this.#trusted === undefined) return false;
    try {
      return this.#trusted.check(address, familyOf(address));
    } catch {
      // Not an address.
      return false;
    }
  }
}

function trust(trusted: BlockList, proxy: string): void {
  const [address = "", bits] = proxy.split("/");
  try {
    if (bits === undefined) trusted.addAddress(address, familyOf(address));
    else trusted.addSubnet(address, Number(bits), familyOf(address));
  } catch (cause) {
    throw new RangeError(
      `Cannot trust proxy ${proxy}: expected an address or a network such as 10.0.0.0/8`,
      { cause },
    );
  }
}

/** Whether a client is on this machine. */
export function isLocal(address: string): boolean {
  return /^(::ffff:)?127\.|^::1$/.test(address);
}

function ipAddress(text: string | null): string | undefined {
  const { isIP } = process.getBuiltinModule("node:net");
  const address = text?.trim() ?? "";
  return isIP(address) === 0 ? undefined : address;
}

function addressOf(addr: Deno.Addr | undefined): string | undefined {
  return addr !== undefined && "hostname" in addr ? addr.hostname : undefined;
}

function familyOf(address: string): "ipv4" | "ipv6" {
  return address.includes(":") ? "ipv6" : "ipv4";
}
