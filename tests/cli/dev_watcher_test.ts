import { assertEquals } from "@std/assert";
import { basename, dirname, relative } from "@std/path";
import {
  appFiles,
  isPart,
  isStatic,
  isTemporary,
} from "../../cli/dev/_app_files.ts";
import { FileWatcher } from "../../cli/dev/_file_watcher.ts";
import { fileStamp } from "../../application/file_stamp.ts";
import { TemporaryFiles } from "../fixtures/programs/temporary_files.ts";

/** Watches a file that is named, and all in folders of an application. */
class Watched implements AsyncDisposable {
  readonly files: TemporaryFiles;
  readonly #watcher: FileWatcher;
  readonly #named: readonly string[];
  readonly #changes: string[][] = [];
  #wake = Promise.withResolvers<void>();

  private constructor(files: TemporaryFiles, named: readonly string[]) {
    this.files = files;
    this.#named = named;
    this.#watcher = new FileWatcher({
      list: async () => {
        const { modules, resources, statics, folders } = await appFiles(
          files.path("app"),
        );
        return {
          found: [...modules, ...resources, ...statics],
          named: new Map(this.#named.map((name) => {
            const path = files.path(name);
            return [path, fileStamp(path)];
          })),
          folders,
        };
      },
      onChange: (paths) => {
        this.#changes.push(
          paths.map((path) => relative(files.folder, path)).sort(),
        );
        this.#wake.resolve();
      },
      onError: (error) => {
        throw error;
      },
    });
  }

  static async start(
    texts: Readonly<Record<string, string>>,
    ...named: readonly string[]
  ): Promise<Watched> {
    const files = await TemporaryFiles.create(texts);
    // Of files that are just being written nobody can tell whether they are done.
    for (const name of Object.keys(texts)) {
      await Deno.utime(files.path(name), 1e9, 1e9);
    }
    const watched = new Watched(files, named);
    await watched.#watcher.check();
    return watched;
  }

  /** Waits for the next change; which files. */
  async next(): Promise<string[]> {
    while (this.#changes.length === 0) {
      await this.#wake.promise;
      this.#wake = Promise.withResolvers();
    }
    return this.#changes.shift() as string[];
  }

  async write(name: string, text: string): Promise<void> {
    const path = this.files.path(name);
    await Deno.mkdir(dirname(path), { recursive: true });
    await Deno.writeTextFile(path, text);
  }

  async [Symbol.asyncDispose](): Promise<void> {
    this.#watcher[Symbol.dispose]();
    await this.files[Symbol.asyncDispose]();
  }
}

Deno.test("FileWatcher notices writing in place, renaming, removing and making files", async () => {
  await using watched = await Watched.start({
    "app/main.ts": "1",
    "lib/util.ts": "1",
  }, "lib/util.ts");
  await watched.write("lib/util.ts", "22");
  assertEquals(await watched.next(), ["lib/util.ts"]);

  await watched.write("lib/util.ts.tmp", "333");
  await Deno.rename(
    watched.files.path("lib/util.ts.tmp"),
    watched.files.path("lib/util.ts"),
  );
  assertEquals(await watched.next(), ["lib/util.ts"]);

  await Deno.remove(watched.files.path("lib/util.ts"));
  assertEquals(await watched.next(), ["lib/util.ts"]);
  await watched.write("lib/util.ts", "1");
  assertEquals(await watched.next(), ["lib/util.ts"]);

  await watched.write("app/theme.yaml", "");
  assertEquals(await watched.next(), ["app/theme.yaml"]);
  await watched.write("app/static/css/page.css", "");
  assertEquals(await watched.next(), ["app/static/css/page.css"]);
  await watched.write("app/static/css/page.css", "a");
  assertEquals(await watched.next(), ["app/static/css/page.css"]);
  await Deno.remove(watched.files.path("app/static"), { recursive: true });
  assertEquals(await watched.next(), ["app/static/css/page.css"]);
});

Deno.test("FileWatcher leaves alone what is not the application's, and what editors leave behind", async () => {
  await using watched = await Watched.start({ "app/main.ts": "1" });
  for (
    const name of [
      "app/notes.md",
      "app/.main.ts.swp",
      "app/main.ts~",
      "app/4913",
      "app/static/.#page.css",
    ]
  ) await watched.write(name, "x");
  await watched.write("app/main.ts", "22");
  assertEquals(await watched.next(), ["app/main.ts"]);
});

Deno.test("FileWatcher notices folders that go and come back", async () => {
  await using watched = await Watched.start({ "app/main.ts": "1" });
  await Deno.remove(watched.files.path("app"), { recursive: true });
  assertEquals(await watched.next(), ["app/main.ts"]);
  await watched.write("app/main.ts", "22");
  const [path = ""] = await watched.next();
  assertEquals(basename(path), "main.ts");
});

Deno.test("FileWatcher follows links to the files that are written", async () => {
  await using watched = await Watched.start({
    "real/util.ts": "1",
    "app/main.ts": "1",
  }, "app/util.ts");
  const link = watched.files.path("app/util.ts");
  await Deno.symlink(watched.files.path("real/util.ts"), link);
  // Deno does not report links to places that are not watched.
  await watched.write("app/main.ts", "22");
  assertEquals(await watched.next(), ["app/main.ts", "app/util.ts"]);
  await watched.write("real/util.ts", "22");
  assertEquals(await watched.next(), ["app/util.ts"]);
});

Deno.test("The parts of an application are told apart by where they are", () => {
  const parts = [
    "/a/app/main.ts",
    "/a/app/app_hooks.js",
    "/a/app/server_lifecycle.ts",
    "/a/app/theme.json",
    "/a/app/templates/deep/x.html",
  ];
  for (const path of parts) assertEquals(isPart("/a/app", path), true, path);
  const others = [
    "/a/app/lib.ts",
    "/a/app/sub/main.ts",
    "/a/main.ts",
    "/a/app/static/main.ts",
  ];
  for (const path of others) assertEquals(isPart("/a/app", path), false, path);
  assertEquals(isPart("/a/app.ts", "/a/app.ts"), true);
  assertEquals(isStatic("/a/app", "/a/app/static/x/y.css"), true);
  assertEquals(isStatic("/a/app", "/a/app/static.css"), false);
});

Deno.test("isTemporary() knows what editors write for themselves", () => {
  for (
    const name of [
      ".#a.ts",
      "#a.ts#",
      "a.ts~",
      "4913",
      ".a.ts.swp",
      ".a.ts.swx",
      "a.ts.tmp",
      ".goutputstream-AB12",
      "a.ts___jb_tmp___",
    ]
  ) assertEquals(isTemporary(`/x/${name}`), true, name);
  for (const name of ["a.ts", "14913", "tmp.ts", "index.html", "a#b.css"]) {
    assertEquals(isTemporary(`/x/${name}`), false, name);
  }
});
