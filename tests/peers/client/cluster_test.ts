import { assertEquals } from "@std/assert";
import type { Server } from "@bokeh-deno/server";
import type { Slider } from "@bokeh-deno/server/models";
import { Cluster } from "../../fixtures/cluster/cluster.ts";
import { pythonTest, runPython } from "../../fixtures/peers/python.ts";

Deno.test(pythonTest(
  "Python pulls and pushes sessions through any node of a cluster",
  async () => {
    await using cluster = await Cluster.start({ count: 3 });
    const [a, b, c] = cluster.nodes as [Server, Server, Server];
    const values = await runPython(
      `
import json, sys
from bokeh.client import pull_session, push_session
from bokeh.document import Document
from bokeh.models import Slider
a, b, c = sys.argv[1:]
with pull_session(url=a, session_id="pulled") as first, \\
        pull_session(url=b, session_id="pulled") as second:
    second.document.roots[0].value = 7
    second.force_roundtrip()
    first._connection._loop_until(lambda: first.document.roots[1].text == "value 7")
    text = first.document.roots[1].text
    document = Document()
    document.add_root(Slider(start=0, end=10, value=1, name="pushed"))
    with push_session(document, url=c, session_id="pulled") as third:
        document.roots[0].value = 5
        third.force_roundtrip()
print(json.dumps([text]))
`,
      { args: [a.url(), b.url(), c.url()] },
    );
    assertEquals(values, ["value 7"]);
    const { document } = a.getSession("/", "pulled");
    assertEquals((document.getModelByName("pushed") as Slider).value, 5);
    assertEquals([b.getSessions(), c.getSessions()], [[], []]);
  },
));
