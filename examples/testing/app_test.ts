import {
  Button,
  ColumnDataSource,
  Div,
  Slider,
} from "@bokeh-deno/server/models";
import { snapshot, testServer, testSession } from "@bokeh-deno/server/testing";
import { assert, assertEquals, assertRejects } from "@std/assert";
import coffee from "./app.ts";

Deno.test("The time stands still until the button is clicked", async () => {
  await using session = await testSession(coffee);
  await session.advance(10_000);
  assertEquals(session.find(ColumnDataSource).length, 1);

  await session.click(session.find(Button, "run"));
  await session.advance(300);
  assertEquals(session.find(ColumnDataSource).data.minutes, [0, 1, 2, 3]);
});

Deno.test("A second click stops the time", async () => {
  await using session = await testSession(coffee);
  const run = session.find(Button, "run");
  await session.click(run);
  assertEquals(run.label, "Stop");
  await session.advance(100);
  await session.click(run);
  assertEquals(run.label, "Start");
  await session.advance(10_000);
  assertEquals(session.find(ColumnDataSource).length, 2);
});

Deno.test("The user reads the temperature: half as warm after ten minutes", async () => {
  await using session = await testSession(coffee);
  const reading = session.shown(session.find(Div, "reading"));
  assertEquals(reading.text, "90.0 °C");
  await session.click(session.find(Button, "run"));
  await session.advance(1000);
  assertEquals(reading.text, "55.0 °C");
});

Deno.test("A good cup keeps the coffee warm", async () => {
  await using session = await testSession(coffee);
  await session.change(session.find(Slider, "insulation"), "value", 60);
  await session.click(session.find(Button, "run"));
  await session.advance(1000);
  assertEquals(session.find(Div, "reading").text, "82.4 °C");
});

Deno.test("The room is as warm as the URL says", async () => {
  await using session = await testSession(coffee, {
    arguments: { room: "30" },
  });
  await session.click(session.find(Button, "run"));
  await session.advance(1000);
  assertEquals(session.find(Div, "reading").text, "60.0 °C");
  await assertRejects(
    () => testSession(coffee, { arguments: { room: "warm" } }),
    RangeError,
    "Cannot heat the room to warm",
  );
});

Deno.test("A minute costs a row, not the whole table", async () => {
  await using session = await testSession(coffee);
  await session.click(session.find(Button, "run"));
  await session.advance(100);
  const kinds = session.sent.at(-1)?.events.map(({ kind }) => kind);
  assertEquals(kinds, ["ColumnsStreamed", "ModelChanged"]);
});

Deno.test("Server and browser agree on everything", async () => {
  await using session = await testSession(coffee);
  await session.documentReady();
  await session.click(session.find(Button, "run"));
  await session.advance(500);
  assertEquals(snapshot(session.view), snapshot(session.document));
});

Deno.test("The page of the app has its title", async () => {
  await using server = testServer({ "/coffee": coffee });
  const response = await fetch(server.url("/coffee"));
  assert((await response.text()).includes("<title>Coffee</title>"));
});
