import { ApplicationLoadError } from "../base/application_load_error.ts";
import { errorMessage } from "../base/text/error_text.ts";
import { loadDirectory } from "./_load_directory.ts";
import type { Application } from "./application.ts";
import { checkApplicationPath, urlPathOf } from "./application_path.ts";
import { loadError, loadModule } from "./load_module.ts";
import { applicationOf } from "./module_handler.ts";

/**
 * Loads the application of a path, as `loadApplication()`.
 *
 * @throws {ApplicationLoadError} If there is no application, or it is invalid.
 */
export async function loadPath(path: string): Promise<Application> {
  try {
    return await load(path);
  } catch (cause) {
    if (cause instanceof ApplicationLoadError) throw cause;
    // Usually a missing permission.
    throw loadError(path, errorMessage(cause), cause);
  }
}

async function load(path: string): Promise<Application> {
  const isDirectory = await checkApplicationPath(path);
  const urlPath = urlPathOf(path);
  return isDirectory
    ? await loadDirectory(path, urlPath)
    : await loadModule(path, (module) => applicationOf(module, urlPath));
}
