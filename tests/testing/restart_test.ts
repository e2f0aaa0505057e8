import { assert, assertEquals, assertRejects } from "@std/assert";
import { Application } from "../../application/application.ts";
import type { Document } from "../../document/document.ts";
import {
  Button,
  ColumnDataSource,
  Div,
  Select,
  Slider,
  Toggle,
} from "../../models/mod.ts";
import { column } from "../../plotting/mod.ts";
import { testSession } from "../../testing/mod.ts";
import { documentDifferences } from "../fixtures/document_differences.ts";

/** Numbers the clicks in a variable, a value of the session and a label. */
function counters(doc: Document): void {
  let inClosure = 0;
  const kept = doc.state("clicks", 0);
  const button = new Button({ label: "none" });
  button.onEvent("button_click", () => {
    button.label = `${++inClosure} ${++kept.value}`;
  });
  doc.addRoot(button);
}

Deno.test("TestSession.restart() keeps the document, its callbacks and doc.state(), and no variables", async () => {
  await using session = await testSession(counters);
  await session.click(session.find(Button));
  await session.click(session.find(Button));
  const before = session.document;
  await session.restart();
  assertEquals(documentDifferences(before, session.document), []);
  assert(session.document !== before);
  assertEquals(session.shown(session.find(Button)).label, "2 2");
  await session.click(session.find(Button));
  assertEquals(session.shown(session.find(Button)).label, "1 3");
});

Deno.test("TestSession.restart() can be done again and again", async () => {
  await using session = await testSession(counters);
  for (let i = 1; i <= 3; i++) {
    await session.click(session.find(Button));
    assertEquals(session.find(Button).label, `1 ${i}`);
    await session.restart();
  }
});

Deno.test("TestSession.restart() goes on with the request, the user's token and the id", async () => {
  await using session = await testSession((doc) => {
    const { id, request, tokenPayload } = doc.sessionContext!;
    const { arguments: args, cookies, headers } = request!;
    doc.addRoot(
      new Div({
        text: [id, args.year, cookies.user, headers.Accept, tokenPayload.bytes]
          .join(" "),
      }),
    );
  }, {
    sessionId: "mine",
    arguments: { year: ["2023", "2024"] },
    cookies: { user: "ada" },
    headers: { accept: "text/html" },
    tokenPayload: { bytes: Uint8Array.of(1, 2) },
  });
  const { text } = session.find(Div);
  assertEquals(text, "mine 2023,2024 ada text/html 1,2");
  await session.restart();
  assertEquals(session.find(Div).text, text);
});

Deno.test("Hooks run in order after a restart, and those of sessions that end do not", async () => {
  const log: string[] = [];
  const application = new Application((doc) => {
    log.push("app");
    doc.onRestored(async () => {
      await null;
      log.push("doc restored");
    });
  }, {
    modifyDocument() {},
    onSessionCreated: () => void log.push("created"),
    async onSessionRestored({ session }) {
      await null;
      log.push(`restored ${session!.document.title}`);
    },
    onSessionDestroyed: () => void log.push("destroyed"),
  });
  {
    await using session = await testSession(application);
    session.document.title = "kept";
    await session.restart();
    assertEquals(session.document.title, "kept");
  }
  assertEquals(log, [
    ...["created", "app"],
    ...["created", "app", "restored kept", "doc restored"],
    "destroyed",
  ]);
});

Deno.test("An error in onRestored is reported, and the session goes on", async () => {
  await using session = await testSession((doc) => {
    doc.onRestored(() => {
      throw new Error("no");
    });
    counters(doc);
  });
  await assertRejects(() => session.restart(), Error, "Error in onRestored");
  await session.click(session.find(Button));
  assertEquals(session.find(Button).label, "1 1");
});

/** A clock that runs while a toggle is on. */
function clock(doc: Document): void {
  const toggle = new Toggle({ label: "run" });
  const text = new Div({ text: "0" });
  const tick = () => void (text.text = `${Number(text.text) + 1}`);
  const follow = () => {
    if (toggle.active) doc.addPeriodicCallback(tick, 100);
  };
  toggle.onChange("active", follow);
  doc.onRestored(follow);
  doc.addRoot(column(toggle, text));
}

