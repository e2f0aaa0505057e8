import {
  assertEquals,
  assertNotStrictEquals,
  assertRejects,
} from "@std/assert";
import events from "../../examples/events.ts";
import sliders from "../../examples/sliders.ts";
import stream from "../../examples/stream.ts";
import { figure, row } from "../../plotting/mod.ts";
import {
  Button,
  ColumnDataSource,
  Div,
  NdArray,
  Row,
  Slider,
  TextInput,
  Toggle,
} from "../../models/mod.ts";
import { snapshot, type TestSession, testSession } from "../../testing/mod.ts";

/** Both sides have the same document, in models of their own. */
function assertInSync(session: TestSession): void {
  assertEquals(snapshot(session.view), snapshot(session.document));
  for (const model of session.document.models) {
    const shown = session.shown(model);
    assertNotStrictEquals(shown, model);
    assertEquals([shown.type, shown.id], [model.type, model.id]);
  }
}

Deno.test("The view of a session is in sync with the examples, whatever is done", async () => {
  {
    await using session = await testSession(sliders);
    for (const slider of session.findAll(Slider)) {
      await session.change(slider, "value", 1.5);
    }
    await session.change(session.find(TextInput), "value", "new title");
    assertInSync(session);
  }
  {
    await using session = await testSession(stream);
    await session.advance(30_000);
    assertEquals(session.find(ColumnDataSource).length, 200);
    await session.click(session.find(Toggle));
    await session.advance(30_000);
    assertInSync(session);
  }
  {
    await using session = await testSession(events);
    await session.documentReady();
    await session.select(session.find(ColumnDataSource), [3, 4]);
    for (const button of session.findAll(Button)) await session.click(button);
    assertInSync(session);
  }
});

Deno.test("The view takes part in everything that an application can change", async () => {
  await using session = await testSession((doc) => {
    doc.addRoot(row());
    doc.addRoot(
      new ColumnDataSource({
        data: {
          x: [0, 1, 2],
          y: Float32Array.of(0, NaN, 2),
          image: [0, 1, 2].map(() => new NdArray(new Float64Array(4), [2, 2])),
        },
      }),
    );
    doc.title = "first";
  });
  const { document: doc } = session;
  const source = session.find(ColumnDataSource);
  const changes: (() => void)[] = [
    () => doc.title = "second",
    () => doc.addRoot(figure({ name: "plot" })),
    () => session.find(Row).children = [new Div({ name: "a" }), new Div()],
    () => session.find(Row).children = session.find(Row).children.slice(1),
    () => source.patch({ x: [[1, 9]], image: [[[0, 1, 1], 5]] }),
    () => source.setColumns({ y: Float64Array.of(7, 8, 9) }),
    () => source.data = { x: ["a"], when: [new Date(0)] },
    () => source.stream({ x: ["b"], when: [new Date(1)] }, 1),
    () => doc.removeRoot(doc.roots.at(-1)!),
    () => doc.clear(),
  ];
  for (const change of changes) {
    change();
    await session.quiet();
    assertEquals(snapshot(session.view), snapshot(doc), String(change));
  }
  // Each of the two roots leaves in a message of its own.
  assertEquals(session.sent.length, changes.length + 1);
  assertEquals(session.view.models.length, doc.models.length);
});

Deno.test("TestSession.sent has the changes of a turn in one patch", async () => {
  await using session = await testSession((doc) => {
    const button = new Button();
    const div = new Div({ text: "" });
    button.onEvent("button_click", () => {
      div.text = "a";
      div.width = 100;
    });
    doc.addRoot(button);
    doc.addRoot(div);
  });
  assertEquals(session.sent, []);
  await session.click(session.find(Button));
  const model = { id: session.find(Div).id };
  assertEquals(session.sent, [{
    events: [
      { kind: "ModelChanged", model, attr: "text", new: "a" },
      { kind: "ModelChanged", model, attr: "width", new: 100 },
    ],
    buffers: [],
  }]);
});

Deno.test("TestSession.sent has the buffers of a patch", async () => {
  await using session = await testSession((doc) => {
    doc.addRoot(new ColumnDataSource({ data: { x: Float64Array.of(1) } }));
  });
  session.find(ColumnDataSource).data = { x: Float64Array.of(2, 3) };
  await session.quiet();
  const [buffer] = session.sent[0]?.buffers ?? [];
  assertEquals(
    new Float64Array(buffer?.data as ArrayBuffer),
    Float64Array.of(2, 3),
  );
});

Deno.test("While the document is held, the browser shows what was before", async () => {
  await using session = await testSession((doc) => {
    doc.addRoot(new Slider({ start: 0, end: 10, value: 1 }));
    doc.addRoot(row());
  });
  const { document: doc } = session;
  const slider = session.find(Slider);
  const shown = session.shown(slider);
  doc.hold();
  slider.value = 2;
  slider.value = 3;
  const button = new Button({ label: "new" });
  session.find(Row).children = [button];
  await session.quiet();
  assertEquals([shown.value, session.sent.length], [1, 0]);
  await assertRejects(
    () => session.click(button),
    Error,
    `Cannot click Button(${button.id}): the browser has not been sent it yet`,
  );
  doc.unhold();
  await session.quiet();
  assertEquals([shown.value, session.sent.length], [3, 2]);
  assertEquals(session.shown(button).label, "new");
});

Deno.test("A change from the browser reaches a held document, and callbacks at the end of the hold", async () => {
  const seen: unknown[] = [];
  await using session = await testSession((doc) => {
    const slider = new Slider({ start: 0, end: 10, value: 1 });
    slider.onChange("value", (_attr, _old, value) => seen.push(value));
    doc.addRoot(slider);
    doc.hold("collect");
  });
  const slider = session.find(Slider);
  await session.change(slider, "value", 2);
  await session.change(slider, "value", 3);
  assertEquals([slider.value, seen], [3, []]);
  session.document.unhold();
  await session.quiet();
  assertEquals([seen, session.shown(slider).value], [[2, 3], 3]);
});

Deno.test("What a test writes into an array after it sent it does not show", async () => {
  await using session = await testSession((doc) => {
    doc.addRoot(new ColumnDataSource({ data: { x: Float64Array.of(1) } }));
  });
  const source = session.find(ColumnDataSource);
  const x = Float64Array.of(2, 3);
  await session.change(source, "data", { x });
  x.fill(0);
  const expected = Float64Array.of(2, 3);
  assertEquals(source.data.x, expected);
  assertEquals(session.shown(source).data.x, expected);
});
