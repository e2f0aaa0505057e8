import { assertEquals, assertThrows } from "@std/assert";
import {
  autoloadStatic,
  type ComponentModels,
  components,
  fileHtml,
  inlineResources,
  jsonItem,
  serverDocument,
  serverResources,
  serverSession,
} from "../../embed/mod.ts";
import { Document } from "../../document/document.ts";
import { BOKEHJS_VERSION } from "../../models/internal.ts";
import { Button, Div, Slider } from "../../models/mod.ts";
import {
  embedCall,
  embedRequest,
  scriptElement,
} from "../fixtures/browser/embed_facts.ts";
import { pageShape } from "../fixtures/golden/page_shape.ts";
import pages from "../testdata/pages.json" with { type: "json" };

interface Recorded {
  readonly name: string;
  readonly result?: unknown;
  readonly error?: { readonly message: string };
}

const recordings = new Map(
  (pages.embed as Recorded[]).map((recorded) => [recorded.name, recorded]),
);
const compared = new Set<string>();

/** What Python was recorded with, with the version that we have. */
function recorded(name: string): unknown {
  const { result } = recording(name);
  return named(
    JSON.parse(JSON.stringify(result).replaceAll("3.9.2", BOKEHJS_VERSION)),
  );
}

function recording(name: string): Recorded {
  const found = recordings.get(name);
  if (found === undefined) throw new Error(`There is no recording ${name}`);
  compared.add(name);
  return found;
}

/** Random ids and ids of models, named by their first appearance. */
function named(value: unknown): unknown {
  const ids: string[] = [];
  const text = JSON.stringify(value).replace(
    /<uuid-\d+>|[\da-f]{8}(-[\da-f]{4}){3}-[\da-f]{12}|\bp\d{4}\b/g,
    (id) => {
      if (!ids.includes(id)) ids.push(id);
      return `<id-${ids.indexOf(id)}>`;
    },
  );
  return JSON.parse(text);
}

function slider(): Slider {
  return new Slider({ start: 0, end: 1, value: 0 });
}

function serverFacts(html: string): unknown {
  const { attributes, code } = scriptElement(html);
  return named([{ script: attributes, request: embedRequest(code) }]);
}

const SERVER_SCRIPTS: Readonly<Record<string, () => string>> = {
  "server_document()": () => serverDocument(),
  "server_document('http://h:5006/app/')": () =>
    serverDocument({ url: "http://h:5006/app/" }),
  "server_document('http://h:5006/app', relative_urls=True)": () =>
    serverDocument({ url: "http://h:5006/app", relativeUrls: true }),
  "server_document('http://h:5006/app', resources=None)": () =>
    serverDocument({ url: "http://h:5006/app", resources: null }),
  "server_document('http://h:5006/app', arguments={'a': '1', 'b': 'x y&z', 'bokeh-no': '1'})":
    () =>
      serverDocument({
        url: "http://h:5006/app",
        arguments: { a: 1, b: "x y&z", "bokeh-no": "1" },
      }),
  "server_document('http://h:5006/app', headers={'X': 'y'})": () =>
    serverDocument({ url: "http://h:5006/app", headers: { X: "y" } }),
  "server_document('http://h:5006/app', with_credentials=True)": () =>
    serverDocument({ url: "http://h:5006/app", withCredentials: true }),
  "server_session(session_id='sid', url='http://h:5006/app')": () =>
    serverSession({ sessionId: "sid", url: "http://h:5006/app" }),
  // Python ignores the model, so there is no such parameter.
  "server_session(model, session_id='sid')": () =>
    serverSession({ sessionId: "sid", url: "http://h:5006/app" }),
  "server_session(session_id='sid', headers=.., relative_urls=True, resources=None)":
    () =>
      serverSession({
        sessionId: "sid",
        url: "http://h:5006/a/b",
        headers: { X: "y" },
        relativeUrls: true,
        resources: null,
      }),
};

for (const [name, make] of Object.entries(SERVER_SCRIPTS)) {
  Deno.test(`The request of the script is that of Python's ${name}`, () => {
    assertEquals(serverFacts(make()), recorded(name));
  });
}

const SERVER_ERRORS: Readonly<Record<string, [string, () => unknown]>> = {
  "server_document('http://h:5006/app', headers=.., with_credentials=True)": [
    "'headers' and 'withCredentials' are mutually exclusive",
    () => serverDocument({ headers: { X: "y" }, withCredentials: true }),
  ],
  "server_document('ws://h:5006/app')": [
    "url should be the http or https URL for the server, not the websocket URL",
    () => serverDocument({ url: "ws://h:5006/app" }),
  ],
  "server_document('http://h:5006/app', resources='x')": [
    'resources must be either "default" or null',
    () => serverDocument({ resources: "x" as "default" }),
  ],
  "server_session(session_id=None)": [
    "Must supply a session_id",
    () => serverSession({ sessionId: "" }),
  ],
};

for (const [name, [message, run]] of Object.entries(SERVER_ERRORS)) {
  Deno.test(`There is an error where Python has one: ${name}`, () => {
    assertEquals(typeof recording(name).error?.message, "string");
    assertThrows(run, Error, message);
  });
}

