import { assertEquals } from "@std/assert";
import { Application } from "../../../application/application.ts";
import type { Document } from "../../../document/document.ts";
import {
  Button,
  ColumnDataSource,
  CustomJS,
  Div,
  Select,
  Slider,
} from "../../../models/mod.ts";
import { column, figure } from "../../../plotting/mod.ts";
import { type TestSession, testSession } from "../../../testing/mod.ts";
import { documentDifferences } from "../../fixtures/document_differences.ts";
import { SessionRecorder } from "../../fixtures/session_recorder.ts";

/** What another process makes of a session that was saved before the acts, and of the changes that they made. */
async function afterCrash(
  app: (doc: Document) => void,
  before: (session: TestSession) => Promise<void>,
  acts: (session: TestSession) => Promise<void>,
): Promise<Document> {
  const application = new Application(app);
  await using session = await testSession(application);
  const recorder = new SessionRecorder(session);
  await before(session);
  recorder.save();
  await acts(session);
  const restored = await recorder.restore(application, session.document);
  assertEquals(documentDifferences(session.document, restored), []);
  return restored;
}

/** A button, and what each click does. */
function clicks(
  doc: Document,
  ...acts: readonly (() => void)[]
): Button {
  let count = 0;
  const button = new Button({ label: "act" });
  button.onEvent("button_click", () => acts[count++ % acts.length]!());
  doc.addRoot(button);
  return button;
}

const click = (session: TestSession) =>
  session.click(session.findAll(Button)[0]!);
const nothing = () => Promise.resolve();

/** A slider that is in the layout or not. */
function toggling(doc: Document): void {
  const slider = new Slider({ name: "n", start: 0, end: 9, value: 1 });
  const text = new Div({ name: "text", text: "" });
  const layout = column(text, slider);
  slider.onChange("value", () => text.text = `${slider.value}`);
  clicks(
    doc,
    () => layout.children = [text],
    () => layout.children = [text, slider],
  );
  doc.addRoot(layout);
}

const move = (session: TestSession) =>
  session.change(session.find(Slider), "value", 7);

Deno.test("A widget that comes back after the snapshot is the application's, with its callback", async () => {
  const doc = await afterCrash(toggling, async (session) => {
    await move(session);
    await click(session);
  }, click);
  doc.selectOne(Slider)!.value = 8;
  assertEquals((doc.getModelByName("text") as Div).text, "8");
});

Deno.test("A widget that leaves after the snapshot and comes back keeps its callback", async () => {
  const doc = await afterCrash(toggling, nothing, async (session) => {
    await move(session);
    await click(session);
    await click(session);
  });
  doc.selectOne(Slider)!.value = 8;
  assertEquals((doc.getModelByName("text") as Div).text, "8");
});

Deno.test("Models made after the snapshot are made again, under a theme too", async () => {
  const doc = await afterCrash(
    (doc) => {
      doc.theme = "dark_minimal";
      clicks(doc, () => {
        const plot = figure({ title: "late" });
        plot.line([1, 2], [3, 4]);
        plot.js_property_callbacks = {
          "change:width": [new CustomJS({ code: "" })],
        };
        doc.addRoot(plot);
        doc.title = "more";
      });
    },
    nothing,
    click,
  );
  const [, plot] = doc.roots as ReturnType<typeof figure>[];
  doc.theme = null;
  assertEquals(plot!.background_fill_color, "#ffffff");
  assertEquals(doc.title, "more");
});

Deno.test("Roots and columns that change after the snapshot, and what is kept", async () => {
  await afterCrash(
    (doc) => {
      const rows = doc.state("rows", new Map<string, Float64Array>());
      const source = new ColumnDataSource({
        data: { x: Float64Array.of(1), label: ["a"] },
      });
      const choice = new Select({ options: ["a"], value: "a" });
      doc.addRoot(source);
      doc.addRoot(choice);
      clicks(doc, () => {
        source.stream({ x: [2, NaN], label: ["b", "c"] });
        source.patch({ x: [[0, 9]], label: [[1, "d"]] });
        source.setColumns({
          label: Array.from({ length: source.length }, (_, i) => `${i}`),
        });
        rows.value = new Map([...rows.value, [
          "x",
          source.data.x as Float64Array,
        ]]);
        doc.removeRoot(choice);
        doc.addRoot(choice);
        doc.sendMessage("greeting", { text: "hello" });
      });
    },
    nothing,
    async (session) => {
      for (let i = 0; i < 3; i++) await session.click(session.find(Button));
    },
  );
});

Deno.test("A theme and document callbacks set after the snapshot make another one necessary", async () => {
  await afterCrash(
    (doc) => {
      const plot = figure({ title: "t" });
      plot.line([1, 2], [3, 4]);
      doc.addRoot(plot);
      clicks(doc, () => {
        doc.theme = "caliber";
        doc.jsOnEvent("document_ready", new CustomJS({ code: "1" }));
        plot.width = 300;
      });
    },
    nothing,
    async (session) => {
      await click(session);
    },
  );
});
