import { assertEquals, assertMatch } from "@std/assert";
import { Application } from "../../../application/application.ts";
import type { Handler } from "../../../application/handler.ts";
import type { LogFields } from "../../../base/logger.ts";
import { createLogger } from "../../../base/logger.ts";
import type { Document } from "../../../document/document.ts";
import { Button, Slider } from "../../../models/mod.ts";
import { column } from "../../../plotting/mod.ts";
import { ApplicationContext } from "../../../sessions/application_context.ts";
import type { ServerSession } from "../../../sessions/session.ts";

/** Runs an application in development, and clicks on its buttons. */
async function warnedBy(
  app: (doc: Document) => void,
  { hooks = {}, dev = true }: { hooks?: Partial<Handler>; dev?: boolean } = {},
  run: (session: ServerSession) => Promise<void> = clickAll,
): Promise<string[]> {
  const warnings: string[] = [];
  const context = new ApplicationContext({
    path: "/",
    application: new Application(app, { modifyDocument() {}, ...hooks }),
    logger: {
      ...createLogger("none"),
      warn: (text: string, _fields?: LogFields) => void warnings.push(text),
    },
    unusedSessionLifetimeMilliseconds: Infinity,
    showErrors: dev,
    isSaving: true,
    validation: "off",
  });
  await context.start();
  const session = await context.createSessionIfNeeded({
    id: "s",
    request: null,
    tokenPayload: {},
  });
  await run(session);
  await context.stop();
  return warnings;
}

async function clickAll(session: ServerSession): Promise<void> {
  for (let i = 0; i < 2; i++) {
    await session.withDocumentLocked((doc) => {
      for (const button of doc.select(Button)) button.label += "!";
    });
  }
}

function button(doc: Document, act: () => void): void {
  const button = new Button({ label: "act" });
  button.onChange("label", act);
  doc.addRoot(button);
}

Deno.test("In development, a session warns once of a timer that a callback begins, by name", async () => {
  const warnings = await warnedBy((doc) => {
    doc.addPeriodicCallback(() => {}, 1000);
    button(doc, () => {
      doc.addNextTickCallback(() => {});
      doc.addPeriodicCallback(function step() {}, 1000);
    });
  });
  assertEquals(warnings, [
    "A callback began the periodic callback step: after a restart of the server it is gone; doc.onRestored() and the onSessionRestored hook can add it again",
  ]);
});

Deno.test("In development, a session warns of a callback of a model that a callback made", async () => {
  for (
    const [listen, name] of [
      [(late: Button) => late.onChange("label", () => {}), "label"],
      [
        (late: Button) => late.onEvent("button_click", () => {}),
        "button_click",
      ],
    ] as const
  ) {
    const warnings = await warnedBy((doc) => {
      const layout = column(new Slider({ start: 0, end: 1, value: 0 }));
      doc.addRoot(layout);
      button(doc, () => {
        const late = new Button({ label: "late" });
        layout.children = [...layout.children, late];
        listen(late);
      });
    });
    assertEquals(warnings.length, 1);
    assertMatch(
      warnings[0]!,
      new RegExp(
        `^A callback made Button\\(p10..\\) with a callback for ${name}: `,
      ),
    );
  }
});

Deno.test("A session does not warn of what survives, of what hooks restore, nor in production", async () => {
  const begins = (doc: Document) =>
    button(doc, () => doc.addTimeoutCallback(() => {}, 1000));
  const hooks = { onSessionRestored() {} };
  const warnings = [
    await warnedBy((doc) =>
      button(doc, () => doc.addRoot(new Button({ label: "plain" })))
    ),
    await warnedBy((doc) => {
      doc.onRestored(() => {});
      begins(doc);
    }),
    await warnedBy(begins, { hooks }),
    await warnedBy(begins, { dev: false }),
  ];
  assertEquals(warnings, [[], [], [], []]);
});
