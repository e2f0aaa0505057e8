import type { ApplicationContext } from "../sessions/application_context.ts";
import type { Instruments } from "../base/instruments.ts";
import type { Logger } from "../base/logger.ts";
import type { AnyOption } from "../base/option_table.ts";
import { MIN_KEY_LENGTH } from "../sessions/token_signer.ts";
import type { AppServices } from "./_app_services.ts";
import { OPTIONS, type ResolvedOptions } from "./options.ts";
import { isExported, startTelemetry } from "./_telemetry.ts";

/** Logs the configuration of a server, statistics and memory usage, and exports telemetry (spec 5.10, 8.3). */
export class Diagnostics {
  readonly #options: ResolvedOptions;
  readonly #logger: Logger;
  readonly #instruments: Instruments;
  readonly #applications: () => Iterable<ApplicationContext>;
  readonly #timers: ReturnType<typeof setInterval>[] = [];
  #telemetry: Promise<Disposable> | undefined;

  constructor(
    { options, logger, instruments }: AppServices,
    applications: () => Iterable<ApplicationContext>,
  ) {
    this.#options = options;
    this.#logger = logger;
    this.#instruments = instruments;
    this.#applications = applications;
  }

  /** Logs what differs from the defaults, and starts the periodic log lines. */
  start(): void {
    this.#describeOptions();
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

  /** Stops logging and exporting. */
  async stop(): Promise<void> {
    for (const timer of this.#timers.splice(0)) clearInterval(timer);
    const telemetry = this.#telemetry;
    this.#telemetry = undefined;
    try {
      (await telemetry)?.[Symbol.dispose]();
    } catch {
      // It failed to start, which is already logged.
    }
  }

  #every(milliseconds: number, run: () => void): void {
    if (milliseconds === 0) return;
    const timer = setInterval(run, milliseconds);
    Deno.unrefTimer(timer);
    this.#timers.push(timer);
  }

  #describeOptions(): void {
    for (const [name, entry] of Object.entries<AnyOption>(OPTIONS)) {
      const value = this.#options[name as keyof ResolvedOptions];
      const note = value === entry.default
        ? entry.defaultNote
        : entry.note?.(value as never, this.#options.prefix);
      if (note !== undefined) this.#logger.info(note);
    }
    this.#warn();
  }

  #warn(): void {
    const { secretKey, signSessions, authProvider, resources, settings } =
      this.#options;
    for (const warning of settings.warnings()) this.#logger.warn(warning);
    if (settings.get("minified") === false && resources !== "cdn") {
      this.#logger.warn(
        `The setting ${
          settings.nameOf("minified")
        } has no effect: the package of BokehJS has only minified files; use resources: "cdn"`,
      );
    }
    const { websocketCompressionLevel, websocketCompressionMemLevel } =
      this.#options;
    if (signSessions && (secretKey ?? "").length < MIN_KEY_LENGTH) {
      this.#logger.warn(
        `The secret key is shorter than ${MIN_KEY_LENGTH} characters: use 32 random bytes, as the command secret prints`,
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
        "The auth provider has no getUser: everyone may see everything",
      );
    }
  }

  #logStatistics(): void {
    const { uptimeSeconds: _, ...metrics } = this.#instruments.metrics();
    this.#logger.debug(
      `${metrics.connections} clients connected, ${metrics.sessions} sessions`,
      metrics,
    );
    for (const { path, sessions } of this.#applications()) {
      const unused = sessions.filter(({ connectionCount }) =>
        connectionCount === 0
      );
      this.#logger.debug(
        `${path} has ${sessions.length} sessions with ${unused.length} unused`,
      );
    }
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
