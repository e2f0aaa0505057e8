/** A host, or a pattern with `*` for several. All in lower case. */
export interface HostPattern {
  readonly text: string;
  /** The host name. `*` stands for one label; a name that is just `*` matches every name. */
  readonly name: string;
  /** The port, or `*` for every port. */
  readonly port: string;
}

/**
 * Parses a configured `HOST[:PORT]` (spec 3.2). `*` matches everything; a host
 * without a port has port 80.
 *
 * @throws {SyntaxError} If the entry is malformed.
 */
export function parseHost(entry: string): HostPattern {
  const text = entry.trim().toLowerCase();
  if (text === "*") return parseRawHost(text);
  const parts = split(text);
  if (parts === null) throw new SyntaxError(`Invalid host value: ${entry}`);
  const port = canonicalPort(parts.port ?? "80");
  if (port === null) {
    throw new SyntaxError(`Invalid port in host value: ${entry}`);
  }
  if (parts.name === "") throw new SyntaxError("Empty host value");
  const name = canonicalName(parts.name);
  if (name === null) throw new SyntaxError(`Invalid host value: ${entry}`);
  return { text: `${name}:${port}`, name, port };
}

/**
 * Parses a pattern literally (spec 3.2): a host without a port matches every
 * port. A malformed pattern matches no host.
 */
export function parseRawHost(entry: string): HostPattern {
  const text = entry.trim().toLowerCase();
  const { name = "", port = "*" } = split(text) ?? {};
  return { text, name, port };
}

/**
 * Whether a pattern matches a host.
 *
 * @param name The name of the host, in lower case.
 */
export function matchesHost(
  pattern: HostPattern,
  name: string,
  port: string,
): boolean {
  if (pattern.port !== "*" && pattern.port !== port) return false;
  return pattern.name === "*" || pattern.name === name ||
    matchesLabels(pattern.name, name);
}

function matchesLabels(pattern: string, name: string): boolean {
  if (!pattern.includes("*") || name.startsWith("[")) return false;
  // `192.168.0.*` is for addresses: anyone could register `192.168.0.com`.
  if (isAddress(pattern) && !isAddress(name)) return false;
  const labels = name.split(".");
  const expected = pattern.split(".");
  return labels.length === expected.length &&
    expected.every((label, index) =>
      label === labels[index] || (label === "*" && labels[index] !== "")
    );
}

function isAddress(name: string): boolean {
  return /^[\d.*]*\d[\d.*]*$/.test(name);
}

function split(text: string): { name: string; port?: string } | null {
  const match = /^(\[[^\]]*\]|[^:]*)(?::([^:]*))?$/.exec(text);
  return match && { name: match[1] ?? "", port: match[2] };
}

function canonicalPort(port: string): string | null {
  if (port === "*") return port;
  return /^\d+$/.test(port) && Number(port) <= 65535
    ? String(Number(port))
    : null;
}

function canonicalName(name: string): string | null {
  if (name.startsWith("[")) {
    return URL.parse(`http://${name}`)?.hostname ?? null;
  }
  return /^[^\s/@?#\\[\]]+$/.test(name) ? name : null;
}
