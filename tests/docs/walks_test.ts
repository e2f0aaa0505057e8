// docs/architecture.md lists the files through which things go; these tests look.

import { assert, assertEquals } from "@std/assert";
import { fromFileUrl } from "@std/path";
import { Serializer } from "../../document/codec/serializer.ts";
import { Slider } from "../../models/mod.ts";
import { MemorySocket } from "../../testing/_memory_socket.ts";
import { FakeClient, sessionOf } from "../fixtures/wire/fake_client.ts";

const ROOT = new URL("../../", import.meta.url);

interface Step {
  readonly file: string;
  /** What the step names: functions, classes and other files. */
  readonly names: readonly string[];
}

/** The steps of the guide's section whose heading begins so. */
async function stepsOf(heading: string): Promise<Step[]> {
  const guide = await Deno.readTextFile(new URL("docs/architecture.md", ROOT));
  const [, section = ""] = guide.split(`### ${heading}`);
  const [list = ""] = section.split("\n## ", 1)[0]!.split("\n### ", 1);
  return list.split(/^\d+\. /m).slice(1).map((step) => {
    const [file = "", ...names] = Array.from(
      step.matchAll(/`([^`]+)`/g),
      ([, name]) => name!,
    );
    return { file, names };
  });
}

/** The files of the library that are on the stack, the outermost first. */
function filesOnStack(): string[] {
  const { stack = "" } = new Error();
  return Array.from(
    stack.matchAll(/(file:[^\s()]+?):\d+:\d+\)?$/gm),
    ([, url]) => url!.slice(ROOT.href.length),
  ).filter((path) => !/^(tests|testing)\//.test(path)).reverse();
}

/** Collects the files on the stack when a change is encoded and when it is sent. */
class Walk implements Disposable {
  readonly files = new Set<string>();
  readonly #encode = Serializer.prototype.encodeReference;
  readonly #send = MemorySocket.prototype.send;
  readonly #limit = Error.stackTraceLimit;

  constructor() {
    Error.stackTraceLimit = 200;
    const [note, encode, send] = [this.#note, this.#encode, this.#send];
    Serializer.prototype.encodeReference = function (model) {
      note();
      return encode.call(this, model);
    };
    MemorySocket.prototype.send = function (data) {
      if (String(data).includes("ModelChanged")) note();
      return send.call(this, data);
    };
  }

  readonly #note = () => {
    for (const file of filesOnStack()) this.files.add(file);
  };

  [Symbol.dispose](): void {
    Serializer.prototype.encodeReference = this.#encode;
    MemorySocket.prototype.send = this.#send;
    Error.stackTraceLimit = this.#limit;
  }
}

function sharedSession() {
  const slider = new Slider({ start: 0, end: 10, value: 1 });
  const session = sessionOf((doc) => doc.addRoot(slider));
  return { slider, session };
}

Deno.test("A patch goes from socket to sockets through at most 14 files, as the guide says", async () => {
  const [socket, ...steps] = await stepsOf("A patch");
  const { slider, session } = sharedSession();
  using client = new FakeClient(session);
  using other = new FakeClient(session);
  using walk = new Walk();
  client.request("PATCH-DOC", {
    events: [{
      kind: "ModelChanged",
      model: { id: slider.id },
      attr: "value",
      new: 3,
    }],
  });
  assertEquals(other.received.at(-1)?.header.msgtype, "PATCH-DOC");
  assertEquals(socket?.file, "http/endpoints/socket_endpoint.ts");
  assertEquals([...walk.files], steps.map(({ file }) => file));
  assert(steps.length + 1 <= 14);
});

Deno.test("A property set in a callback goes to the wire through at most 12 files, as the guide says", async () => {
  const steps = await stepsOf("A property");
  const { slider, session } = sharedSession();
  using client = new FakeClient(session);
  using walk = new Walk();
  await session.withDocumentLocked(() => {
    slider.value = 5;
  });
  assertEquals(client.received.at(-1)?.header.msgtype, "PATCH-DOC");
  assertEquals([...walk.files], steps.map(({ file }) => file));
  assert(steps.length <= 12);
});

Deno.test("A page goes through at most 20 files, and what the guide names of them is there", async () => {
  const steps = await stepsOf("A request for a page");
  assert(steps.length > 0 && steps.length <= 20);
  const ways = [
    ...steps,
    ...await stepsOf("A patch"),
    ...await stepsOf("A property"),
  ];
  const missing: string[] = [];
  for (const { file, names } of ways) {
    const text = await Deno.readTextFile(new URL(file, ROOT));
    for (const name of names) {
      if (name.includes("/")) {
        await Deno.stat(fromFileUrl(new URL(name, ROOT)));
        continue;
      }
      const [symbol = ""] = name.split(".").at(-1)!.split("(");
      if (!text.includes(symbol)) missing.push(`${name} in ${file}`);
    }
  }
  assertEquals(missing, []);
});
