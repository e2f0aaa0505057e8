import { join } from "@std/path/join";
import { type OwnModel, ownModels } from "../../models/internal.ts";
import { bundle } from "./_bundler.ts";
import { builtFile, builtText } from "./_built_view.ts";
import { plainView } from "./_view_module.ts";

/**
 * Bundles the views of this process that need it and writes them to a folder, for
 * servers that may not run programs.
 *
 * @param directory The path of the folder, which is made if it is missing.
 * @param all The models.
 * @returns The paths of the files.
 * @throws {Error} What is wrong with a view, or why a file cannot be written.
 */
export async function buildViews(
  directory: string,
  all: readonly OwnModel[] = ownModels(),
): Promise<string[]> {
  const models: OwnModel[] = [];
  for (const model of all) {
    if (await plainView(model) === undefined) models.push(model);
  }
  const texts = await Promise.all(
    models.map(async (model) => await builtText(model, await bundle(model))),
  );
  await Deno.mkdir(directory, { recursive: true });
  const paths = models.map((model) => join(directory, builtFile(model)));
  for (const [index, path] of paths.entries()) {
    await Deno.writeTextFile(path, texts[index]!);
  }
  return paths;
}
