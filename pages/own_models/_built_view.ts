import { join } from "@std/path/join";
import { errorMessage } from "../../base/text/error_text.ts";
import { shortHash } from "../../base/short_hash.ts";
import type { OwnModel } from "../../models/internal.ts";
import type { ViewModule } from "./_plain_module.ts";

/** A bundle in a file. */
interface BuiltView extends Pick<ViewModule, "code" | "exports" | "css"> {
  /** What the view was when it was bundled. */
  readonly view: string;
}

const AGAIN = 'make the bundles again with the command "build"';

/** The name of the file that has the bundle of a view. */
export function builtFile({ name }: OwnModel): string {
  return `${name}.json`;
}

/** The content of that file. */
export async function builtText(
  model: OwnModel,
  { code, exports, css }: ViewModule,
): Promise<string> {
  const built: BuiltView = {
    view: await stateOf(model) ?? "",
    code,
    exports,
    css,
  };
  return `${JSON.stringify(built, null, 2)}\n`;
}

/**
 * Reads the bundle of a view.
 *
 * @param directory The path of the folder that has it.
 * @throws {Error} If it is missing, unreadable, or was made of another view.
 */
export async function readBuilt(
  model: OwnModel,
  directory: string,
): Promise<ViewModule> {
  const path = join(directory, builtFile(model));
  const failure = `Cannot read the view of ${model.name}`;
  let built: BuiltView;
  try {
    built = JSON.parse(await Deno.readTextFile(path));
  } catch (cause) {
    throw new Error(`${failure}: ${errorMessage(cause)}, ${AGAIN}`, { cause });
  }
  const state = await stateOf(model);
  if (state !== undefined && state !== built.view) {
    throw new Error(`${failure}: it has changed since ${path}, ${AGAIN}`);
  }
  return { ...built, files: [] };
}

/** What a view is like now; `undefined` where its file cannot be read. */
async function stateOf(
  { view, component }: OwnModel,
): Promise<string | undefined> {
  try {
    const text = view instanceof URL ? await Deno.readTextFile(view) : view;
    // Editors and Git change the ends of lines.
    return shortHash(`${component}\n${text.replaceAll("\r\n", "\n")}`, 32);
  } catch {
    return undefined;
  }
}
