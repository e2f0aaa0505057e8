import { join, resolve, SEPARATOR } from "@std/path";
import { Application } from "../../application/application.ts";
import { ApplicationLoadError } from "../../base/application_load_error.ts";
import { fileStamp } from "../../application/file_stamp.ts";
import { JinjaEnvironment } from "../../pages/jinja_environment.ts";
import {
  checkApplicationPath,
  urlPathOf,
} from "../../application/application_path.ts";
import { loadApplication } from "../../application/load_application.ts";
import { allowReplacing, ownModels } from "../../models/internal.ts";
import type { Logger } from "../../base/logger.ts";
import { ModuleVersions } from "../../application/module_versions.ts";
import type { BokehApp } from "../../http/bokeh_app.ts";
import { appFiles, filesBelow, isPart, isStatic } from "./_app_files.ts";
import { FileWatcher, type WatchedFiles } from "./_file_watcher.ts";
import { loadApplications } from "../_load_applications.ts";
import { UsageError } from "../usage_error.ts";

type OwnModelScripts =
  typeof import("../../pages/own_models/own_model_scripts.ts");

/** An application in development. */
interface DevApp {
  /** The path of its file or directory. */
  readonly file: string;
  /** Its URL path. */
  readonly path: string;
  /** Entry points, which import the other modules. */
  modules: readonly string[];
  /** Whether its last load failed. */
  hasFailed: boolean;
  /** The number of loads. */
  turn: number;
}

/**
 * Reloads applications when their files change (spec 8.4).
 *
 * - **Latest wins:** a change during a reload triggers another one.
 * - **Isolated:** changes to one application do not affect the others.
 * - **Errors are shown:** an application that cannot be loaded shows why until
 *   it can.
 */
export class DevMode implements Disposable {
  readonly #logger: Logger;
  readonly #apps: readonly DevApp[];
  readonly #others: readonly string[];
  readonly #announced = new Set<string>();
  readonly #versions: ModuleVersions;
  readonly #watcher: FileWatcher;
  #server: BokehApp | undefined;
  /** What makes the views of own models, if there are any. */
  #views: OwnModelScripts | undefined;
  /** What their files were like when they were first seen. */
  readonly #viewStamps = new Map<string, string>();

