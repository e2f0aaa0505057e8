import { dirname } from "@std/path";
import { fileStamp } from "../../application/file_stamp.ts";
import { isTemporary } from "./_app_files.ts";

/** How long it must be quiet before files are compared. */
const QUIET_MILLISECONDS = 40;

/** The longest delay of a comparison while events keep coming. */
const PATIENCE_MILLISECONDS = 200;

/** Writes closer together than this may have the same modification time. */
const RESOLUTION_MILLISECONDS = 20;

export interface WatchedFiles {
  /** Files found in {@linkcode WatchedFiles.folders}: their creation and removal are changes. */
  readonly found: readonly string[];
  /** Files that something refers to, existing or not, with their stamps when they were read. */
  readonly named: ReadonlyMap<string, string>;
  /** Folders in which files may be created and removed. */
  readonly folders: readonly string[];
}

export interface FileWatcherOptions {
  /** Lists the files to watch now. */
  list: () => Promise<WatchedFiles>;
  /** Called with the paths of changed, created and removed files. */
  onChange: (paths: readonly string[]) => void;
  /** Called when files cannot be watched. */
  onError: (error: unknown) => void;
}

/** The state of a file when it was last compared. */
interface Look {
  readonly stamp: string;
  readonly isFound: boolean;
  /** Whether it was so new that another write may leave the stamp unchanged. */
  readonly isFresh: boolean;
}

/**
 * Reports file changes.
 *
 * - **Nothing is missed:** events only trigger a comparison of the files with
 *   their state when they were read.
 * - **Once per save:** however many events a save causes, whether it writes in
 *   place or renames, and whatever files an editor leaves beside it.
 */
export class FileWatcher implements Disposable {
  readonly #options: FileWatcherOptions;
  #looks: ReadonlyMap<string, Look> | undefined;
  #watcher: Deno.FsWatcher | undefined;
  #folders = "";
  #timer: ReturnType<typeof setTimeout> | undefined;
  #waitingSince: number | undefined;
  #checking: Promise<void> | undefined;
  #isDirty = false;
  #isDisposed = false;

  /** Watching begins with {@linkcode FileWatcher.check}. */
  constructor(options: FileWatcherOptions) {
    this.#options = options;
  }

  /**
   * Compares the files now, and watches those that are listed now.
   *
   * @returns Resolves once that is done.
   */
  check(): Promise<void> {
    this.#isDirty = true;
    return this.#checking ??= this.#checkAll()
      .finally(() => this.#checking = undefined);
  }

  /** Compares the files after a short delay. */
  checkSoon(): void {
    if (this.#isDisposed) return;
    const now = Date.now();
    const since = this.#waitingSince ??= now;
    const rest = since + PATIENCE_MILLISECONDS - now;
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => {
      this.#waitingSince = undefined;
      void this.check();
    }, Math.max(0, Math.min(QUIET_MILLISECONDS, rest)));
  }

  /** Stops watching. */
  [Symbol.dispose](): void {
    this.#isDisposed = true;
    clearTimeout(this.#timer);
    this.#watcher?.close();
    this.#watcher = undefined;
  }

  async #checkAll(): Promise<void> {
    try {
      while (this.#isDirty && !this.#isDisposed) {
        this.#isDirty = false;
        const changed = await this.#compare();
        if (changed.length > 0) this.#options.onChange(changed);
      }
    } catch (error) {
      this.#options.onError(error);
    }
  }

  async #compare(): Promise<string[]> {
    let files: WatchedFiles;
    do files = await this.#options.list(); while (this.#watch(files));
    const before = this.#looks;
    const looks = new Map<string, Look>();
    for (const path of files.found) looks.set(path, look(path, true));
    for (const path of files.named.keys()) {
      if (!looks.has(path)) looks.set(path, look(path, false));
    }
    this.#looks = looks;
    const changed: string[] = [];
    for (const [path, { stamp, isFound }] of looks) {
      const last = before?.get(path);
      const isChanged = last !== undefined
        ? last.isFresh || last.stamp !== stamp
        : isFound && before !== undefined ||
          (files.named.get(path) ?? stamp) !== stamp;
      if (isChanged) changed.push(path);
    }
    for (const [path, { isFound }] of before ?? []) {
      if (isFound && !looks.has(path) && fileStamp(path) === "") {
        changed.push(path);
      }
    }
    return changed;
  }

  /** Watches the folders of files; returns whether the set of folders has changed. */
  #watch({ folders, found, named }: WatchedFiles): boolean {
    const files = [...found, ...named.keys()];
    const wanted = new Set([
      ...folders,
      ...files.map((path) => dirname(path)),
      ...files.flatMap(folderOfTarget),
    ].map(nearest));
    const key = [...wanted].sort().join("\n");
    if (key === this.#folders || this.#isDisposed) return false;
    const watcher = Deno.watchFs([...wanted], { recursive: false });
    this.#watcher?.close();
    this.#watcher = watcher;
    this.#folders = key;
    void this.#follow(watcher);
    return true;
  }

  async #follow(watcher: Deno.FsWatcher): Promise<void> {
    try {
      for await (const { kind, paths } of watcher) {
        if (kind === "access" || paths.every(isTemporary)) continue;
        this.checkSoon();
      }
    } catch (error) {
      this.#options.onError(error);
    }
  }
}

function look(path: string, isFound: boolean): Look {
  const stamp = fileStamp(path);
  const age = Date.now() - Number(stamp.split(" ")[0]);
  return {
    stamp,
    isFound: isFound && stamp !== "",
    isFresh: stamp !== "" && age < RESOLUTION_MILLISECONDS,
  };
}

/** The folder of a link's target, where the file is written. */
function folderOfTarget(path: string): string[] {
  try {
    return [dirname(Deno.realPathSync(path))];
  } catch {
    return [];
  }
}

/** The folder, or its nearest existing ancestor. */
function nearest(folder: string): string {
  if (fileStamp(folder) !== "" || dirname(folder) === folder) return folder;
  return nearest(dirname(folder));
}
