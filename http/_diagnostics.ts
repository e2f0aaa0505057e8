import type { Logger } from "../base/logger.ts";
import type { Instruments } from "../base/instruments.ts";
import type { ResolvedOptions } from "./_resolve_options.ts";
import { isExported, startTelemetry } from "./_telemetry.ts";

/** The options that are logged when they differ from the default, with what is said of them. */
const NOTES = [
  ["keepAliveMilliseconds", 37_000, "Keep-alive ping configured every"],
  [
    "checkUnusedSessionsMilliseconds",
    17_000,
    "Check for unused sessions every",
  ],
  ["unusedSessionLifetimeMilliseconds", 60_000, "Unused sessions last for"],
  ["statsLogFrequencyMilliseconds", 15_000, "Log statistics every"],
  ["memLogFrequencyMilliseconds", 0, "Log memory usage every"],
] as const;

/** Tells whoever runs a server what happens on it (spec 5.10, 8.3). */
export class Diagnostics {
  readonly #options: ResolvedOptions;
  readonly #logger: Logger;
  readonly #instruments: Instruments;
  readonly #timers: ReturnType<typeof setInterval>[] = [];
  #telemetry: Promise<Disposable> | undefined;

  /** Takes what to tell of, and where. */
  constructor(
    options: ResolvedOptions,
    logger: Logger,
    instruments: Instruments,
  ) {
    this.#options = options;
    this.#logger = logger;
    this.#instruments = instruments;
  }

  /**
   * Says how the server was set up, and tells from time to time.
   *
   * @param hasUsers Whether an auth provider says who sends a request.
   */
  start(hasUsers: boolean): void {
    this.#describeOptions(hasUsers);
    const { statsLogFrequencyMilliseconds, memLogFrequencyMilliseconds } =
      this.#options;
    this.#every(statsLogFrequencyMilliseconds, () => this.#logStatistics());
    this.#every(memLogFrequencyMilliseconds, () => this.#logMemory());
    if (this.#options.telemetry ?? isExported()) {
      this.#telemetry = startTelemetry(this.#instruments);
      this.#telemetry.catch((error) =>
        this.#logger.error("Cannot start telemetry", { error })
      );
    }
  }

  /** Tells no more. */
  async stop(): Promise<void> {
    for (const timer of this.#timers.splice(0)) clearInterval(timer);
    const telemetry = this.#telemetry;
    this.#telemetry = undefined;
    try {
      (await telemetry)?.[Symbol.dispose]();
    } catch {
      // It did not start, as was logged.
    }
  }

  #every(milliseconds: number, run: () => void): void {
    if (milliseconds === 0) return;
    const timer = setInterval(run, milliseconds);
    Deno.unrefTimer(timer);
    this.#timers.push(timer);
  }

  #describeOptions(hasUsers: boolean): void {
    const options = this.#options;
    for (const [name, usual, text] of NOTES) {
      const value = options[name];
      if (value === usual) continue;
      this.#logger.info(
        name === "keepAliveMilliseconds" && value === 0
          ? "Keep-alive ping disabled"
          : `${text} ${value} milliseconds`,
      );
    }
    const bytes = options.websocketMaxMessageBytes;
    if (bytes !== 20 * 1024 * 1024) {
      this.#logger.info(`WebSocket messages may have up to ${bytes} bytes`);
    }
    this.#logger.info(
      hasUsers
        ? "User authentication hooks provided (no default user)"
        : "User authentication hooks NOT provided (default user enabled)",
    );
    if (options.xsrfCookies) {
      this.#logger.info("XSRF cookie protection enabled");
    }
    this.#warn();
  }

  #warn(): void {
    const { secretKey, signSessions, authProvider } = this.#options;
    const { websocketCompressionLevel, websocketCompressionMemLevel } =
      this.#options;
    if (signSessions && (secretKey ?? "").length < 32) {
      this.#logger.warn(
        "The secret key is shorter than 32 characters: use 32 random bytes, as the command secret prints",
      );
    }
    if (
      (websocketCompressionLevel ?? websocketCompressionMemLevel) !== undefined
    ) {
      this.#logger.warn(
        "WebSocket messages are not compressed: Deno does not support it",
      );
    }
    if (authProvider !== undefined && authProvider.getUser === undefined) {
      this.#logger.warn(
        "The auth provider has no getUser: everybody may see everything",
      );
    }
  }

  #logStatistics(): void {
    const { uptimeSeconds: _, ...metrics } = this.#instruments.metrics();
    this.#logger.debug(
      `${metrics.connections} clients connected, ${metrics.sessions} sessions`,
      metrics,
    );
  }

  #logMemory(): void {
    const { rss, heapUsed } = Deno.memoryUsage();
    this.#logger.info(
      `Memory usage: ${toMebibytes(rss)} MiB, of which ${
        toMebibytes(heapUsed)
      } MiB in the heap`,
      { rss, heapUsed },
    );
  }
}

function toMebibytes(bytes: number): string {
  return (bytes / 1024 / 1024).toFixed(1);
}
