/** What happened on a server so far, and what there is now. */
export interface ServerMetrics {
  /** Seconds since the server was made. */
  readonly uptimeSeconds: number;
  /** Requests answered. */
  readonly requests: number;
  /** Requests refused: answered with a status from 400 to 499. */
  readonly requestsRefused: number;
  /** Requests failed: answered with a status of 500 or more. */
  readonly requestsFailed: number;
  /** Live sessions. */
  readonly sessions: number;
  /** Sessions created. */
  readonly sessionsCreated: number;
  /** Sessions destroyed. */
  readonly sessionsDestroyed: number;
  /** Sessions whose application failed to fill their document. */
  readonly sessionsFailed: number;
  /** Sessions refused, because their client has too many. */
  readonly sessionsRefused: number;
  /** Open connections. */
  readonly connections: number;
  /** Connections opened. */
  readonly connectionsOpened: number;
  /** Connections closed, by whomever. */
  readonly connectionsClosed: number;
  /** Connections refused, because there are too many. */
  readonly connectionsRefused: number;
  /** Connections closed because the client was too slow. */
  readonly connectionsDropped: number;
  /** Connections closed because the client sent too many messages, or more than could be handled. */
  readonly connectionsFlooded: number;
  /** Messages received. */
  readonly messagesReceived: number;
  /** Messages sent; one that goes to several connections counts as several. */
  readonly messagesSent: number;
  /** Messages answered with ERROR. */
  readonly messagesFailed: number;
}

/** The names of what is counted. */
export type CounterName = Exclude<
  keyof ServerMetrics,
  "uptimeSeconds" | "sessions" | "connections"
>;

/** Runs functions as spans of a trace. */
export interface Tracer {
  /**
   * Runs a function.
   *
   * @param name What it does.
   * @param attributes What is known of it.
   * @param run The function. What it throws belongs to the span.
   * @returns What the function returns.
   */
  span<T>(
    name: string,
    attributes: Readonly<Record<string, string>>,
    run: () => T,
  ): T;
}

/**
 * Counts what happens on a server, and tells a tracer if there is one.
 *
 * - **Cheap:** counting is an addition; without a tracer nothing else is done.
 */
export class Instruments {
  /** The tracer, if spans are wanted. */
  tracer: Tracer | undefined;
  readonly #began: number = performance.now();
  readonly #counters: Record<CounterName, number> = {
    requests: 0,
    requestsRefused: 0,
    requestsFailed: 0,
    sessionsCreated: 0,
    sessionsDestroyed: 0,
    sessionsFailed: 0,
    sessionsRefused: 0,
    connectionsOpened: 0,
    connectionsClosed: 0,
    connectionsRefused: 0,
    connectionsDropped: 0,
    connectionsFlooded: 0,
    messagesReceived: 0,
    messagesSent: 0,
    messagesFailed: 0,
  };

  /** Counts one more. */
  count(name: CounterName): void {
    this.#counters[name]++;
  }

  /** The counts so far. */
  metrics(): ServerMetrics {
    const counters = this.#counters;
    return {
      uptimeSeconds: (performance.now() - this.#began) / 1000,
      sessions: counters.sessionsCreated - counters.sessionsDestroyed,
      connections: counters.connectionsOpened - counters.connectionsClosed,
      ...counters,
    };
  }

  /** Runs a function as a span, if there is a tracer. */
  span<T>(
    name: string,
    attributes: Readonly<Record<string, string>>,
    run: () => T,
  ): T {
    return this.tracer === undefined
      ? run()
      : this.tracer.span(name, attributes, run);
  }
}
