import { assertEquals, assertRejects } from "@std/assert";
import type { BusyWork } from "../../document/busy_work.ts";
import { pageEntry } from "../../document/page_entries.ts";
import type { Document } from "../../mod.ts";
import { withoutDocumentLock } from "../../mod.ts";
import { Button, DocumentConfig } from "../../models/mod.ts";
import { testSession } from "../../testing/mod.ts";

function shown({ config }: Document): readonly unknown[] | undefined {
  return pageEntry(config, "bokeh_deno_busy");
}

Deno.test("Document.busy() shows the latest text in every page, and works that overlap add up to one bar", async () => {
  await using session = await testSession((doc) => {
    doc.config.tags = ["mine"];
  });
  const { document } = session;
  const steps: unknown[] = [];
  const note = async () => {
    await session.quiet();
    steps.push(shown(session.view));
    assertEquals(shown(session.view), shown(document));
  };
  const handles: BusyWork[] = [];
  const ends: ((value: number) => void)[] = [];
  const begin = (text: string) =>
    document.busy((work) => {
      handles.push(work);
      return new Promise<number>((resolve) => ends.push(resolve));
    }, text);

  const first = begin("First");
  await note();
  handles[0]!.progress(0.5);
  const second = begin("Second");
  await note();
  handles[1]!.progress(0.501, "Second, too");
  await note();
  ends[1]!(2);
  await second;
  await note();
  const third = begin("Third");
  handles[2]!.progress(0);
  await note();
  ends[2]!(3);
  ends[0]!(1);
  assertEquals(await Promise.all([first, second, third]), [1, 2, 3]);
  await note();
  handles[0]!.progress(0.7);
  await note();
  assertEquals(steps, [
    ["First", null, 0],
    ["Second", 0.5, 1],
    ["Second, too", 0.5, 1],
    ["First", 0.75, 0],
    // Does not go back.
    ["Third", 0.75, 1],
    undefined,
    undefined,
  ]);
  assertEquals(document.config.tags, ["mine"]);
});

Deno.test("Document.busy() ends with the error of its work, also in callbacks without the lock", async () => {
  const button = new Button({ label: "go" });
  let failed: Promise<unknown> | undefined;
  await using session = await testSession((doc) => {
    doc.addRoot(button);
    button.onClick(() => {
      doc.addNextTickCallback(withoutDocumentLock(() => {
        failed = assertRejects(
          () => doc.busy(Promise.reject(new Error("no data")), "Loading"),
          Error,
          "no data",
        );
        assertEquals(shown(doc), ["Loading", null, 0]);
      }));
    });
  });
  await session.click(button);
  await session.quiet();
  await failed;
  assertEquals(shown(session.document), undefined);
  await assertRejects(
    () =>
      session.document.busy(() => {
        throw new Error("at once");
      }),
    Error,
    "at once",
  );
  assertEquals(shown(session.document), undefined);
});

Deno.test("Document.busy() is over when its session is restored: the work is lost", async () => {
  await using session = await testSession((doc) => {
    doc.config = new DocumentConfig({ tags: ["mine"] });
  });
  void session.document.busy(new Promise(() => {}), "Working");
  await session.quiet();
  assertEquals(shown(session.view), ["Working", null, 0]);
  await session.restart();
  assertEquals(session.document.config.tags, ["mine"]);
  assertEquals(session.view.config.tags, ["mine"]);
});

Deno.test("A config that replaces another one while the document is filled keeps what pages are told", async () => {
  await using session = await testSession((doc) => {
    void doc.busy(new Promise(() => {}), "Working");
    doc.config = new DocumentConfig({ tags: ["mine"] });
  });
  assertEquals(session.view.config.tags, [
    "mine",
    ["bokeh_deno_busy", "Working", null, 0],
  ]);
});

Deno.test("Document.busy() refuses what it cannot wait for, and progress outside of 0 to 1", async () => {
  await using session = await testSession((doc) => doc.addRoot(new Button()));
  const { document } = session;
  const refused: [unknown, string][] = [
    [5, "Cannot be busy: expected a promise or a function, received 5"],
    ["Loading", "Cannot be busy: expected a promise or a function"],
  ];
  for (const [work, message] of refused) {
    await assertRejects(
      () => document.busy(work as Promise<void>),
      TypeError,
      message,
    );
  }
  for (const fraction of [-0.1, 1.1, NaN, "half" as unknown as number]) {
    await assertRejects(
      () => document.busy((work) => work.progress(fraction)),
      RangeError,
      "Cannot show progress: expected a number from 0 to 1, received ",
    );
  }
  assertEquals(shown(document), undefined);
});
