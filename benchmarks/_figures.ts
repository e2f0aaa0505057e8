import { Document } from "../document/document.ts";
import { runPython } from "../tests/fixtures/python.ts";
import { FIGURES } from "../tests/plotting/figure_documents.ts";
import { LAYOUTS } from "../tests/plotting/layout_documents.ts";
import { pathOf } from "./_servers.ts";

/** What making a document costs. */
export interface Construction {
  /** Microseconds for one. */
  readonly microseconds: number;
  /** Bytes that one holds. */
  readonly bytes: number;
}

/** Documents of one kind that are made to see how long it takes. */
const RUNS = 200;

/** Documents of one kind that are kept to see how much they hold. */
const KEPT = 100;

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
    for _ in range(3): make(code)
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

/** Makes the golden documents here; the program must run with `--expose-gc`. */
export function constructHere(): Record<string, Construction> {
  const { gc } = globalThis as unknown as { gc: () => void };
  const results: Record<string, Construction> = {};
  for (const [name, application] of Object.entries(APPLICATIONS)) {
    const make = () => {
      const document = new Document();
      application(document);
      return document;
    };
    for (let i = 0; i < RUNS; i++) make();
    const began = performance.now();
    for (let i = 0; i < RUNS; i++) make();
    const microseconds = 1000 * (performance.now() - began) / RUNS;
    gc();
    const before = Deno.memoryUsage();
    const kept = Array.from({ length: KEPT }, make);
    gc();
    const after = Deno.memoryUsage();
    const held = after.heapUsed + after.external - before.heapUsed -
      before.external;
    results[name] = { microseconds, bytes: held / kept.length };
  }
  return results;
}

/** Makes the same documents in Python. */
export async function constructInPython(): Promise<
  Record<string, Construction>
> {
  const folder = pathOf("../tests/testdata/documents");
  const args = [folder, ...Object.keys(APPLICATIONS)];
  return await runPython(PROGRAM, { args }) as Record<string, Construction>;
}

if (import.meta.main) console.log(JSON.stringify(constructHere()));
