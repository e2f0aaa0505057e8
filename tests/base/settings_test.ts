import { assertEquals, assertThrows } from "@std/assert";
import { Settings, type SettingsSource } from "../../base/settings.ts";
import { BokehApp } from "../../http/bokeh_app.ts";
import { createToken } from "../../sessions/token.ts";
import { socketUrl, testServer } from "../fixtures/wire/test_server.ts";
import { WireClient } from "../fixtures/wire/wire_client.ts";

/** Settings from a record, by the names of configuration files. */
function source(values: Readonly<Record<string, string>>): SettingsSource {
  return {
    read(_variable, key) {
      const text = values[key];
      return text === undefined ? undefined : { text, name: key };
    },
  };
}

/** Runs a function with an environment variable set. */
function withVariable(name: string, value: string, run: () => void): void {
  Deno.env.set(name, value);
  try {
    run();
  } finally {
    Deno.env.delete(name);
  }
}

Deno.test("Settings.fromEnvironment() reads variables when they are asked for; empty ones are not set", () => {
  const settings = Settings.fromEnvironment();
  assertEquals(settings.get("icoPath"), undefined);
  withVariable("BOKEH_ICO_PATH", "none", () => {
    assertEquals(settings.get("icoPath"), "none");
  });
  withVariable("BOKEH_ICO_PATH", "", () => {
    assertEquals(settings.get("icoPath"), undefined);
  });
});

Deno.test("Settings.get() takes the first source that has a setting", () => {
  const settings = new Settings([
    source({ secret_key: "first" }),
    source({ secret_key: "second", browser: "lynx" }),
  ]);
  assertEquals(
    [settings.get("secretKey"), settings.get("browser")],
    ["first", "lynx"],
  );
  assertEquals(new Settings().get("secretKey"), undefined);
});

Deno.test("Settings.get() converts flags and ports, and names what it does not take", () => {
  for (const word of ["yes", "1", "on", "true", " TRUE "]) {
    assertEquals(
      new Settings([source({ sign_sessions: word })]).get("signSessions"),
      true,
    );
  }
  for (const word of ["no", "0", "Off", "false"]) {
    assertEquals(
      new Settings([source({ sign_sessions: word })]).get("signSessions"),
      false,
    );
  }
  assertThrows(
    () =>
      new Settings([source({ sign_sessions: "maybe" })]).get("signSessions"),
    RangeError,
    'Cannot read setting sign_sessions: expected yes, 1, on, true, no, 0, off or false, received "maybe"',
  );
  withVariable("BOKEH_DEFAULT_SERVER_PORT", "70000", () => {
    assertThrows(
      () => Settings.fromEnvironment().get("defaultServerPort"),
      RangeError,
      'BOKEH_DEFAULT_SERVER_PORT: expected a port from 0 to 65535, received "70000"',
    );
  });
});

Deno.test("What the program says goes before settings", async () => {
  const settings = new Settings([
    source({
      dev: "yes",
      ico_path: "none",
      default_server_host: "plots.local",
    }),
  ]);
  await using server = testServer({ "/app": (_doc) => {} }, {
    settings,
    icoPath: "default",
    address: "0.0.0.0",
  });
  assertEquals(server.url("/app"), `http://plots.local:${server.port}/app`);
  const icon = await fetch(`http://127.0.0.1:${server.port}/favicon.ico`);
  await icon.body?.cancel();
  assertEquals(icon.status, 200);
});

Deno.test("Settings that options need are checked when a server is made", () => {
  const cases: readonly [Record<string, string>, string][] = [
    [{ log_level: "loud" }, "log_level: expected one of trace, debug"],
    [
      { resources: "disk" },
      'resources: expected one of server, cdn, inline, received "disk"',
    ],
    [{ dev: "perhaps" }, "dev: expected yes"],
  ];
  for (const [values, message] of cases) {
    const settings = new Settings([source(values)]);
    assertThrows(() => new BokehApp({}, { settings }), RangeError, message);
  }
  const settings = new Settings([source({ sign_sessions: "yes" })]);
  assertThrows(() => new BokehApp({}, { settings }), TypeError, "secretKey");
});

Deno.test("BOKEH_ALLOW_WS_ORIGIN replaces the allowed origins, and is read at every check", async () => {
  let allowed = "plots.example.com";
  const settings = new Settings([{
    read: (variable) =>
      variable === "BOKEH_ALLOW_WS_ORIGIN"
        ? { text: allowed, name: variable }
        : undefined,
  }]);
  await using server = testServer((_doc) => {}, { settings });
  const accepts = async (origin: string) => {
    const token = createToken({ sessionId: "s" });
    try {
      await using _client = await WireClient
        .connect(socketUrl(server), token, { origin });
      return true;
    } catch {
      return false;
    }
  };
  const own = `http://localhost:${server.port}`;
  const other = "https://plots.example.com";
  assertEquals([await accepts(own), await accepts(other)], [false, true]);
  allowed = "";
  assertEquals([await accepts(own), await accepts(other)], [true, false]);
});
