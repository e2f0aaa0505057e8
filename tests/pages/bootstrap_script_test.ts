import { assert, assertEquals, assertNotMatch } from "@std/assert";
import { autoloadScript } from "../../pages/autoload_script.ts";
import { bootstrapScript } from "../../pages/bootstrap_script.ts";
import { scriptJson } from "../../pages/script_json.ts";

Deno.test("scriptJson() makes JSON that neither ends a script nor a line", () => {
  const value = { "</script>": "<!-- <script> ]]> \u2028\u2029 é \\u2028" };
  const json = scriptJson(value);
  assertNotMatch(json, /[<\u2028\u2029]/);
  assertEquals(JSON.parse(json), value);
});

/** What a script does in a browser with these globals. */
function run(script: string, globals: Record<string, unknown>): void {
  new Function(...Object.keys(globals), script)(...Object.values(globals));
}

interface Browser {
  globals: Record<string, unknown>;
  timers: (() => void)[];
  calls: unknown[][];
  errors: unknown[];
  fire: () => void;
}

/** A page that is being read or has been, without BokehJS. */
function browser(readyState: string): Browser {
  const timers: (() => void)[] = [];
  const calls: unknown[][] = [];
  const errors: unknown[] = [];
  let ready = () => {};
  const document = {
    readyState,
    body: { children: [] },
    getElementById: (id: string) => ({ textContent: `text of ${id}` }),
    addEventListener: (_: string, listener: () => void) => ready = listener,
  };
  const globals = {
    window: {},
    document,
    Bokeh: {
      safely: (render: () => void) => render(),
      embed: { embed_items: (...args: unknown[]) => calls.push(args) },
    },
    console: { error: (text: unknown) => errors.push(text) },
    setTimeout: (callback: () => void) => timers.push(callback),
  };
  return { globals, timers, calls, errors, fire: () => ready() };
}

const ITEMS = [{ token: "e30", use_for_title: true }];

Deno.test("bootstrapScript() renders at once when the page is read", () => {
  const { globals, calls } = browser("interactive");
  globals.window = { Bokeh: {} };
  run(bootstrapScript({ items: ITEMS, docsElementId: "docs" }), globals);
  assertEquals(calls, [["text of docs", ITEMS]]);
});

Deno.test("bootstrapScript() waits for the page", () => {
  const { globals, calls, fire } = browser("loading");
  globals.window = { Bokeh: {} };
  run(bootstrapScript({ items: ITEMS }), globals);
  assertEquals(calls, []);
  fire();
  assertEquals(calls, [["{}", ITEMS]]);
});

Deno.test("bootstrapScript() waits for BokehJS", () => {
  const { globals, calls, errors, timers } = browser("complete");
  const window: Record<string, unknown> = {};
  globals.window = window;
  run(bootstrapScript({ items: ITEMS }), globals);
  for (let i = 0; i < 99; i++) timers.shift()?.();
  assertEquals(calls, []);
  window.Bokeh = {};
  timers.shift()?.();
  assertEquals(calls, [["{}", ITEMS]]);
  assertEquals([timers.length, errors], [0, []]);
});

Deno.test("bootstrapScript() reports that BokehJS is missing after 100 tries", () => {
  const { globals, calls, errors, timers } = browser("complete");
  run(bootstrapScript({ items: ITEMS }), globals);
  let tries = 0;
  for (; timers.length > 0; tries++) timers.shift()?.();
  assertEquals(tries, 100);
  assertEquals(calls, []);
  assertEquals(errors, ["Cannot render: the BokehJS library is missing"]);
});

Deno.test("bootstrapScript() passes the place of the application on", () => {
  for (
    const [options, place] of [
      [{ appPath: "/app" }, ["/app"]],
      [{ appPath: "/a", absoluteUrl: 'http://x/"</script>' }, [
        "/a",
        'http://x/"</script>',
      ]],
      [{ absoluteUrl: "http://x" }, ["", "http://x"]],
      [{ appPath: "" }, []],
    ] as const
  ) {
    const { globals, calls } = browser("complete");
    globals.window = { Bokeh: {} };
    const script = bootstrapScript({ items: ITEMS, ...options });
    assert(!script.includes("</"));
    run(script, globals);
    assertEquals(calls, [["{}", ITEMS, ...place]]);
  }
});

Deno.test("bootstrapScript() counts errors that come again, and shows each notice once", async () => {
  const shown: unknown[] = [];
  const callbacks = new Map<string, (data: unknown) => void>();
  const doc = {
    on_message: (type: string, callback: (data: unknown) => void) =>
      callbacks.set(type, callback),
    config: { notifications: { push: { emit: shown.push.bind(shown) } } },
  };
  const { globals } = browser("complete");
  const Bokeh = {
    ...globals.Bokeh as object,
    embed: { embed_items: () => Promise.resolve() },
    documents: [doc],
  };
  const script = bootstrapScript({
    items: ITEMS,
    errorMessage: "an error",
    noticeMessage: "a notice",
  });
  run(script, { ...globals, Bokeh, window: { Bokeh } });
  await Promise.resolve();
  for (const text of ["bad", "bad"]) callbacks.get("an error")?.(text);
  for (const id of ["1", "1", "2"]) {
    callbacks.get("a notice")?.({ id, text: `updated ${id}` });
  }
  const timeout = Infinity;
  assertEquals(shown, [
    { type: "error", text: "bad", timeout },
    { type: "error", text: "bad (2 times)", timeout },
    { type: "success", text: "updated 1", timeout },
    { type: "success", text: "updated 2", timeout },
  ]);
});

Deno.test("An embedded document shows what its application works on, and leaves the URL of its page alone", () => {
  const embedded = autoloadScript({ items: ITEMS, elementId: "x" });
  assert(embedded.includes("bokeh_deno_busy"));
  assertNotMatch(embedded, /pushState|replaceState/);
  const page = bootstrapScript({ items: ITEMS, place: "page" });
  assert(page.includes("bokeh_deno_busy") && page.includes("pushState"));
  const still = autoloadScript({ items: ITEMS, elementId: "x", docs: "{}" });
  assert(!still.includes("bokeh_deno_busy"));
});
