import type { BlockList } from "node:net";
import type { Client, ConnectionInfo } from "../_incoming.ts";

/** Options for {@linkcode Clients}. */
export interface ClientsOptions {
  /** Whether to believe what proxies say. */
  useXHeaders: boolean;
  /** The proxies that are believed: addresses or networks. */
  trustedProxies: readonly string[];
}

/**
 * Finds out who sends a request (spec 6.1).
 *
 * - **Nobody is believed by chance:** what a header says of the client counts
 *   only if a trusted proxy passed it on.
 */
export class Clients {
  /** Whom to believe; `undefined` for nobody. */
  readonly #trusted: BlockList | undefined;

  /**
   * Takes whom to believe.
   *
   * @throws {RangeError} If a proxy is neither an address nor a network.
   */
  constructor({ useXHeaders, trustedProxies }: ClientsOptions) {
    if (!useXHeaders) return;
    // Loading the module takes long, and most servers believe nobody.
    const { BlockList } = globalThis.process.getBuiltinModule("node:net");
    this.#trusted = new BlockList();
    for (const proxy of trustedProxies) trust(this.#trusted, proxy);
  }

  /**
   * Who sent a request.
   *
   * @param request The request.
   * @param url Its URL.
   * @param info What the host knows of the connection.
   */
  of(request: Request, url: URL, info: ConnectionInfo | undefined): Client {
    const address = addressOf(info?.remoteAddr);
    const direct = { address, isSecure: url.protocol === "https:" };
    if (this.#trusted === undefined) return direct;
    const isUnix = info?.remoteAddr?.transport === "unix";
    if (!isUnix && !this.#isTrusted(address)) return direct;
    const { headers } = request;
    const scheme = headers.get("x-scheme") ??
      headers.get("x-forwarded-proto")?.split(",").at(-1)?.trim();
    return {
      address: ipAddress(headers.get("x-real-ip")) ??
        this.#forwardedFor(headers.get("x-forwarded-for")) ?? address,
      isSecure: scheme === undefined ? direct.isSecure : scheme === "https",
    };
  }

  /** The last address that no trusted proxy has: those before it anybody may have made up. */
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
      // No address at all.
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

/** An address as a header has it; `undefined` for what is none. */
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
