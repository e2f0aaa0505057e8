import process from "node:process";
import { Document } from "../document/document.ts";
import { runPython } from "../tests/fixtures/peers/python.ts";
import { FIGURES } from "../tests/fixtures/plotting/figure_documents.ts";
import { LAYOUTS } from "../tests/fixtures/plotting/layout_documents.ts";
import { pathOf } from "./_servers.ts";

/** The cost of creating a document. */
export interface Construction {
  /** Microseconds per document. */
  readonly microseconds: number;
  /** Bytes that a document retains. */
  readonly bytes: number;
}

/** The number of documents of each kind that are timed. */
const RUNS = 200;

/** The number of documents of each kind that are kept to measure memory. */
const KEPT = 300;

const APPLICATIONS: Readonly<Record<string, (doc: Document) => void>> = {
  ...FIGURES,
  ...LAYOUTS,
};

const PROGRAM = `
import json, pathlib, sys, time, tracemalloc, gc
from bokeh.document import Document
from bokeh.io.doc import set_curdoc

def make(code):
    doc = Document()
    set_curdoc(doc)
    exec(code, {"__name__": "app"})
    return doc

results = {}
folder = pathlib.Path(sys.argv[1])
for name in sys.argv[2:]:
    code = compile((folder / f"{name}.py").read_text(), name, "exec")
    try:
        for _ in range(3): make(code)
    except ModuleNotFoundError:
        continue
    began = time.process_time()
    for _ in range(10): make(code)
    seconds = (time.process_time() - began) / 10
    gc.collect()
    tracemalloc.start()
    kept = [make(code) for _ in range(5)]
    gc.collect()
    held = tracemalloc.get_traced_memory()[0] / 5
    tracemalloc.stop()
    del kept
    results[name] = {"microseconds": seconds * 1e6, "bytes": held}
print(json.dumps(results))
`;

/** Creates the golden documents here; the program must run with `--expose-gc`. */
export async function constructHere(): Promise<Record<string, Construction>> {
  const results: Record<string, Construction> = {};
  for (const [name, application] of Object.entries(APPLICATIONS)) {
    const make = () => {
      const document = new Document();
      application(document);
      return document;
    };
    for (let i = 0; i < RUNS; i++) make();
    const began = process.cpuUsage();
    for (let i = 0; i < RUNS; i++) make();
    const { user, system } = process.cpuUsage(began);
    const microseconds = (user + system) / RUNS;
    results[name] = { microseconds, bytes: await bytesOf(make) };
  }
  return results;
}

/** The bytes that one result of a function retains. */
async function bytesOf(make: () => unknown): Promise<number> {
  const before = await heldBytes();
  const kept: unknown[] = [];
  while (kept.length < KEPT) kept.push(make());
  const after = await heldBytes();
  // The frame of a suspended function retains its results: measure the next
  // without them.
  kept.length = 0;
  return (after - before) / KEPT;
}

/** Memory after garbage collection. Finalizers run in a turn of their own, and release more. */
async function heldBytes(): Promise<number> {
  const { gc } = globalThis as unknown as { gc: () => void };
  for (let i = 0; i < 3; i++) {
    gc();
    await new Promise((resolve) => setTimeout(resolve));
  }
  const { heapUsed, external } = Deno.memoryUsage();
  return heapUsed + external;
}

/** Creates the same documents in Python, except those that need missing packages. */
export async function constructInPython(): Promise<
  Record<string, Construction>
> {
  const folder = pathOf("../tests/testdata/documents");
  const args = [folder, ...Object.keys(APPLICATIONS)];
  return await runPython(PROGRAM, { args }) as Record<string, Construction>;
}

if (import.meta.main) console.log(JSON.stringify(await constructHere()));
