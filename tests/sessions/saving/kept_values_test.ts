// Which of the values that users set an updated application takes over.

import { assertEquals, assertRejects } from "@std/assert";
import {
  AutocompleteInput,
  CategoricalSlider,
  DatePicker,
  Div,
  type Model,
  NumericInput,
  RadioGroup,
  Select,
  Slider,
  TabPanel,
  Tabs,
} from "../../../models/mod.ts";
import { type TestSession, testSession } from "../../../testing/mod.ts";

/** What a property is after an update to an application with another widget. */
async function afterUpdate(
  before: () => Model,
  name: string,
  value: unknown,
  after: () => Model,
): Promise<unknown> {
  await using session = await testSession((doc) => doc.addRoot(before()));
  const [widget] = session.document.roots;
  await session.change(widget!, name as never, value as never);
  await session.restart((doc) => {
    doc.addRoot(new Div({ name: "new", text: "updated" }));
    doc.addRoot(after());
  });
  return session.document.roots.at(-1)!.get(name);
}

const slider = (start: number, end: number, value: number) => () =>
  new Slider({ start, end, value });
const select =
  (value: string, ...options: (string | [string, string])[]) => () =>
    new Select({ options, value });
const radio = (...labels: string[]) => () =>
  new RadioGroup({ labels, active: 0 });
const date = (value: string, min_date: string, max_date: string) => () =>
  new DatePicker({ value, min_date, max_date });
const number = (low: number, high: number) => () =>
  new NumericInput({ low, high, value: low });
const categories = (...categories: string[]) => () =>
  new CategoricalSlider({ categories, value: categories[0]! });
const input = (restrict: boolean, ...completions: string[]) => () =>
  new AutocompleteInput({ restrict, completions, value: completions[0]! });
const tabs = (...titles: string[]) => () =>
  new Tabs({
    tabs: titles.map((title) => new TabPanel({ title, child: new Div() })),
  });

/** What it is about, the widget, what a user sets, the new widget, and what that has. */
const CASES: readonly [
  string,
  () => Model,
  string,
  unknown,
  () => Model,
  unknown,
][] = [
  ["that fits", slider(0, 9, 1), "value", 5, slider(0, 6, 1), 5],
  ["above the end", slider(0, 9, 1), "value", 5, slider(0, 4, 1), 1],
  ["below the start", slider(0, 9, 1), "value", 2, slider(3, 9, 4), 4],
  ["of an option", select("a", "a", "b"), "value", "b", select("a", "b"), "b"],
  [
    "of an option that is gone",
    select("a", "a", "b"),
    "value",
    "b",
    select("a", "a", "c"),
    "a",
  ],
  [
    "of an option with a label",
    select("a", "a", "b"),
    "value",
    "b",
    select("a", ["a", "A"], ["b", "Bee"]),
    "b",
  ],
  [
    "of a category that is gone",
    categories("a", "b"),
    "value",
    "b",
    categories("c", "d"),
    "c",
  ],
  [
    "of a completion that is gone",
    input(true, "a", "b"),
    "value",
    "b",
    input(true, "a", "c"),
    "a",
  ],
  [
    "that no completion has to be",
    input(false, "a"),
    "value",
    "mine",
    input(false, "a", "c"),
    "mine",
  ],
  [
    "of the last label",
    radio("a", "b"),
    "active",
    1,
    radio("x", "y"),
    1,
  ],
  [
    "of a label that is gone",
    radio("a", "b", "c"),
    "active",
    2,
    radio("a", "b"),
    0,
  ],
  [
    "of a day within the bounds",
    date("2024-03-01", "2024-01-01", "2024-12-31"),
    "value",
    "2024-03-10",
    date("2024-03-01", "2024-02-01", "2024-03-31"),
    "2024-03-10",
  ],
  [
    "of a day after the bounds",
    date("2024-03-01", "2024-01-01", "2024-12-31"),
    "value",
    "2024-03-10",
    date("2024-03-01", "2024-01-01", "2024-03-05"),
    "2024-03-01",
  ],
  ["that was cleared", number(1, 9), "value", null, number(1, 5), null],
  ["of a tab", tabs("a", "b"), "active", 1, tabs("x", "y"), 1],
  ["of a tab that is gone", tabs("a", "b"), "active", 1, tabs("x"), 0],
];

for (const [about, before, name, value, after, expected] of CASES) {
  const verb = expected === value ? "is kept" : "is not kept";
  Deno.test(`After an update, a value ${about} ${verb} (${before().type})`, async () => {
    assertEquals(await afterUpdate(before, name, value, after), expected);
  });
}

Deno.test("After an update, an error of a callback of a kept value is reported, and the others are kept", async () => {
  const app = (doc: TestSession["document"], fails: boolean) => {
    for (const name of ["a", "b"]) {
      const slider = new Slider({ name, start: 0, end: 9, value: 1 });
      slider.onChange("value", () => {
        if (fails && name === "a") throw new Error("cannot draw");
      });
      doc.addRoot(slider);
    }
  };
  await using session = await testSession((doc) => app(doc, false));
  for (const name of ["a", "b"]) {
    await session.change(session.find(Slider, name), "value", 5);
  }
  await assertRejects(
    () =>
      session.restart((doc) => {
        doc.addRoot(new Div());
        app(doc, true);
      }),
    Error,
    "cannot draw",
  );
  assertEquals(session.findAll(Slider).map(({ value }) => value), [5, 5]);
});
