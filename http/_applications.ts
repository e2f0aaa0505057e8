import { Application } from "../application/application.ts";
import type { AppFunction } from "../application/function_handler.ts";
import { isHandler } from "../application/handler.ts";
import { requirePermissions } from "../base/permissions.ts";
import { formatValue } from "../base/text/format_value.ts";

const MODULE_HINT =
  "; pass the default export of the module, or, if it has hooks, new Application({ modifyDocument, onServerLoaded, … })";

/** An application for `/`, or several by path. */
export type Applications =
  | Application
  | AppFunction
  | Readonly<Record<string, Application | AppFunction>>;

/**
 * The applications by canonical path.
 *
 * @throws {TypeError} If a path is malformed, or a value is not an application.
 */
export function applicationsByPath(
  applications: Applications,
): [string, Application][] {
  if (
    applications instanceof Application || typeof applications === "function"
  ) return [["/", toApplication("/", applications)]];
  const isNamespace = isModule(applications);
  if (
    typeof applications !== "object" || applications === null || isNamespace
  ) {
    throw new TypeError(
      "Cannot serve: expected an application, a function, or an object of these by path" +
        (isNamespace ? MODULE_HINT : ""),
    );
  }
  const entries = Object.entries(applications);
  for (const [path] of entries) {
    if (
      !/^\/([^/?#]+(\/[^/?#]+)*)?$/.test(path) || /\/\.\.?(\/|$)/.test(path)
    ) {
      throw new TypeError(
        `Cannot serve an application at "${path}": a path must begin but not end with /, and must not contain ?, #, or segments . and ..`,
      );
    }
  }
  return entries.map((
    [path, app],
  ) => [canonicalPath(path), toApplication(path, app)]);
}

/** A path as it appears in URLs, percent-encoded or not at first. */
export function canonicalPath(path: string): string {
  if (!path.startsWith("/")) return path;
  const url = new URL("http://localhost");
  url.pathname = path.replaceAll("\\", "%5C");
  return url.pathname;
}

/**
 * Checks that the static files of an application may be read.
 *
 * @throws {Deno.errors.NotCapable} If they may not.
 */
export function checkStaticFiles(
  urlPath: string,
  { staticPath }: Application,
): void {
  if (staticPath === null) return;
  const permission = { name: "read", path: staticPath } as const;
  requirePermissions(`Cannot serve the files of ${urlPath}`, [permission]);
}

/**
 * Converts a function or handler to an application.
 *
 * @param path Its path, for the message.
 * @throws {TypeError} If it is something else.
 */
export function toApplication(
  path: string,
  application: Application | AppFunction,
): Application {
  if (application instanceof Application) return application;
  try {
    if (typeof application === "function" || isHandler(application)) {
      return new Application(application);
    }
  } catch (cause) {
    const { message } = cause as TypeError;
    throw new TypeError(
      `Cannot serve an application at "${path}": ${message}`,
      { cause },
    );
  }
  throw new TypeError(
    `Cannot serve an application at "${path}": expected an application or a function, received ${
      formatValue(application)
    }${isModule(application) ? MODULE_HINT : ""}`,
  );
}

/** Whether a value looks like the namespace of an application file. */
function isModule(value: unknown): boolean {
  const main = Object(value).default;
  return typeof main === "function" || main instanceof Application ||
    isHandler(main);
}
