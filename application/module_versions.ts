import { fromFileUrl } from "@std/path/from-file-url";
import { resolve } from "@std/path/resolve";
import { toFileUrl } from "@std/path/to-file-url";
import { fileStamp } from "./file_stamp.ts";
import { isOwnFile } from "../base/own_files.ts";
import { MODULE_VERSION } from "../base/text/error_text.ts";

/** The imports of an evaluated module. */
interface Imports {
  /** The version that was evaluated. */
  readonly version: number;
  /** File URLs, without versions. */
  readonly files: Set<string>;
}

/**
 * Re-evaluates changed modules of applications, and tracks what they import. A
 * process has at most one.
 *
 * Modules are evaluated once per URL, so re-evaluating one takes another URL,
 * with a version at its end. A hook of Deno's module loader appends it wherever
 * the module is imported.
 *
 * - **As few as possible:** only changed modules, and those that import one,
 *   are re-evaluated. All others keep their state.
 * - **Application files only:** never packages, nor this one.
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
   * Hooks into all imports of files from now on.
   *
   * @param onImport Called when a module imports a file that it did not import
   * before.
   * @throws {Error} If this version of Deno has no module hooks.
   */
  constructor(onImport: () => void = () => {}) {
    this.#onImport = onImport;
    // Not imported: a Deno without it could not even load this file.
    const { registerHooks } = globalThis.process.getBuiltinModule(
      "node:module",
    );
    if (typeof registerHooks !== "function") {
      throw new Error(
        `Cannot reload modules: Deno 2.9 or newer is required, this is ${Deno.version.deno}`,
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
   * The files of a module: its own, then those that it imports, directly or
   * not, as far as they belong to the application. Files may be missing.
   */
  filesOf(path: string): string[] {
    return Array.from(this.#reachable(urlOf(path)), (url) => fromFileUrl(url));
  }

  /** The stamp of a file when a module last imported it; `undefined` if none did. */
  stampOf(path: string): string | undefined {
    return this.#stamps.get(urlOf(path));
  }

  /** Re-evaluates files, and all modules that import them, when they are next imported. */
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
   * Forgets what only earlier versions of a successfully imported module
   * imported. Kept until then, because a module that cannot be parsed does not
   * reveal its imports.
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

  /** Records an import; returns the URL with the current version. */
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

  /** Renews a file that changed unnoticed since it was last imported. */
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
    // A module of an earlier version may still import something when it is
    // called.
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

/** The URL of a module's file. */
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
