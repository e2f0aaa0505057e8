import { assertEquals } from "@std/assert";
import { fromFileUrl } from "@std/path";
import { shortHash } from "../../base/short_hash.ts";

const APP = fromFileUrl(
  new URL("../fixtures/apps/telemetry_app.ts", import.meta.url),
);

interface Span {
  readonly name: string;
  readonly attributes?: readonly {
    readonly key: string;
    readonly value: { readonly stringValue?: string };
  }[];
}

/** What OpenTelemetry sends as JSON, as far as it is looked at. */
interface Export {
  readonly resourceMetrics?: readonly {
    readonly scopeMetrics: readonly {
      readonly metrics: readonly { readonly name: string }[];
    }[];
  }[];
  readonly resourceSpans?: readonly {
    readonly scopeSpans: readonly {
      readonly spans: readonly Span[];
    }[];
  }[];
}

/** The spans in an export. */
function spansIn({ resourceSpans = [] }: Export): Span[] {
  return resourceSpans.flatMap(({ scopeSpans }) => scopeSpans)
    .flatMap(({ spans }) => spans);
}

/** The names of metrics and spans in an export. */
function namesIn(exported: Export) {
  const { resourceMetrics = [] } = exported;
  const metrics = resourceMetrics.flatMap(({ scopeMetrics }) => scopeMetrics)
    .flatMap(({ metrics }) => metrics);
  return [...metrics, ...spansIn(exported)].map(({ name }) => name);
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
  const sessions = new Set<string | undefined>();
  const complete = Promise.withResolvers<void>();
  await using collector = Deno.serve(
    { port: 0, hostname: "127.0.0.1", onListen() {} },
    async (request) => {
      const exported: Export = await request.json();
      for (const name of namesIn(exported)) missing.delete(name);
      for (const { attributes = [] } of spansIn(exported)) {
        for (const { key, value } of attributes) {
          if (key === "bokeh.session") sessions.add(value.stringValue);
        }
      }
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
  assertEquals(
    [...sessions],
    [shortHash("s")],
    "spans name the session without its id, which would open it",
  );
  await app.stdin.close();
  assertEquals(await ended, "it ended with 0");
});
