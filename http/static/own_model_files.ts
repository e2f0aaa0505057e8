import {
  findOwnModelScript,
  listedScripts,
  ownModelScripts,
} from "../../pages/own_models/own_model_scripts.ts";
import type { Resources } from "../../pages/resources.ts";
import { ownModels } from "../../models/internal.ts";
import { HttpError } from "../_http_error.ts";
import { StaticFile } from "./_static_file.ts";
import { decodeStaticPath } from "./_static_path.ts";

/** The files of scripts that have been asked for, by name. */
const files = new Map<string, StaticFile>();

/**
 * Answers a request for the script of a model that an application defines.
 *
 * @param path The rest of the path after `static/models/`.
 * @param directory The path of the folder that has bundles.
 * @throws {HttpError} If there is none of that name.
 */
export async function respondOwnModel(
  request: Request,
  path: string,
  directory: string | undefined,
): Promise<Response> {
  const script = await findOwnModelScript(decodeStaticPath(path), directory);
  if (script === undefined) throw new HttpError(404);
  const { name, code, hash } = script;
  let file = files.get(name);
  if (file?.hash !== hash) {
    file = new StaticFile(new TextEncoder().encode(code), hash, null);
    files.set(name, file);
  }
  return file.respond(request);
}

/**
 * Adds the models that applications define to the resources of a page.
 *
 * @param root The beginning of this server's URLs, up to the `/` before `static/`;
 * `undefined` if the page contains the scripts.
 * @param directory The path of the folder that has bundles.
 */
export async function addOwnModels(
  resources: Resources,
  root: string | undefined,
  directory: string | undefined,
): Promise<Resources> {
  const scripts = root === undefined
    ? await ownModelScripts(ownModels(), directory)
    : await listedScripts(directory);
  return {
    ...resources,
    scripts: [
      ...resources.scripts,
      ...scripts.map((script) =>
        root === undefined
          ? script
          : `${root}static/models/${script.name}?v=${script.hash}`
      ),
    ],
  };
}
