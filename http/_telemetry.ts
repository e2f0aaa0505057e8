import type { BatchObservableResult } from "@opentelemetry/api";
import { errorText } from "../base/text/error_text.ts";
import { shownErrorOf } from "../base/text/shown_text.ts";
import { BOKEHJS_VERSION } from "../models/internal.ts";
import type {
  Instruments,
  ServerMetrics,
  Tracer,
} from "../base/instruments.ts";

const NAME = "@bokeh-deno/server";

/** Current values, as opposed to totals. */
const GAUGES: readonly (keyof ServerMetrics)[] = [
  "sessions",
  "connections",
  "connectionsHeld",
  "bytesInFlight",
  "bytesKept",
  "sessionBytes",
];

/** Whether Deno exports telemetry, as far as permissions reveal it. */
export function isExported(): boolean {
  const permission = { name: "env", variable: "OTEL_DENO" } as const;
  return Deno.permissions.querySync(permission).state === "granted" &&
    /^(true|1)$/.test(Deno.env.get("OTEL_DENO") ?? "");
}

/**
 * Exports metrics and spans to OpenTelemetry. Counters are read when it
 * collects them, so counting costs nothing extra.
 *
 * @returns Stops the export when disposed of.
 */
export async function startTelemetry(
  instruments: Instruments,
): Promise<Disposable> {
  // Imported late: most servers do not export telemetry.
  const { metrics, SpanStatusCode, trace } = await import("@opentelemetry/api");
  const meter = metrics.getMeter(NAME, BOKEHJS_VERSION);
  const names = Object.keys(instruments.metrics()) as (keyof ServerMetrics)[];
  const observed = names
    .filter((name) => name !== "uptimeSeconds")
    .map((name) => {
      const isGauge = GAUGES.includes(name);
      const metric = `bokeh.${snakeCase(name)}`;
      const observable = isGauge
        ? meter.createObservableGauge(metric)
        : meter.createObservableCounter(metric);
      return { name, observable };
    });
  const observables = observed.map(({ observable }) => observable);
  const collect = (result: BatchObservableResult) => {
    const current = instruments.metrics();
    for (const { name, observable } of observed) {
      result.observe(observable, current[name]);
    }
  };
  meter.addBatchObservableCallback(collect, observables);
  const tracer = trace.getTracer(NAME, BOKEHJS_VERSION);
  instruments.tracer = {
    span: (name, attributes, run) =>
      tracer.startActiveSpan(name, { attributes }, (span) => {
        const fail = (error: unknown): never => {
          const shown = shownErrorOf(error, errorText(error));
          span.recordException(shown);
          const { message } = shown;
          span.setStatus({ code: SpanStatusCode.ERROR, message });
          span.end();
          throw error;
        };
        let result;
        try {
          result = run();
        } catch (error) {
          return fail(error);
        }
        if (result instanceof Promise) {
          return result.then((value) => {
            span.end();
            return value;
          }, fail) as typeof result;
        }
        span.end();
        return result;
      }),
  } satisfies Tracer;
  return {
    [Symbol.dispose]() {
      instruments.tracer = undefined;
      meter.removeBatchObservableCallback(collect, observables);
    },
  };
}

function snakeCase(name: string): string {
  return name.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`);
}
