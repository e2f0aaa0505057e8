import { Application } from "../application/application.ts";
import type { AppFunction } from "../application/function_handler.ts";

/** An application for `/`, or several by path. */
export type Applications =
  | Application
  | AppFunction
  | Readonly<Record<string, Application | AppFunction>>;

/**
 * The applications with their paths, as URLs have them.
 *
 * @throws {TypeError} If a path is malformed or there is no application.
 */
export function applicationsByPath(
  applications: Applications,
): [string, Application][] {
  if (
    applications instanceof Application || typeof applications === "function"
  ) return [["/", toApplication(applications)]];
  if (typeof applications !== "object" || applications === null) {
    throw new TypeError(
      "Cannot serve: expected an application, a function, or an object of them by path",
    );
  }
  const entries = Object.entries(applications);
  for (const [path] of entries) {
    if (!/^\/([^/]+(\/[^/]+)*)?$/.test(path)) {
      throw new TypeError(
        `Cannot serve an application at "${path}": a path begins with / and does not end with it`,
      );
    }
  }
  return entries.map(([path, app]) => [encodeURI(path), toApplication(app)]);
}

function toApplication(application: Application | AppFunction): Application {
  return application instanceof Application
    ? application
    : new Application(application);
}
