import { dirname } from "@std/path/dirname";
import { fromFileUrl } from "@std/path/from-file-url";
import { join } from "@std/path/join";
import type { OwnModel } from "../../models/internal.ts";
import {
  missingPermissions,
  requirePermissions,
} from "../../base/permissions.ts";
import { componentEntry } from "./_component_entry.ts";
import { findPackage } from "./_package_resolver.ts";
import type { ViewModule } from "./_plain_module.ts";
import { ViewError } from "./_view_error.ts";

/** The version of the bundler. Not imported by a literal: only few programs need it. */
const ESBUILD = "npm:esbuild@0.28.2";

const { resolve } = import.meta;

/** A message of esbuild. */
interface Message {
  readonly text: string;
  readonly location: {
    readonly file: string;
    readonly line: number;
    readonly column: number;
  } | null;
}

interface ResolveArguments {
  readonly path: string;
  readonly importer: string;
  readonly kind: string;
  readonly resolveDir: string;
  readonly pluginData?: unknown;
}

interface Resolved {
  readonly path?: string;
  readonly namespace?: string;
  readonly errors?: readonly { readonly text: string }[];
  readonly sideEffects?: boolean;
}

/** What is used of esbuild's plugins. */
interface PluginBuild {
  onResolve(
    options: { filter: RegExp },
    callback: (
      args: ResolveArguments,
    ) => Resolved | undefined | Promise<Resolved | undefined>,
  ): void;
  onLoad(
    options: { filter: RegExp; namespace: string },
    callback: (args: { path: string }) => object,
  ): void;
  resolve(path: string, options: object): Promise<Required<Resolved>>;
}

interface Esbuild {
  build(options: object): Promise<{
    readonly outputFiles: readonly { path: string; text: string }[];
    readonly metafile: { readonly inputs: Readonly<Record<string, unknown>> };
  }>;
  stop(): Promise<void>;
}

/** What stands for the view in the module that shows a component. */
export const VIEW = "bokeh-own-view";

const OTHERWISE = 'make the bundles with the command "build"';

let running = 0;

/**
 * Bundles a view with what it imports. The modules of BokehJS are those of the page.
 *
 * @throws {SyntaxError} If a file cannot be parsed or found; the message names the place.
 * @throws {Deno.errors.NotCapable} If a permission for esbuild is missing.
 */
export async function bundle(model: OwnModel): Promise<ViewModule> {
  const failure = `Cannot bundle the view of ${model.name}`;
  const esbuild = await loadEsbuild(failure);
  running++;
  try {
    const { outputFiles, metafile } = await esbuild.build({
      ...entryOf(model),
      bundle: true,
      write: false,
      metafile: true,
      outdir: Deno.cwd(),
      format: "esm",
      target: "es2022",
      // The bundle becomes the body of a function.
      supported: { "top-level-await": false },
      minify: true,
      keepNames: true,
      legalComments: "inline",
      charset: "utf8",
      logLevel: "silent",
      jsx: "automatic",
      jsxImportSource: model.component ?? "react",
      define: { "process.env.NODE_ENV": '"production"' },
      loader: Object.fromEntries(
        ["png", "jpg", "gif", "svg", "webp", "woff", "woff2", "ttf"]
          .map((extension) => [`.${extension}`, "dataurl"]),
      ),
      // As BokehJS's own classes: a declared field must not hide a property.
      tsconfigRaw: {
        compilerOptions: {
          useDefineForClassFields: false,
          experimentalDecorators: true,
        },
      },
      plugins: [{
        name: "bokeh",
        setup: (build: PluginBuild) => plug(build, model),
      }],
    });
    const textOf = (end: string) =>
      outputFiles.find(({ path }) => path.endsWith(end))?.text ?? "";
    return {
      ...splitExports(textOf(".js")),
      css: textOf(".css"),
      files: Object.keys(metafile.inputs)
        .filter((path) => !/[:<]/.test(path.replace(/^[A-Za-z]:/, "")))
        .map((path) => join(Deno.cwd(), path)),
    };
  } catch (error) {
    throw explained(failure, error);
  } finally {
    if (--running === 0) await esbuild.stop();
  }
}

async function loadEsbuild(failure: string): Promise<Esbuild> {
  let esbuild: Esbuild;
  try {
    esbuild = await import(ESBUILD);
  } catch (cause) {
    if (!(cause instanceof Deno.errors.NotCapable)) throw cause;
    throw missingPermissions(
      failure,
      [{ name: "env" }, { name: "run", command: "esbuild" }],
      OTHERWISE,
      cause,
    );
  }
  requirePermissions(failure, [{ name: "run", command: program() }], OTHERWISE);
  return esbuild;
}