/** The element of a root, in the shape of the recording. */
function divFacts(html: string): unknown {
  const [{ root_div } = { root_div: undefined }] = pageShape(`<body>${html}`)
    .body as { root_div?: unknown }[];
  return [{ div: root_div }];
}

function componentFacts(models: ComponentModels): unknown {
  const { script, div } = components(models);
  const { attributes, code } = scriptElement(script);
  const facts = typeof div === "string"
    ? divFacts(div)
    : Array.isArray(div)
    ? div.map(divFacts)
    : Object.fromEntries(
      Object.entries(div).map(([name, html]) => [name, divFacts(html)]),
    );
  return {
    script: [{ script: attributes, call: embedCall(code) }],
    div: facts,
  };
}

/** pageShape() names ids itself, so elements and script are compared without them. */
function withoutIds(value: unknown): unknown {
  return JSON.parse(JSON.stringify(value).replace(/<(uuid|id)-\d+>/g, "<id>"));
}

const COMPONENTS: Readonly<Record<string, () => ComponentModels>> = {
  "components(Div)": () => new Div({ text: "<b>&</b>" }),
  "components((Div, Slider))": () => [new Div({ text: "a" }), slider()],
  "components({'d': Div, 's': Slider})": () => ({
    d: new Div({ text: "a" }),
    s: slider(),
  }),
};

for (const [name, models] of Object.entries(COMPONENTS)) {
  Deno.test(`The script and the elements are those of Python's ${name}`, () => {
    assertEquals(
      withoutIds(named(componentFacts(models()))),
      withoutIds(recorded(name)),
    );
  });
}

Deno.test("The bare script and the ids are those of Python's components(wrap_script=False, wrap_plot_info=False)", () => {
  const div = new Div({ text: "a", name: "n", tags: [1] });
  const { script, roots } = components(div, { wrapScript: false });
  const { elementid, id, name, tags } = roots;
  assertEquals(
    named({
      script_call: embedCall(script),
      roots: { elementid, id, name, tags },
    }),
    recorded(
      "components(Div, wrap_script=False, wrap_plot_info=False)",
    ),
  );
});

const PAGES: Readonly<Record<string, () => Promise<string>>> = {
  "file_html(Div, CDN, 'T <&>')": () =>
    fileHtml(new Div({ text: "a" }), { title: "T <&>" }),
  "file_html([Div, Button], INLINE)": () =>
    fileHtml([new Div({ text: "a" }), new Button({ label: "b" })], {
      resources: "inline",
    }),
  // Python looks for the parts of BokehJS that are needed in every mode; here
  // resources that are given as such are taken as they are.
  "file_html(Div, Resources(mode='server', root_url='http://h:5006/'))": () =>
    fileHtml(new Div({ text: "a" }), {
      resources: serverResources("http://h:5006/", "info", [
        "bokeh",
        "bokeh-widgets",
      ]),
    }),
  "file_html(document with title, CDN)": () => {
    const document = new Document();
    document.title = "Doc title";
    document.addRoot(new Div({ text: "r", name: "root name" }));
    return fileHtml(document);
  },
};

for (const [name, make] of Object.entries(PAGES)) {
  Deno.test(`The page is that of Python's ${name}`, async () => {
    assertEquals(named(pageShape(await make())), recorded(name));
  });
}

Deno.test("The items are those of Python's json_item()", () => {
  const div = () => new Div({ text: "a" });
  assertEquals(named(jsonItem(div())), recorded("json_item(Div)"));
  assertEquals(
    named(jsonItem(div(), "target")),
    recorded("json_item(Div, 'target')"),
  );
});

Deno.test("The script and the element are those of Python's autoload_static()", async () => {
  const { script, tag } = await autoloadStatic(
    new Div({ text: "a" }),
    "path.js",
  );
  const [, id] = /^<script src="path\.js" id="(.+)"><\/script>$/.exec(tag) ??
    [];
  const list = (name: string) =>
    JSON.parse(new RegExp(`var ${name} = (.*);`).exec(script)?.[1] ?? "");
  const facts = named({
    script: {
      js_urls: list("scripts").map(({ url }: { url: string }) => url),
      css_urls: list("styles"),
      elementid: JSON.parse(
        /getElementById\((".*?")\)/.exec(script)?.[1] ?? "",
      ),
      ...embedCall(script),
      set_log_level: /set_log_level\("(.*?)"\)/.exec(script)?.[1],
    },
    tag: [{ script: { src: "path.js", id } }],
  });
  const expected = recorded("autoload_static(Div, CDN, 'path.js')") as {
    script: { js_urls: string[] };
  };
  // Python loads all of BokehJS here, this only what the model needs.
  expected.script.js_urls = expected.script.js_urls.filter((url) =>
    /\/bokeh(-widgets)?-\d/.test(url)
  );
  assertEquals(facts, expected);
});

Deno.test("Inline resources are the files that the server serves", async () => {
  const { scripts } = await inlineResources("warn", ["bokeh", "bokeh-tables"]);
  assertEquals(
    scripts.map((script) => typeof script === "object" && script.name),
    ["bokeh.min.js", "bokeh-tables.min.js"],
  );
});

Deno.test("Every recording of embedding is compared", () => {
  assertEquals(
    [...recordings.keys()].filter((name) => !compared.has(name)),
    [],
  );
});
