/** Totals of a server since it was created, and its current sessions and connections. */
export interface ServerMetrics {
  /** Seconds since the server was created. */
  readonly uptimeSeconds: number;
  /** Requests answered. */
  readonly requests: number;
  /** Requests refused: answered with a status from 400 to 499. */
  readonly requestsRefused: number;
  /** Requests that failed: answered with a status of 500 or more. */
  readonly requestsFailed: number;
  /** Live sessions. */
  readonly sessions: number;
  /** Sessions created. */
  readonly sessionsCreated: number;
  /** Sessions destroyed. */
  readonly sessionsDestroyed: number;
  /** Sessions whose application failed to fill their document. */
  readonly sessionsFailed: number;
  /** Sessions refused because their client had too many. */
  readonly sessionsRefused: number;
  /** Open connections. */
  readonly connections: number;
  /** Connections opened. */
  readonly connectionsOpened: number;
  /** Connections closed, by either side. */
  readonly connectionsClosed: number;
  /** Open connections whose client is away and may resume them. */
  readonly connectionsHeld: number;
  /** Connections resumed by their client. */
  readonly connectionsResumed: number;
  /** Connections refused because there were too many. */
  readonly connectionsRefused: number;
  /** Connections closed because the client was too slow. */
  readonly connectionsDropped: number;
  /**
   * Connections closed because the client sent too many messages, or more than
   * the server could handle.
   */
  readonly connectionsFlooded: number;
  /** Open sockets of clients whose session another node has; not in `connections`. */
  readonly connectionsRelayed: number;
  /** Links with other nodes. */
  readonly links: number;
  /** Messages received. */
  readonly messagesReceived: number;
  /** Messages sent; one that goes to several connections counts once for each. */
  readonly messagesSent: number;
  /** Messages answered with ERROR. */
  readonly messagesFailed: number;
  /** Messages of these that would have made the document of a session too large. */
  readonly messagesTooLarge: number;
  /** Bytes of messages that clients are sending, or that wait to be handled. */
  readonly bytesInFlight: number;
  /** Bytes of messages that are kept until their client has acknowledged them. */
  readonly bytesKept: number;
  /** Roughly the bytes that clients have added to the documents of live sessions. */
  readonly sessionBytes: number;
}

/** The names of current amounts that go up and down. */
export type GaugeName =
  | "bytesInFlight"
  | "bytesKept"
  | "connectionsHeld"
  | "connectionsRelayed"
  | "links"
  | "sessionBytes";

/** The current amounts of a server that has not done anything. */
export const ZERO_GAUGES: Readonly<Record<GaugeName, number>> = {
  bytesInFlight: 0,
  bytesKept: 0,
  connectionsHeld: 0,
  connectionsRelayed: 0,
  links: 0,
  sessionBytes: 0,
};

/** The names of the counters. */
export type CounterName = Exclude<
  keyof ServerMetrics,
  "uptimeSeconds" | "sessions" | "connections" | GaugeName
>;

/** Runs functions as spans of a trace. */
export interface Tracer {
  /**
   * Runs a function as a span.
   *
   * @param name The name of the span.
   * @param attributes The attributes of the span.
   * @param run The function. The span records what it throws.
   * @returns What the function returns.
   */
  span<T>(
    name: string,
    attributes: Readonly<Record<string, string>>,
    run: () => T,
  ): T;
}

/**
 * Counts what happens on a server, and reports spans to a tracer if there is
 * one.
 *
 * - **Cheap:** counting is an addition; without a tracer nothing else happens.
 */
export class Instruments {
  /** The tracer, if there is one. */
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
    connectionsResumed: 0,
    connectionsRefused: 0,
    connectionsDropped: 0,
    connectionsFlooded: 0,
    messagesReceived: 0,
    messagesSent: 0,
    messagesFailed: 0,
    messagesTooLarge: 0,
  };
  readonly #gauges: Record<GaugeName, number> = { ...ZERO_GAUGES };
  readonly #watched: [name: GaugeName, read: () => number][] = [];

  /** Increments a counter. */
  count(name: CounterName): void {
    this.#counters[name]++;
  }

  /**
   * Changes a current amount.
   *
   * @param name The name of the amount.
   * @param amount What to add to it; a negative number lowers it.
   */
  add(name: GaugeName, amount: number): void {
    this.#gauges[name] += amount;
  }

  /**
   * Asks for a current amount whenever the metrics are read, for one that changes
   * too often to be told of each time.
   *
   * @param name The name of the amount.
   * @param read Returns the part of the amount that it knows of.
   */
  watch(name: GaugeName, read: () => number): void {
    this.#watched.push([name, read]);
  }

  /** Returns a snapshot of the counters. */
  metrics(): ServerMetrics {
    const counters = this.#counters;
    const gauges = { ...this.#gauges };
    for (const [name, read] of this.#watched) gauges[name] += read();
    return {
      uptimeSeconds: (performance.now() - this.#began) / 1000,
      sessions: counters.sessionsCreated - counters.sessionsDestroyed,
      connections: counters.connectionsOpened - counters.connectionsClosed,
      ...counters,
      ...gauges,
    };
  }

  /** Runs a function, as a span if there is a tracer. */
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
