import { assertEquals } from "@std/assert";
import type { Document } from "../../../mod.ts";
import { syncUrl } from "../../../dashboard/mod.ts";
import {
  DateRangeSlider,
  Div,
  MultiChoice,
  Select,
  Slider,
  Toggle,
} from "../../../models/mod.ts";
import { createLogger, Server } from "../../../mod.ts";
import { inPage, openApp, waitFor } from "../../fixtures/browser/bokeh_page.ts";
import { browserTest } from "../../fixtures/browser/chromium.ts";

function app(doc: Document): void {
  const frequency = new Slider({
    name: "frequency",
    start: 0,
    end: 10,
    step: 0.5,
    value: 1,
  });
  const city = new Select({
    name: "city",
    options: ["Oslo", "São Paulo & more"],
    value: "Oslo",
  });
  const isSmooth = new Toggle({ name: "smooth", active: false });
  const names = new MultiChoice({
    name: "names",
    options: ["a", "b,c", "d"],
    value: [],
  });
  const dates = new DateRangeSlider({
    name: "dates",
    start: new Date("2024-01-01"),
    end: new Date("2024-12-31"),
    value: [new Date("2024-01-01"), new Date("2024-12-31")],
  });
  const seen = new Div({ name: "seen" });
  syncUrl({ frequency, city, smooth: isSmooth, names, dates });
  const update = () => seen.text = `${frequency.value} ${city.value}`;
  frequency.onChange("value", update);
  city.onChange("value", update);
  update();
  for (const root of [frequency, city, isSmooth, names, dates, seen]) {
    doc.addRoot(root);
  }
}

Deno.test(browserTest(
  "syncUrl() begins with the URL's values, follows widgets, and the back button takes changes back",
  async ({ page, openPage, errors }) => {
    const logged: string[] = [];
    const logger = {
      ...createLogger("none"),
      warn: (text: string) => void logged.push(text),
    };
    await using server = new Server(app, {
      address: "127.0.0.1",
      port: 0,
      logger,
    });
    server.start();
    const seen = () => inPage<string>(page, `byName("seen").text`);
    const isAt = (query: string) =>
      page.waitForFunction(
        `location.search + location.hash === ${JSON.stringify(query)}`,
      );

    await openApp(
      page,
      server.url("/?x=1&frequency=2.5&city=Nowhere&smooth=maybe&frequency=3"),
    );
    await isAt("?x=1");
    assertEquals(await seen(), "1 Oslo");
    await openApp(page, server.url("/?frequency=2.5&city=Oslo&x=1#part"));
    assertEquals(await seen(), "2.5 Oslo");
    await isAt("?x=1&frequency=2.5#part");

    const steps = await page.evaluate<number>("history.length");
    await inPage(page, `byName("smooth").active = true`);
    await isAt("?x=1&frequency=2.5&smooth=true#part");
    // Later, what is changed is a step of its own.
    await page.evaluate(
      "{ const { now } = Date; Date.now = () => now() + 5000; }",
    );
    await inPage(
      page,
      `[1, 2, 3, 4].forEach((value) => byName("frequency").value = value)`,
    );
    await isAt("?x=1&frequency=4&smooth=true#part");
    assertEquals(await page.evaluate("history.length"), steps + 2);
    await page.goBack();
    await waitFor(page, `byName("frequency").value === 2.5`);
    await waitFor(page, `byName("seen").text === "2.5 Oslo"`);
    await page.goBack();
    await waitFor(page, `byName("smooth").active === false`);
    await page.goForward();
    await waitFor(page, `byName("smooth").active === true`);
    await isAt("?x=1&frequency=2.5&smooth=true#part");
    assertEquals(logged, [
      'Ignoring frequency="2.5&3" in the URL: expected Float',
      'Ignoring city="Nowhere" in the URL: expected one of the options',
      'Ignoring smooth="maybe" in the URL: expected Bool',
    ]);

    await inPage(page, `byName("names").value = ["b,c", "d"]`);
    await inPage(page, `byName("city").value = "São Paulo & more"`);
    await inPage(
      page,
      `byName("dates").value = [Date.UTC(2024, 1, 1), Date.UTC(2024, 2, 1)]`,
    );
    const query =
      "?x=1&frequency=2.5&city=S%C3%A3o+Paulo+%26+more&smooth=true&names=b%2Cc&names=d" +
      "&dates=2024-02-01&dates=2024-03-01#part";
    await isAt(query);
    await page.reload();
    await waitFor(page, `byName("names").value.length === 2`);
    assertEquals(await seen(), "2.5 São Paulo & more");
    await isAt(query);

    // Another tab of the session, whose URL wins.
    const id = server.getSessions("/").at(-1)!.id;
    const tab = await openPage();
    await openApp(tab, server.url(`/?bokeh-session-id=${id}&frequency=7`));
    await waitFor(page, `byName("frequency").value === 7`);
    await page.waitForFunction(
      `new URLSearchParams(location.search).get("frequency") === "7"`,
    );
    // A document that is pulled again wins over the URL.
    await page.evaluate(`history.replaceState(null, "", "?frequency=3")`);
    await inPage(page, `doc.replace_with_json(doc.to_json())`);
    await page.waitForFunction(
      `new URLSearchParams(location.search).get("frequency") === "7"`,
    );
    assertEquals(errors, []);
  },
));
