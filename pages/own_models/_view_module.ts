import { fromFileUrl } from "@std/path/from-file-url";
import { missingPermissions } from "../../base/permissions.ts";
import type { OwnModel } from "../../models/internal.ts";
import { readBuilt } from "./_built_view.ts";
import { bundle } from "./_bundler.ts";
import {
  plainModule,
  PlainModuleError,
  type ViewModule,
} from "./_plain_module.ts";
import { ViewError } from "./_view_error.ts";

/**
 * Makes the module of a view ready for the browser. It is bundled only if it is in
 * TypeScript, imports something or is a component.
 *
 * @param directory The path of the folder that has its bundle; otherwise it is made.
 * @throws {SyntaxError} If it cannot be parsed, or a file that it imports is missing; the message names the place.
 * @throws {Deno.errors.NotFound} If its file is missing.
 * @throws {Deno.errors.NotCapable} If a permission is missing.
 * @throws {TypeError} If it exports nothing that can be shown.
 */
export async function viewModule(
  model: OwnModel,
  directory: string | undefined,
): Promise<ViewModule> {
  const module = await plainView(model) ??
    (directory === undefined
      ? await bundle(model)
      : await readBuilt(model, directory));
  checkExports(model, module.exports);
  return module;
}

/**
 * The module of a view that no program must be run for.
 *
 * @returns `undefined` if it must be bundled.
 * @throws {SyntaxError} If it cannot be parsed; the message names the place.
 */
export async function plainView(
  model: OwnModel,
): Promise<ViewModule | undefined> {
  const { name, view, component } = model;
  const text = view instanceof URL ? await read(model, view) : view;
  const isScript = view instanceof URL && !/\.m?js$/.test(view.pathname);
  if (isScript || component !== undefined) return undefined;
  try {
    const module = await plainModule(text);
    if (module === undefined) return undefined;
    const files = view instanceof URL ? [fromFileUrl(view)] : [];
    return { ...module, css: "", files };
  } catch (error) {
    if (!(error instanceof PlainModuleError)) throw error;
    const file = view instanceof URL ? fromFileUrl(view) : `${name}.view.js`;
    throw new ViewError(
      `Cannot read the view of ${name}: ${error.message}`,
      file,
      error.line,
      error.column + 1,
    );
  }
}

async function read({ name }: OwnModel, view: URL): Promise<string> {
  const failure = `Cannot read the view of ${name}`;
  try {
    return await Deno.readTextFile(view);
  } catch (cause) {
    if (cause instanceof Deno.errors.NotCapable) {
      throw missingPermissions(
        failure,
        [{ name: "read", path: view }],
        undefined,
        cause,
      );
    }
    if (!(cause instanceof Deno.errors.NotFound)) throw cause;
    throw new Deno.errors.NotFound(
      `${failure}: there is no file ${fromFileUrl(view)}`,
      { cause },
    );
  }
}

function checkExports(
  { name, component }: OwnModel,
  exports: readonly string[],
): void {
  if (exports.length > 0) return;
  throw new TypeError(
    `Cannot show ${name}: its view must export ${
      component === undefined
        ? "a function render, or a class that extends one of BokehJS"
        : "a component as default"
    }`,
  );
}
