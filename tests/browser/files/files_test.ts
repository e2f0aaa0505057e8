import { Buffer } from "node:buffer";
import { assert, assertEquals } from "@std/assert";
import {
  DownloadButton,
  FileUpload,
  type UploadedFile,
} from "../../../files/mod.ts";
import { Div } from "../../../models/mod.ts";
import { column } from "../../../plotting/mod.ts";
import { browserTest } from "../../fixtures/browser/chromium.ts";
import { TemporaryFiles } from "../../fixtures/programs/temporary_files.ts";
import { testServer } from "../../fixtures/wire/test_server.ts";

Deno.test(browserTest(
  "Files that a user chooses and drops reach the application, and those that it makes are saved",
  async ({ page, errors, screenshot }) => {
    const files: UploadedFile[] = [];
    const contents: Uint8Array[] = [];
    await using server = testServer((doc) => {
      const upload = new FileUpload({
        width: 400,
        multiple: true,
        accept: ".bin,.csv",
        max_size: 2_000_000,
      });
      const told = new Div({ text: "nothing" });
      upload.onUpload(async (file) => {
        files.push(file);
        contents.push(await file.bytes());
        told.text = `${files.length} files`;
        if (file.name === "bad.csv") throw new Error("This one is bad");
      });
      const button = new DownloadButton({ label: "Save", width: 200 });
      button.onDownload(() => ({
        name: "made.bin",
        content: ReadableStream.from(
          Array.from({ length: 30 }, (_, i) => new Uint8Array(50_000).fill(i)),
        ),
      }));
      doc.addRoot(column(upload, button, told));
    }, { clientsMay: "use widgets", contentSecurityPolicy: true });
    // The link is made by somebody who would like to have the files.
    await page.goto(`${server.url()}?bokeh-absolute-url=http://other.example/`);
    await page.getByRole("button", { name: "Save" }).waitFor();
    const large = new Uint8Array(1_500_000).map((_, i) => i % 251);
    await page.locator("input[type=file]").setInputFiles([
      { name: "large.bin", mimeType: "", buffer: Buffer.from(large) },
      {
        name: "empty.csv",
        mimeType: "text/csv",
        buffer: Buffer.from(new Uint8Array()),
      },
      { name: "photo.png", mimeType: "image/png", buffer: Buffer.from(large) },
      {
        name: "huge.bin",
        mimeType: "",
        buffer: Buffer.from(new Uint8Array(2_000_001)),
      },
      {
        name: "bad.csv",
        mimeType: "text/csv",
        buffer: Buffer.from(new Uint8Array(3)),
      },
    ]);
    await page.getByText("The server could not use the file").waitFor();
    await page.getByText("3 files").waitFor();
    assertEquals(await page.locator("li").allInnerTexts(), [
      "large.bin\n1.4 MiB ✓",
      "empty.csv\n0 bytes ✓",
      "photo.png\nOnly .bin,.csv can be sent",
      "huge.bin\nIt is larger than 1.9 MiB",
      "bad.csv\nThe server could not use the file",
    ]);
    assertEquals(files.map(({ name, size, type }) => [name, size, type]), [
      ["large.bin", 1_500_000, "application/octet-stream"],
      ["empty.csv", 0, "text/csv"],
      ["bad.csv", 3, "text/csv"],
    ]);
    assertEquals(contents[0], large);
    const [saved] = await Promise.all([
      page.waitForEvent("download"),
      page.getByRole("button", { name: "Save" }).click(),
    ]);
    assertEquals(saved.suggestedFilename(), "made.bin");
    await using copies = await TemporaryFiles.create({});
    await saved.saveAs(copies.path("made.bin"));
    const bytes = await Deno.readFile(copies.path("made.bin"));
    assertEquals(bytes.length, 1_500_000);
    assertEquals([bytes[0], bytes[49_999], bytes[50_000], bytes.at(-1)], [
      0,
      0,
      1,
      29,
    ]);
    await screenshot("files");
    assert(errors.every((error) => error.includes("500")), errors.join());
    const paths = files.map(({ path }) => path);
    for (const path of paths) assert(Deno.statSync(path).isFile);
    const [session] = server.getSessions("/");
    await page.close();
    session!.requestExpiration();
    await server.stop();
    for (const path of paths) {
      assertEquals(await Deno.stat(path).catch(() => null), null);
    }
  },
));

Deno.test(browserTest(
  "Files that a user chooses in a page of another server reach the application",
  async ({ page, errors }) => {
    const names: string[] = [];
    await using server = testServer((doc) => {
      const upload = new FileUpload({ width: 400 });
      upload.onUpload(({ name }) => names.push(name));
      doc.addRoot(upload);
    }, { allowWebSocketOrigin: ["localhost:*"] });
    const url = server.url();
    const html = `<!DOCTYPE html><title>Blog</title><main id="app"></main>
<script src="${url}autoload.js?bokeh-autoload-element=app&bokeh-app-path=/&bokeh-absolute-url=${
      encodeURIComponent(url)
    }"></script>`;
    await using blog = Deno.serve(
      { port: 0, hostname: "localhost", onListen() {} },
      () => new Response(html, { headers: { "content-type": "text/html" } }),
    );
    await page.goto(`http://localhost:${blog.addr.port}/posts/1`);
    await page.locator("input[type=file]").setInputFiles([
      { name: "a.csv", mimeType: "text/csv", buffer: Buffer.from("1") },
    ]);
    await page.getByText("1 bytes ✓").waitFor();
    assertEquals([names, errors], [["a.csv"], []]);
    await page.close();
  },
));