Deno.test("A timer that a callback began is begun again in onRestored", async () => {
  await using session = await testSession(clock);
  await session.click(session.find(Toggle));
  await session.advance(250);
  assertEquals(session.shown(session.find(Div)).text, "2");
  await session.restart();
  await session.advance(250);
  assertEquals(session.shown(session.find(Div)).text, "4");
});

Deno.test("No timer of a session runs after its restart", async () => {
  let ticks = 0;
  await using session = await testSession((doc) => {
    doc.addPeriodicCallback(() => void ticks++, 100);
    doc.sessionContext!.serverContext.addPeriodicCallback(() => {}, 1);
  });
  await session.restart();
  await session.advance(1000);
  assertEquals(ticks, 10);
});

/** An application of several versions. */
function version(...names: string[]): (doc: Document) => void {
  return (doc) => {
    const text = new Div({ text: "" });
    const sliders = names.map((name) =>
      new Slider({ name, start: 0, end: 9, value: 1 })
    );
    for (const slider of sliders) {
      slider.onChange(
        "value",
        () => text.text += `${slider.name}${slider.value}`,
      );
    }
    const choice = new Select({ options: names, value: names[0]! });
    doc.addRoot(column(...sliders, choice, text));
  };
}

Deno.test("After an update that changes the models, a session begins anew with what users set", async () => {
  await using session = await testSession(version("a", "b"));
  await session.change(session.find(Slider, "b"), "value", 5);
  await session.change(session.find(Select), "value", "b");
  session.find(Slider, "a").value = 7;
  await session.restart(version("x", "b"));
  assertEquals(session.find(Slider, "x").value, 1);
  assertEquals(session.find(Slider, "b").value, 5);
  assertEquals(session.find(Select).value, "b");
  assertEquals(session.shown(session.find(Div)).text, "b5");
});

Deno.test("The values of users survive a second update, and a restart before it", async () => {
  await using session = await testSession(version("a", "b"));
  await session.change(session.find(Slider, "b"), "value", 5);
  await session.restart();
  await session.restart(version("b", "c"));
  await session.restart(version("d", "b"));
  assertEquals(session.find(Slider, "b").value, 5);
  assertEquals(session.find(Slider, "d").value, 1);
});

Deno.test("An application whose models differ per run begins anew, and its callbacks work", async () => {
  let runs = 0;
  await using session = await testSession((doc) => {
    const names = runs++ % 2 === 0 ? ["a", "b"] : ["b", "a"];
    version(...names)(doc);
  });
  await session.change(session.find(Slider, "a"), "value", 4);
  await session.restart();
  assertEquals(session.find(Slider, "a").value, 4);
  await session.change(session.find(Slider, "b"), "value", 6);
  assertEquals(session.find(Div).text, "a4b6");
});

Deno.test("doc.state() that decides about models makes them all again", async () => {
  await using session = await testSession((doc) => {
    const rows = doc.state<number>("rows", 1);
    const button = new Button({ label: "more" });
    const sliders = () =>
      Array.from(
        { length: rows.value },
        (_, i) => new Slider({ name: `${i}`, start: 0, end: 9, value: 1 }),
      );
    const layout = column(button, ...sliders());
    button.onEvent("button_click", () => {
      rows.value++;
      layout.children = [button, ...sliders()];
    });
    doc.addRoot(layout);
  });
  await session.click(session.find(Button));
  await session.restart();
  assertEquals(session.findAll(Slider).length, 2);
});

Deno.test("Streamed and patched columns survive a restart", async () => {
  await using session = await testSession((doc) =>
    doc.addRoot(
      new ColumnDataSource({ data: { x: Float64Array.of(1, 2) } }),
    )
  );
  const source = session.find(ColumnDataSource);
  await session.stream(source, { x: [3, NaN] }, 3);
  await session.patch(source, { x: [[0, 7]] });
  await session.restart();
  const { x } = session.find(ColumnDataSource).data;
  assertEquals([...x as Float64Array], [7, 3, NaN]);
});