  /**
   * @param files The paths of the applications' files and directories.
   * @param others Paths of other files and directories that all of them depend
   * on.
   * @throws {UsageError} If there is no application, or this Deno cannot reload
   * modules.
   */
  constructor(
    files: readonly string[],
    others: readonly string[],
    logger: Logger,
  ) {
    if (files.length === 0) {
      throw new UsageError("--dev needs a FILE or DIRECTORY to serve");
    }
    allowReplacing();
    this.#logger = logger;
    this.#others = others.map((path) => resolve(path));
    this.#apps = files.map((file) => ({
      file,
      path: encodeURI(urlPathOf(file)),
      modules: [],
      hasFailed: false,
      turn: 0,
    }));
    this.#watcher = new FileWatcher({
      list: () => this.#list(),
      onChange: (paths) => this.#change(paths),
      onError: (error) => logger.error("Cannot watch files", { error }),
    });
    try {
      this.#versions = new ModuleVersions(() => this.#watcher.checkSoon());
    } catch (cause) {
      throw new UsageError((cause as Error).message, { cause });
    }
  }

  /**
   * Loads the applications. One that fails shows why.
   *
   * @returns The applications by URL path.
   * @throws {UsageError} If a path is not that of an application, or two have
   * the same name.
   */
  async load(): Promise<Record<string, Application>> {
    for (const path of this.#others) {
      if (fileStamp(path) === "") {
        throw new UsageError(`Cannot watch ${path}: it does not exist`);
      }
    }
    return await loadApplications(
      this.#apps.map(({ file }) => file),
      async (file) => {
        await checkApplicationPath(file);
        return await this.#load(
          this.#apps.find((app) => app.file === file) as DevApp,
        );
      },
    );
  }

  /**
   * Reloads the applications of a server from now on.
   *
   * @returns Resolves once all files are watched.
   */
  async watch(server: BokehApp): Promise<void> {
    this.#server = server;
    await this.#watcher.check();
  }

  /** Stops watching. */
  [Symbol.dispose](): void {
    this.#server = undefined;
    this.#watcher[Symbol.dispose]();
    this.#versions[Symbol.dispose]();
  }

  async #load(app: DevApp): Promise<Application> {
    app.modules = (await appFiles(app.file)).modules;
    JinjaEnvironment.forgetFiles();
    try {
      const application = await loadApplication(app.file);
      for (const module of app.modules) this.#versions.settle(module);
      app.hasFailed = false;
      return application;
    } catch (error) {
      if (!(error instanceof ApplicationLoadError)) throw error;
      this.#logger.error(error.message);
      app.hasFailed = true;
      return failing(app.path, error);
    }
  }

  #change(paths: readonly string[]): void {
    this.#versions.renew(paths);
    const views = paths.filter((path) => this.#views?.forgetViews([path]));
    const isOther = paths.some((path) => this.#isOther(path));
    for (const app of this.#apps) {
      const { file, modules } = app;
      const owned = new Set(
        modules.flatMap((module) => this.#versions.filesOf(module)),
      );
      const reasons = paths.filter((path) =>
        owned.has(path) || isPart(file, path) || this.#isOther(path)
      );
      if (reasons.length > 0) {
        // Deno caches failed modules, and any module may have read one of the others.
        if (app.hasFailed || isOther) this.#versions.renew([...owned]);
        void this.#reload(app, reasons);
        continue;
      }
      const statics = paths
        .filter((path) => isStatic(file, path) || views.includes(path));
      if (statics.length === 0) continue;
      this.#server?.reloadPages(app.path);
      this.#say(`Reloading pages of ${app.path}`, statics);
    }
  }

  async #reload(app: DevApp, reasons: readonly string[]): Promise<void> {
    const start = performance.now();
    const turn = ++app.turn;
    try {
      const application = await this.#load(app);
      // A later change has reloaded it, or is about to.
      if (turn !== app.turn) return;
      await this.#server?.replace(app.path, application);
      this.#say(`Reloading ${app.path}`, reasons, performance.now() - start);
    } catch (error) {
      this.#logger.error(`Error reloading ${app.path}`, { error });
    }
    // It may import other files than before.
    this.#watcher.checkSoon();
  }

  async #loadViews(): Promise<OwnModelScripts> {
    const views = await import("../../pages/own_models/own_model_scripts.ts");
    views.whenViewFilesChange(() => this.#watcher.checkSoon());
    return views;
  }

  #say(what: string, reasons: readonly string[], milliseconds?: number): void {
    const [first, ...rest] = reasons;
    const more = rest.length === 0 ? "" : ` and ${rest.length} more`;
    const time = milliseconds === undefined
      ? ""
      : ` (${Math.round(milliseconds)} ms)`;
    this.#logger.info(`${what} because ${first}${more} changed${time}`);
  }

  #isOther(path: string): boolean {
    return this.#others.some((other) =>
      path === other || path.startsWith(other + SEPARATOR)
    );
  }

  async #list(): Promise<WatchedFiles> {
    const found: string[] = [];
    const folders: string[] = [];
    const named = new Map<string, string>();
    for (const app of this.#apps) {
      const files = await appFiles(app.file);
      const modules = [...files.modules, ...app.modules]
        .flatMap((module) => this.#versions.filesOf(module));
      for (const path of modules) {
        named.set(path, this.#versions.stampOf(path) ?? fileStamp(path));
      }
      found.push(...files.modules, ...files.resources, ...files.statics);
      folders.push(...files.folders);
      this.#announce(...modules, ...files.resources);
      const statics = join(resolve(app.file), "static");
      if (files.folders.includes(statics)) this.#announce(statics);
    }
    if (ownModels().length > 0) {
      this.#views ??= await this.#loadViews();
      for (const path of this.#views.viewFiles()) {
        // As it was when it was first seen: it may have changed since.
        const stamp = this.#viewStamps.get(path) ?? fileStamp(path);
        this.#viewStamps.set(path, stamp);
        named.set(path, stamp);
        this.#announce(path);
      }
    }
    for (const path of this.#others) {
      const { files, folders: inside } = await filesBelow(path);
      found.push(...files);
      folders.push(...inside);
      if (inside.length === 0) named.set(path, fileStamp(path));
      this.#announce(path);
    }
    return { found, named, folders };
  }

  #announce(...paths: readonly string[]): void {
    for (const path of paths) {
      if (this.#announced.has(path)) continue;
      this.#announced.add(path);
      this.#logger.info(`Watching: ${path}`);
    }
  }
}

function failing(urlPath: string, error: ApplicationLoadError): Application {
  return new Application({
    urlPath,
    modifyDocument() {
      throw error;
    },
  });
}