/** The path of the program that esbuild starts. */
function program(): string {
  const { createRequire } = globalThis.process.getBuiltinModule("node:module");
  const { platform, arch } = globalThis.process;
  const file = platform === "win32" ? "esbuild.exe" : "bin/esbuild";
  return createRequire(resolve(ESBUILD))
    .resolve(`@esbuild/${platform}-${arch}/${file}`);
}

function entryOf({ name, view, component }: OwnModel): object {
  if (component !== undefined) {
    return {
      stdin: {
        contents: componentEntry(component, VIEW),
        resolveDir: view instanceof URL
          ? dirname(fromFileUrl(view))
          : Deno.cwd(),
        sourcefile: `${name}.component.js`,
      },
    };
  }
  return view instanceof URL ? { entryPoints: [fromFileUrl(view)] } : {
    stdin: {
      contents: view,
      resolveDir: Deno.cwd(),
      sourcefile: `${name}.view.js`,
    },
  };
}

function plug(build: PluginBuild, { name, view }: OwnModel): void {
  build.onResolve(
    { filter: new RegExp(`^${VIEW}$`) },
    () =>
      view instanceof URL
        ? { path: fromFileUrl(view) }
        : { path: `${name}.view.jsx`, namespace: VIEW },
  );
  build.onLoad({ filter: /.*/, namespace: VIEW }, () => ({
    contents: view,
    loader: "jsx",
    resolveDir: Deno.cwd(),
  }));
  build.onResolve({ filter: /^(npm:)?@bokeh\/bokehjs(@[^/]*)?(\/|$)/ }, (
    { path },
  ) => ({
    path: bokehJsModule(path),
    namespace: "bokehjs",
    sideEffects: false,
  }));
  build.onLoad({ filter: /.*/, namespace: "bokehjs" }, ({ path }) => ({
    contents: path === "Bokeh"
      ? "module.exports = Bokeh"
      : `module.exports = Bokeh.require(${JSON.stringify(path)})`,
  }));
  build.onResolve({ filter: /^[^./]/ }, async (args) => {
    const isPath = /^([A-Za-z]:[\\/]|data:)/.test(args.path);
    if (isPath || args.pluginData === FOUND || args.kind === "entry-point") {
      return;
    }
    if (/^(jsr|https?):/.test(args.path)) {
      return {
        errors: [{ text: "A view can import files and packages of npm" }],
      };
    }
    const found = await findPackage(
      args.path,
      join(args.resolveDir, "importer.js"),
    );
    if (found === undefined) return;
    const { path, namespace, errors, sideEffects } = await build
      .resolve(found.specifier, {
        resolveDir: found.directory,
        kind: args.kind,
        pluginData: FOUND,
      });
    return { path, namespace, errors, sideEffects };
  });
}

/** Marks what is resolved within a package. */
const FOUND = "found";

/** The name by which the page has a module of BokehJS. */
function bokehJsModule(path: string): string {
  const [, module] = /\/build\/js\/lib\/(.+?)(?:\.js)?$/.exec(path) ?? [];
  return module ?? "Bokeh";
}

/** Turns the exports at the end of a bundle into a returned object. */
function splitExports(
  bundle: string,
): Pick<ViewModule, "code" | "exports"> {
  const [whole = "", list = ""] = /\bexport\s*\{([^}]*)\};?\s*$/.exec(bundle) ??
    [];
  const names = list.split(",").map((each) => each.trim()).filter(Boolean)
    .map((each) => each.split(/\s+as\s+/))
    .map(([local = "", exported = local]) => ({ local, exported }));
  const code = bundle.slice(0, bundle.length - whole.length);
  const entries = names.map(({ local, exported }) => `${exported}: ${local}`);
  return {
    code: `"use strict";\n${code}\nreturn { ${entries.join(", ")} };`,
    exports: names.map(({ exported }) => exported),
  };
}

/** An error that names the place of what esbuild reports. */
function explained(failure: string, error: unknown): unknown {
  const [first] = (error as { errors?: readonly Message[] }).errors ?? [];
  if (first === undefined) return error;
  const { text, location } = first;
  if (location === null) return new SyntaxError(`${failure}: ${text}`);
  const { file, line, column } = location;
  const path = join(Deno.cwd(), file);
  return new ViewError(`${failure}: ${text}`, path, line, column + 1);
}
