import { fromFileUrl } from "@std/path/from-file-url";
import { resolve } from "@std/path/resolve";
import { toFileUrl } from "@std/path/to-file-url";
import { fileStamp } from "./file_stamp.ts";
import { isOwnFile } from "../base/own_files.ts";
import { MODULE_VERSION } from "../base/error_text.ts";

/** What a module imported when it was evaluated. */
interface Imports {
  /** Which evaluation that was. */
  readonly version: number;
  /** The URLs of the files, without versions. */
  readonly files: Set<string>;
}

/**
 * Lets modules of applications be evaluated again after they changed, and knows
 * what they import. A process has one at most.
 *
 * Modules are evaluated once per URL, so that a module that is to be evaluated
 * anew gets another URL, with a version at its end. A hook of Deno's module
 * loader puts it there wherever the module is imported.
 *
 * - **As few as possible:** of the modules of an application only those are
 *   evaluated anew that changed, or that import one that did. All others keep
 *   their state.
 * - **Files of applications only:** never packages, nor this one.
 * - **Never unloaded:** old versions stay in memory until the process ends.
 */
export class ModuleVersions implements Disposable {
  readonly #versions = new Map<string, number>();
  readonly #stamps = new Map<string, string>();
  readonly #imports = new Map<string, Imports>();
  readonly #onImport: () => void;
  readonly #hooks: { deregister(): void };
  #last = 0;

  /**
   * Watches over all imports of files from now on.
   *
   * @param onImport Called when a module imports a file that it did not import before.
   * @throws {Error} If this Deno has no hooks for modules.
   */
  constructor(onImport: () => void = () => {}) {
    this.#onImport = onImport;
    // Not imported: a Deno without it could not even load this file.
    const { registerHooks } = globalThis.process.getBuiltinModule(
      "node:module",
    );
    if (typeof registerHooks !== "function") {
      throw new Error(
        `Cannot reload modules: Deno 2.9 or newer is needed, this is ${Deno.version.deno}`,
      );
    }
    this.#hooks = registerHooks({
      resolve: (specifier, context, next) => {
        const resolved = next(specifier, context);
        const { conditions = [], parentURL } = context;
        return conditions.includes("import") && isReloadable(resolved.url)
          ? { ...resolved, url: this.#use(resolved.url, parentURL) }
          : resolved;
      },
    });
  }

  /**
   * The files of a module: its own and those of all that it imports, directly
   * or not, as far as they belong to the application.
   *
   * @param path The path of the module.
   * @returns The paths, its own first. Files may be missing.
   */
  filesOf(path: string): string[] {
    return Array.from(this.#reachable(urlOf(path)), (url) => fromFileUrl(url));
  }

  /**
   * The stamp of a file when a module last imported it.
   *
   * @param path The path of the file.
   * @returns The stamp, or `undefined` if no module imported it.
   */
  stampOf(path: string): string | undefined {
    return this.#stamps.get(urlOf(path));
  }

  /**
   * Lets modules, and all that import them, be evaluated anew when they are
   * imported next.
   *
   * @param paths The paths of the files that changed.
   */
  renew(paths: readonly string[]): void {
    const version = ++this.#last;
    const changed = paths.map(urlOf);
    for (const url of changed) {
      if (this.#versions.get(url) === version) continue;
      this.#versions.set(url, version);
      for (const [importer, { files }] of this.#imports) {
        if (files.has(url)) changed.push(importer);
      }
    }
  }

  /**
   * Forgets what modules imported in earlier versions only. Until then it is
   * kept: a module that cannot be read does not say what it imports.
   *
   * @param path The path of a module that was imported with success.
   */
  settle(path: string): void {
    for (const url of this.#reachable(urlOf(path))) {
      const version = this.#versions.get(url) ?? 0;
      if (this.#imports.get(url)?.version !== version) {
        this.#imports.delete(url);
      }
    }
  }

  /** Leaves imports alone from now on. */
  [Symbol.dispose](): void {
    this.#hooks.deregister();
  }

  #reachable(url: string): Set<string> {
    const found = new Set([url]);
    for (const importer of found) {
      for (const file of this.#imports.get(importer)?.files ?? []) {
        found.add(file);
      }
    }
    return found;
  }

  /** Takes note of an import; returns the URL with the version that is due. */
  #use(url: string, importer: string | undefined): string {
    const file = fileOf(url);
    if (importer !== undefined && isReloadable(importer)) {
      this.#note(fileOf(importer), versionIn(importer), file);
    }
    this.#compare(file);
    const version = this.#versions.get(file);
    if (version === undefined) return url;
    return `${url}${url.includes("?") ? "&" : "?"}bokeh-dev=${version}`;
  }

  /** Renews a file that changed while nobody imported it, and nobody was told. */
  #compare(file: string): void {
    const stamp = fileStamp(new URL(file));
    const before = this.#stamps.get(file);
    this.#stamps.set(file, stamp);
    if (before !== undefined && before !== stamp) {
      const version = this.#versions.get(file);
      if (version !== this.#last) this.#versions.set(file, ++this.#last);
    }
  }

  #note(importer: string, version: number, file: string): void {
    let imports = this.#imports.get(importer);
    // A module of an earlier version may still import something when it is called.
    if (imports !== undefined && imports.version > version) return;
    const isKnown = imports?.files.has(file) ?? false;
    if (imports?.version !== version) {
      imports = { version, files: new Set() };
      this.#imports.set(importer, imports);
    }
    imports.files.add(file);
    if (!isKnown) this.#onImport();
  }
}

function versionIn(url: string): number {
  const [match] = url.matchAll(MODULE_VERSION);
  return Number(match?.[1] ?? 0);
}

/** The URL of the file that a module is in. */
function fileOf(url: string): string {
  return url.replace(/[?#].*$/, "");
}

function isReloadable(url: string): boolean {
  return url.startsWith("file:") && !url.includes("/node_modules/") &&
    !isOwnFile(url);
}

function urlOf(path: string): string {
  return toFileUrl(resolve(path)).href;
}
