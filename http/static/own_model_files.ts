import {
  findOwnModelScript,
  type OwnModelScript,
  ownModelScripts,
} from "../../pages/own_models/own_model_scripts.ts";
import type { Resources } from "../../pages/resources.ts";
import { HttpError } from "../_http_error.ts";
import { StaticFile } from "./_static_file.ts";
import { decodeStaticPath } from "./_static_path.ts";

/** The files of scripts that have been asked for. */
const files = new WeakMap<OwnModelScript, StaticFile>();

/**
 * Answers a request for the script of a model that an application defines.
 *
 * @param path The rest of the path after `static/models/`.
 * @throws {HttpError} If there is none of that name.
 */
export async function respondOwnModel(
  request: Request,
  path: string,
): Promise<Response> {
  const script = await findOwnModelScript(decodeStaticPath(path));
  if (script === undefined) throw new HttpError(404);
  let file = files.get(script);
  if (file === undefined) {
    const bytes = new TextEncoder().encode(script.code);
    file = new StaticFile(bytes, script.hash, null);
    files.set(script, file);
  }
  return file.respond(request);
}

/**
 * Adds the models that applications define to the resources of a page.
 *
 * @param root The beginning of this server's URLs, up to the `/` before `static/`;
 * `undefined` if the page contains the scripts.
 */
export async function addOwnModels(
  resources: Resources,
  root: string | undefined,
): Promise<Resources> {
  const scripts = await ownModelScripts();
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
