import { assert, assertAlmostEquals, assertEquals } from "@std/assert";
import fourier from "../../examples/apps/fourier.ts";
import gapminder from "../../examples/apps/gapminder.ts";
import movies from "../../examples/apps/movies.ts";
import ohlc from "../../examples/apps/ohlc.ts";
import taylor from "../../examples/apps/taylor.ts";
import {
  Button,
  ColumnDataSource,
  Div,
  RangeSlider,
  Select,
  Slider,
  TextInput,
  Toggle,
} from "../../models/mod.ts";
import { Figure } from "../../plotting/mod.ts";
import { type TestSession, testSession } from "../../testing/mod.ts";

function numbers(column: unknown): number[] {
  return Array.from(column as ArrayLike<number>);
}

function titled(session: TestSession, title: string): Slider {
  const found = session.findAll(Slider)
    .find((slider) => slider.title === title);
  assert(found !== undefined, `There is no slider ${title}`);
  return found;
}

Deno.test("Gapminder plays a year at a time, begins anew after the last one, and pauses", async () => {
  await using session = await testSession(gapminder);
  const [play, year] = [session.find(Button), session.find(Slider)];
  await session.advance(10_000);
  assertEquals(year.value, 1960);
  await session.click(play);
  await session.advance(450);
  assertEquals([year.value, play.label], [1963, "❚❚ Pause"]);
  await session.change(year, "value", 2020);
  await session.advance(150);
  assertEquals(session.shown(year).value, 1960);
  await session.click(play);
  await session.advance(10_000);
  assertEquals([year.value, play.label], [1960, "► Play"]);
});

Deno.test("Movies shows those that all controls let through, and says if there are none", async () => {
  await using session = await testSession(movies);
  const source = session.find(ColumnDataSource);
  await session.change(session.find(RangeSlider), "value", [1990, 1999]);
  const years = numbers(session.shown(source).data.year);
  assert(years.length > 10);
  assert(years.every((year) => year >= 1990 && year <= 1999));
  const [genre] = session.findAll(Select);
  await session.change(genre!, "value", "Comedy");
  assert(source.length < years.length);
  await session.change(session.find(TextInput), "value", "nobody");
  assertEquals(source.length, 0);
  const { text } = session.shown(session.find(Div, "count"));
  assert(text.includes("No film"), text);
});

Deno.test("Fourier stands still while it is not running", async () => {
  await using session = await testSession(fourier);
  const height = () =>
    session.findAll(ColumnDataSource).map(({ data }) => numbers(data.y).at(-1));
  const before = height();
  await session.advance(500);
  const after = height();
  assert(before.join() !== after.join());
  await session.click(session.find(Toggle));
  await session.advance(500);
  assertEquals(height(), after);
});

Deno.test("OHLC sends one candle a tick, and keeps the last ones", async () => {
  await using session = await testSession(ohlc);
  const source = session.find(ColumnDataSource);
  assertEquals(source.length, 120);
  const last = numbers(source.data.close).at(-1);
  await session.advance(250);
  assertEquals(source.length, 121);
  assertEquals(numbers(source.data.open).at(-1), last);
  await session.advance(60_000);
  assertEquals(session.shown(source).length, 300);
  assertEquals(numbers(source.data.time).at(-1), 120 + 240);
});

Deno.test("OHLC averages as many prices as are chosen, before and after the choice", async () => {
  await using session = await testSession(ohlc);
  const source = session.find(ColumnDataSource);
  await session.change(session.find(Select), "value", "20");
  await session.advance(250);
  const closes = numbers(source.data.close);
  assertEquals(closes.length, 121);
  const spans: [string, number][] = [["short", 20], ["long", 60]];
  for (const [name, span] of spans) {
    const averages = numbers(session.shown(source).data[name]);
    for (const end of [80, 119, 120, 121]) {
      const last = closes.slice(end - span, end);
      const mean = last.reduce((sum, close) => sum + close, 0) / span;
      assertAlmostEquals(averages[end - 1]!, mean, 1e-9);
    }
  }
});

Deno.test("Taylor keeps the last function while it cannot read a new one", async () => {
  await using session = await testSession(taylor);
  const [input, source] = [
    session.find(TextInput),
    session.find(ColumnDataSource),
  ];
  const message = session.find(Div, "message");
  await session.change(input, "value", "x^3");
  const exact = numbers(source.data.exact);
  await session.change(input, "value", "fetch(1)");
  assert(message.text.startsWith("Expected a number, x, (, or one of sin"));
  assertEquals(numbers(source.data.exact), exact);
  await session.change(input, "value", "1/x");
  assertEquals(message.text, "");
  await session.change(titled(session, "developed at"), "value", 0);
  assertEquals(message.text, "There is no series at 0.");
  await session.change(input, "value", "exp(x)");
  assertEquals(message.text, "");
  await session.change(titled(session, "order"), "value", 1);
  const [x, series] = [numbers(source.data.x), numbers(source.data.series)];
  x.forEach((value, i) => assertAlmostEquals(series[i]!, 1 + value));
  const { text } = session.shown(session.find(Figure)).title;
  assertEquals(text, "exp(x), and its series of order 1");
});

Deno.test("Taylor leaves out what is too far off for a dashed line", async () => {
  await using session = await testSession(taylor);
  await session.change(session.find(TextInput), "value", "exp(-x^2)");
  await session.change(titled(session, "order"), "value", 24);
  const series = numbers(session.find(ColumnDataSource).data.series);
  const known = series.filter(Number.isFinite);
  assert(known.length > 100 && known.length < series.length);
  assert(known.every((value) => Math.abs(value) < 1000));
  assert(Number.isNaN(series[0]) && Number.isNaN(series.at(-1)));
});
