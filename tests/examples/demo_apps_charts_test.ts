import { assert, assertAlmostEquals, assertEquals } from "@std/assert";
import dashboard from "../../examples/apps/dashboard.ts";
import pivot from "../../examples/apps/pivot.ts";
import { makeCars } from "../../examples/data/cars.ts";
import {
  CheckboxGroup,
  ColumnDataSource,
  DateRangeSlider,
  Div,
  Legend,
  MultiSelect,
  Select,
  Span,
} from "../../models/mod.ts";
import { Figure } from "../../plotting/mod.ts";
import { type TestSession, testSession } from "../../testing/mod.ts";

function choose(session: TestSession, title: string, value: string) {
  const select = session.findAll(Select).find((each) => each.title === title);
  assert(select !== undefined, `There is no select ${title}`);
  return session.change(select, "value", value);
}

Deno.test("Pivot counts cars by series, makes a chart of each category, and leaves out what filters leave out", async () => {
  await using session = await testSession(pivot);
  await choose(session, "combined as", "count");
  const [all] = session.findAll(ColumnDataSource);
  assertEquals(all!.data.x, ["Asia", "Europe", "North America"]);
  const cars = makeCars();
  assertEquals(all!.data.y?.reduce((sum, y) => sum + y, 0), cars.length);
  await choose(session, "charts", "origin");
  await choose(session, "series", "cylinders");
  const charts = session.findAll(Figure);
  assertEquals(
    charts.map(({ title }) => title.text),
    ["Asia", "Europe", "North America"],
  );
  assertEquals(charts[2]!.selectOne(Legend)!.items.length, 3);
  const origins = session.findAll(MultiSelect)
    .find(({ name }) => name === "origin")!;
  await session.change(origins, "value", ["Asia"]);
  assertEquals(session.findAll(Figure).length, 1);
});

Deno.test("Pivot says if its filters leave nothing", async () => {
  await using session = await testSession(pivot);
  const filters = session.findAll(MultiSelect);
  const by = (name: string) => filters.find((each) => each.name === name)!;
  await session.change(by("origin"), "value", ["Asia"]);
  await session.change(by("cylinders"), "value", ["8"]);
  assertEquals(session.findAll(Figure).length, 0);
  assert(session.find(Div).text.includes("No cars"));
});

Deno.test("Dashboard counts the days and companies that are chosen", async () => {
  await using session = await testSession(dashboard);
  const having = (name: string) =>
    session.findAll(ColumnDataSource)
      .find(({ columnNames }) => columnNames.includes(name))!;
  const weeks = having("week");
  assertEquals(weeks.length, 108);
  const day = 24 * 60 * 60 * 1000;
  const dates = session.find(DateRangeSlider);
  const [from] = dates.value;
  await session.change(dates, "value", [from, from + 49 * day]);
  assertEquals(weeks.length, 8);
  assert(typeof session.find(Span).location === "number");

  await session.change(session.find(CheckboxGroup), "active", [1, 2]);
  const shares = having("share");
  assertEquals(shares.data.name, ["BRZE", "CRNT"]);
  const sum = shares.data.share?.reduce((sum, share) => sum + share, 0);
  assertAlmostEquals(sum ?? 0, 1);
  await session.change(session.find(CheckboxGroup), "active", []);
  assertEquals(shares.length, 0);
  assertEquals(session.find(Span).location, null);
});
