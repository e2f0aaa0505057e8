import {
  basename,
  dirname,
  fromFileUrl,
  join,
  relative,
  resolve,
} from "@std/path";
import config from "../../deno.json" with { type: "json" };
import type { Command } from "../command.ts";
import type { Flag, ParsedFlags } from "../flags/flags.ts";
import { exampleFiles } from "./_example_files.ts";
import { exampleStarterFiles, starterFiles } from "./_starter_files.ts";
import { UsageError } from "../usage_error.ts";

/** Entries of a directory that still counts as empty. */
const IGNORABLE: readonly string[] = [
  ".DS_Store",
  ".git",
  ".gitattributes",
  ".gitignore",
  ".idea",
  ".vscode",
  "LICENSE",
  "Thumbs.db",
];

/** The number of names that an error lists. */
const MAX_NAMES = 10;

/** Names are part of URLs. */
const NAME = /^[A-Za-z][A-Za-z0-9_-]{0,63}$/;

/** Names that are paths of the server itself. */
const RESERVED: readonly string[] = ["static"];

/** The folder of this package, or its URL if it is not on this machine. */
const PACKAGE = new URL("../../", import.meta.url);

const EXAMPLE: Flag = {
  name: "example",
  value: "NAME",
  help: "the example of the gallery that the app is made of",
};

export const INIT: Command = {
  usage: "DIRECTORY",
  description:
    `Writes a small app, its test, a deno.json with tasks and a README to DIRECTORY,
which must be empty or missing. The directory's name becomes the app's name.

With --example, the app is an example of the gallery, with all that it imports.`,
  flags: [EXAMPLE],
  examples: ["init waves", "init .", "init my-lines --example lines"],
  run: init,
};

async function init({ positional, values }: ParsedFlags): Promise<number> {
  const [directory, ...others] = positional;
  if (directory === undefined || others.length > 0) {
    throw new UsageError(
      `init needs one DIRECTORY, received ${positional.length}`,
    );
  }
  const root = resolve(directory);
  const name = basename(root);
  checkName(name);
  await checkEmpty(directory);
  const example = values.example as string | undefined;
  const files = await filesOf(name, example, pathOfClone(root));
  await write(directory, files);
  console.log(nextSteps(directory, name, Object.keys(files)));
  return 0;
}

async function filesOf(
  name: string,
  example: string | undefined,
  clone: string | undefined,
): Promise<Readonly<Record<string, string>>> {
  const { version, imports } = config;
  if (example === undefined) return starterFiles(name, { version, clone });
  const { files, packages } = await exampleFiles(example, name);
  const versions = Object.entries(imports)
    .filter(([specifier]) => packages.includes(specifier));
  const packageVersions = Object.fromEntries(versions);
  return {
    ...files,
    ...exampleStarterFiles(name, { version, imports: packageVersions, clone }),
  };
}

/** The path to this package from `root`, if the command was run from a clone. */
function pathOfClone(root: string): string | undefined {
  if (PACKAGE.protocol !== "file:") return undefined;
  return relative(root, fromFileUrl(PACKAGE)).replaceAll("\\", "/");
}

function checkName(name: string): void {
  if (RESERVED.includes(name)) {
    throw new UsageError(
      `Cannot name an app ${name}: the server uses that path`,
    );
  }
  if (NAME.test(name)) return;
  throw new UsageError(
    `Cannot name an app "${name}": a name has up to 64 letters, digits, - and _, and begins with a letter`,
  );
}

async function checkEmpty(directory: string): Promise<void> {
  let names: string[];
  try {
    const entries = await Array.fromAsync(Deno.readDir(directory));
    names = entries.map(({ name }) => name)
      .filter((name) => !IGNORABLE.includes(name)).sort();
  } catch (error) {
    if (error instanceof Deno.errors.NotFound) return;
    if (error instanceof Deno.errors.NotADirectory) {
      throw new UsageError(`Cannot write to ${directory}: it is a file`);
    }
    throw explain(directory, error);
  }
  if (names.length === 0) return;
  const more = names.length > MAX_NAMES
    ? ` and ${names.length - MAX_NAMES} more`
    : "";
  throw new UsageError(
    `Cannot write to ${directory}: it is not empty, it contains ${
      names.slice(0, MAX_NAMES).join(", ")
    }${more}`,
  );
}

async function write(
  directory: string,
  files: Readonly<Record<string, string>>,
): Promise<void> {
  try {
    for (const [name, text] of Object.entries(files)) {
      const path = join(directory, name);
      await Deno.mkdir(dirname(path), { recursive: true });
      await Deno.writeTextFile(path, text, {
        createNew: true,
      });
    }
  } catch (error) {
    throw explain(directory, error);
  }
}

/** Usually a missing permission, of Deno or of the file system. */
function explain(directory: string, cause: unknown): UsageError {
  const reason = cause instanceof Error ? cause.message : cause;
  return new UsageError(`Cannot write to ${directory}: ${reason}`, { cause });
}

function nextSteps(
  directory: string,
  name: string,
  files: readonly string[],
): string {
  const enter = resolve(directory) === Deno.cwd()
    ? ""
    : `  cd ${/^[\w./~-]+$/.test(directory) ? directory : `"${directory}"`}\n`;
  return `Created the app ${name}: ${files.join(", ")}

Next:
${enter}  deno task dev    serve it at http://localhost:5006/${name}, and reload it when a file changes
  deno task test   run its tests`;
}
