import type { Document } from "../document/document.ts";
import { nearestName } from "../base/nearest_name.ts";
import { assertAppFunction, assertSignature } from "./_check_callback.ts";
import { Application } from "./application.ts";
import type { AppFunction } from "./function_handler.ts";
import { type Handler, isHandler } from "./handler.ts";

/** The exports of a module: its namespace object. */
export type ApplicationModule = Readonly<Record<string, unknown>>;

/** The hooks that a module may export, and their parameters, all of which they may ignore. */
const HOOKS = {
  onServerLoaded: "serverContext",
  onServerUnloaded: "serverContext",
  onSessionCreated: "sessionContext",
  onSessionRestored: "sessionContext",
  onSessionDestroyed: "sessionContext",
  processRequest: "request, context",
} as const satisfies Partial<Record<keyof Handler, string>>;

/**
 * Checks that no function of a module is meant as a hook but never called, as
 * `onSesionCreated` and Python's `on_session_created` would be.
 *
 * @throws {TypeError} If there is one.
 */
function checkHookNames(module: ApplicationModule): void {
  for (const [name, value] of Object.entries(module)) {
    if (typeof value !== "function" || Object.hasOwn(HOOKS, name)) continue;
    const written = name.replaceAll("_", "").toLowerCase();
    const hooks = Object.keys(HOOKS);
    const meant = hooks.find((hook) => hook.toLowerCase() === written) ??
      (/^on_?[A-Z]/i.test(name) ? nearestName(name, hooks) : undefined);
    if (meant === undefined) continue;
    throw new TypeError(
      `it exports a function ${name}, which is not a hook: did you mean ${meant}?`,
    );
  }
}

/** The hooks that a module exports, as a handler (spec 7.6). Other exports are ignored. */
export class ModuleHandler implements Handler {
  /** The default path of the module, or `null`. */
  readonly urlPath: string | null;
  declare readonly onServerLoaded?: Handler["onServerLoaded"];
  declare readonly onServerUnloaded?: Handler["onServerUnloaded"];
  declare readonly onSessionCreated?: Handler["onSessionCreated"];
  declare readonly onSessionRestored?: Handler["onSessionRestored"];
  declare readonly onSessionDestroyed?: Handler["onSessionDestroyed"];
  declare readonly processRequest?: Handler["processRequest"];
  readonly #run: AppFunction | null;

  /**
   * @param urlPath The default path of the module.
   * @param run The function of the module that fills documents, if it has one.
   * @throws {TypeError} If a hook is not a function, or has too many parameters,
   * or the name of another function is nearly that of a hook.
   */
  constructor(
    module: ApplicationModule,
    urlPath: string | null = null,
    run: AppFunction | null = null,
  ) {
    this.urlPath = urlPath;
    this.#run = run;
    checkHookNames(module);
    for (const [name, parameters] of Object.entries(HOOKS)) {
      const hook = module[name];
      if (hook === undefined) continue;
      assertSignature(name, hook, parameters);
      Object.assign(this, { [name]: hook });
    }
  }

  modifyDocument(document: Document): void | Promise<void> {
    return this.#run?.(document);
  }
}

/**
 * Makes an application of a module (spec 7.4): its default export is a function
 * that fills the document of a session, a handler or an application; named
 * exports such as `onSessionCreated` are hooks. Other exports are ignored.
 *
 * The module is evaluated once per process, the function runs once per session.
 *
 * @param urlPath The default path of the module.
 * @throws {TypeError} If there is no default export or it is something else, or
 * a hook is not a function.
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
export function applicationOf(
  module: ApplicationModule,
  urlPath: string | null = null,
): Application {
  const main = module.default;
  if (main === undefined) {
    throw new TypeError(
      "it has no default export: export default function (doc) { … }",
    );
  }
  if (main instanceof Application) {
    const { handlers, metadata } = main;
    const application = new Application(
      new ModuleHandler(module, urlPath),
      ...handlers,
    );
    application.metadata = metadata;
    return application;
  }
  if (isHandler(main)) {
    return new Application(new ModuleHandler(module, urlPath), main);
  }
  if (typeof main !== "function") {
    throw new TypeError(
      "its default export must be a function, a handler or an Application",
    );
  }
  assertAppFunction("its default export", main);
  return new Application(
    new ModuleHandler(module, urlPath, main as AppFunction),
  );
}
