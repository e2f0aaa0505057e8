import { basename } from "@std/path/basename";
import { join } from "@std/path/join";
import { TemplateFile } from "../document/template.ts";
import { errorMessage } from "../base/text/error_text.ts";
import { EXTENSIONS, loadError, loadModule } from "./load_module.ts";
import { loadTheme } from "./_load_theme.ts";
import { Application } from "./application.ts";
import { ApplicationLoadError } from "../base/application_load_error.ts";
import { applicationOf, ModuleHandler } from "./module_handler.ts";

/**
 * Loads the application in a directory (spec 7.5).
 *
 * @param urlPath Its default path.
 * @throws {ApplicationLoadError} If a part is missing, duplicate or invalid.
 */
export async function loadDirectory(
  directory: string,
  urlPath: string,
): Promise<Application> {
  const names = await namesIn(directory);
  const main = sourceFile(directory, names, "main");
  if (main === null) {
    throw new ApplicationLoadError(
      `No 'main.ts' in ${directory}: create one with export default function (doc) { … }`,
    );
  }
  const staticPath = join(directory, "static");
  const theme = await loadTheme(directory, names);
  const template = await findTemplate(directory);
  const application = new Application({
    urlPath,
    staticPath: await isDirectory(staticPath) ? staticPath : null,
    // Called first: the code of the application may override both.
    modifyDocument(document) {
      document.theme = theme;
      document.template = template;
    },
  });
  for (const file of hookFiles(directory, names)) {
    application.add(
      await loadModule(file, (module) => new ModuleHandler(module)),
    );
  }
  const { handlers, metadata } = await loadModule(main, applicationOf);
  for (const handler of handlers) application.add(handler);
  application.metadata = metadata;
  return application;
}

async function namesIn(directory: string): Promise<ReadonlySet<string>> {
  const names = new Set<string>();
  for await (const { name } of Deno.readDir(directory)) names.add(name);
  return names;
}

/** The modules for hooks. Python's Bokeh has an older name for one of them, too. */
function hookFiles(directory: string, names: ReadonlySet<string>): string[] {
  const hooks = sourceFile(directory, names, "app_hooks");
  const lifecycle = sourceFile(directory, names, "server_lifecycle");
  if (hooks !== null && lifecycle !== null) {
    throw bothIn(directory, basename(hooks), basename(lifecycle));
  }
  return [hooks, lifecycle, sourceFile(directory, names, "request_handler")]
    .filter((file) => file !== null);
}

/** The path of the only module of this name, if there is one. */
function sourceFile(
  directory: string,
  names: ReadonlySet<string>,
  stem: string,
): string | null {
  const [file, other] = EXTENSIONS.map((extension) => stem + extension)
    .filter((name) => names.has(name));
  if (file === undefined) return null;
  if (other === undefined) return join(directory, file);
  throw bothIn(directory, file, other);
}

function bothIn(
  directory: string,
  file: string,
  other: string,
): ApplicationLoadError {
  return new ApplicationLoadError(
    `Both ${file} and ${other} in ${directory}: remove one of them`,
  );
}

async function findTemplate(directory: string): Promise<TemplateFile | null> {
  const path = join(directory, "templates", "index.html");
  if (!await isFile(path)) return null;
  const { JinjaEnvironment } = await import("../pages/jinja_environment.ts");
  try {
    JinjaEnvironment.of(path).load(path);
  } catch (cause) {
    throw loadError(directory, errorMessage(cause), cause);
  }
  return new TemplateFile(path);
}

async function isDirectory(path: string): Promise<boolean> {
  return (await statOf(path))?.isDirectory ?? false;
}

async function isFile(path: string): Promise<boolean> {
  return (await statOf(path))?.isFile ?? false;
}

async function statOf(path: string): Promise<Deno.FileInfo | null> {
  try {
    return await Deno.stat(path);
  } catch (error) {
    if (error instanceof Deno.errors.NotFound) return null;
    throw error;
  }
}
