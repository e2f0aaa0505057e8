import { assertEquals } from "@std/assert";
import { fromFileUrl } from "@std/path";

const APP = fromFileUrl(
  new URL("../fixtures/apps/telemetry_app.ts", import.meta.url),
);

/** What OpenTelemetry sends as JSON, as far as it is looked at. */
interface Export {
  readonly resourceMetrics?: readonly {
    readonly scopeMetrics: readonly {
      readonly metrics: readonly { readonly name: string }[];
    }[];
  }[];
  readonly resourceSpans?: readonly {
    readonly scopeSpans: readonly {
      readonly spans: readonly { readonly name: string }[];
    }[];
  }[];
}

/** The names of metrics and spans in an export. */
function namesIn({ resourceMetrics = [], resourceSpans = [] }: Export) {
  const metrics = resourceMetrics.flatMap(({ scopeMetrics }) => scopeMetrics)
    .flatMap(({ metrics }) => metrics);
  const spans = resourceSpans.flatMap(({ scopeSpans }) => scopeSpans)
    .flatMap(({ spans }) => spans);
  return [...metrics, ...spans].map(({ name }) => name);
}

Deno.test("OpenTelemetry gets metrics, and spans of sessions and messages", async () => {
  const missing = new Set([
    "bokeh.connections",
    "bokeh.messages_received",
    "bokeh.requests",
    "bokeh.sessions_created",
    "create session",
    "PATCH-DOC",
    "PULL-DOC-REQ",
  ]);
  const complete = Promise.withResolvers<void>();
  await using collector = Deno.serve(
    { port: 0, hostname: "127.0.0.1", onListen() {} },
    async (request) => {
      for (const name of namesIn(await request.json())) missing.delete(name);
      if (missing.size === 0) complete.resolve();
      return Response.json({});
    },
  );
  const app = new Deno.Command(Deno.execPath(), {
    args: ["run", "-A", "--no-check", APP],
    env: {
      OTEL_DENO: "true",
      OTEL_EXPORTER_OTLP_ENDPOINT: `http://127.0.0.1:${collector.addr.port}`,
      OTEL_EXPORTER_OTLP_PROTOCOL: "http/json",
      OTEL_BSP_SCHEDULE_DELAY: "50",
      OTEL_METRIC_EXPORT_INTERVAL: "50",
    },
    stdin: "piped",
    stdout: "null",
    stderr: "inherit",
  }).spawn();
  const ended = app.status.then(({ code }) => `it ended with ${code}`);
  await Promise.race([complete.promise, ended]);
  assertEquals([...missing], []);
  await app.stdin.close();
  assertEquals(await ended, "it ended with 0");
});
