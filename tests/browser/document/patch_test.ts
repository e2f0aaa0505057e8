import { assertEquals } from "@std/assert";
import { ColumnDataSource, NdArray, Slice } from "../../../models/mod.ts";
import { inPage, openApp, waitFor } from "../../fixtures/browser/bokeh_page.ts";
import { browserTest } from "../../fixtures/browser/chromium.ts";
import { testServer } from "../../fixtures/wire/test_server.ts";

Deno.test(browserTest(
  "Patches of rows, slices and places inside an array reach the page",
  async ({ page, errors }) => {
    const image = new NdArray(new Float64Array(6), [2, 3]);
    await using server = testServer((doc) =>
      doc.addRoot(
        new ColumnDataSource({
          data: {
            x: [1, 2, 3],
            y: Float64Array.of(1, 2, 3),
            img: [image, image, image],
          },
        }),
      )
    );
    await openApp(page, `${server.url()}?bokeh-session-id=s`);
    await server.getSession("/", "s").withDocumentLocked((doc) => {
      doc.selectOne(ColumnDataSource)!.patch({
        x: [[0, 9], [new Slice(1, 3), [8, 7]]],
        y: [[2, 30]],
        img: [[[0, 1, 2], 42], [[1, new Slice(0, 2), 0], [5, 6]]],
      });
      doc.title = "patched";
    });
    await waitFor(page, `doc.title() === "patched"`);
    const data = `byType("ColumnDataSource").data`;
    assertEquals(
      await inPage(
        page,
        `[[...${data}.x], [...${data}.y], ...${data}.img.map((array) => [...array])]`,
      ),
      [
        [9, 8, 7],
        [1, 2, 30],
        [0, 0, 0, 0, 0, 42],
        [5, 0, 0, 6, 0, 0],
        [0, 0, 0, 0, 0, 0],
      ],
    );
    assertEquals(errors, []);
  },
));
