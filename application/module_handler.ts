import { Application, type HookName } from "./application.ts";
import { type AppFunction, FunctionHandler, type Handler } from "./handler.ts";

/** What an application file exports: its namespace object. */
export type ApplicationModule = Readonly<Record<string, unknown>>;

const HOOKS = [
  "onServerLoaded",
  "onServerUnloaded",
  "onSessionCreated",
  "onSessionDestroyed",
  "processRequest",
] as const satisfies readonly (HookName | "processRequest")[];

/**
 * Makes an application of a module (spec 7.4): its default export is a function
 * that fills the document of a session, a handler, or an application; named
 * exports such as `onSessionCreated` are hooks. Other exports mean nothing.
 *
 * The module is evaluated once per process, the function runs once per session.
 *
 * @param module The namespace of the module.
 * @returns The application.
 * @throws {TypeError} If there is no default export, it is none of the above, or a hook is no function.
 *
 * @example
 * ```ts
 * import { applicationOf } from "./module_handler.ts";
 * import { assertEquals } from "@std/assert";
 *
 * const application = applicationOf({
 *   default: (doc: { title: string }) => void (doc.title = "made by a module"),
 * });
 * assertEquals((await application.createDocument()).title, "made by a module");
 * ```
 */
export function applicationOf(module: ApplicationModule): Application {
  const main = module.default;
  if (main === undefined) {
    throw new TypeError(
      "it has no default export: export default function (doc) { … }",
    );
  }
  const hooks: Record<string, unknown> = {};
  for (const name of HOOKS) {
    const hook = module[name];
    if (hook === undefined) continue;
    if (typeof hook !== "function" || hook.length > 1) {
      throw new TypeError(`${name} must be a function of one parameter`);
    }
    hooks[name] = hook;
  }
  if (main instanceof Application) {
    // A handler with hooks alone fills nothing.
    main.add({ ...hooks, modifyDocument() {} });
    return main;
  }
  if (isHandler(main)) {
    return new Application(main, { ...hooks, modifyDocument() {} });
  }
  if (typeof main !== "function") {
    throw new TypeError(
      "its default export must be a function, a handler or an Application",
    );
  }
  const handler = new FunctionHandler(main as AppFunction);
  return new Application({
    ...hooks,
    modifyDocument: (document) => handler.modifyDocument(document),
  });
}

function isHandler(value: unknown): value is Handler {
  return typeof value === "object" && value !== null &&
    "modifyDocument" in value && typeof value.modifyDocument === "function";
}
