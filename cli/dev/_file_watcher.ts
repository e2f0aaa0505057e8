import { dirname } from "@std/path";
import { fileStamp } from "../../application/file_stamp.ts";
import { isTemporary } from "./_app_files.ts";

/** How long nothing must happen before files are looked at, in milliseconds. */
const QUIET_MILLISECONDS = 40;

/** How long files may be left alone while something happens all the time, in milliseconds. */
const PATIENCE_MILLISECONDS = 200;

/** File systems do not tell writes apart that are closer to each other than this, in milliseconds. */
const RESOLUTION_MILLISECONDS = 20;

/** The files to watch. */
export interface WatchedFiles {
  /** Files that were found in {@linkcode WatchedFiles.folders}: it is a change if they come or go. */
  readonly found: readonly string[];
  /** Files that are named somewhere, there or not, with their stamps when they were read. */
  readonly named: ReadonlyMap<string, string>;
  /** Folders in which files may come or go. */
  readonly folders: readonly string[];
}

/** Options for {@linkcode FileWatcher}. */
export interface FileWatcherOptions {
  /** Says which files are to be watched now. */
  list: () => Promise<WatchedFiles>;
  /** Called with the paths of files that changed, came or went. */
  onChange: (paths: readonly string[]) => void;
  /** Called when files cannot be watched. */
  onError: (error: unknown) => void;
}

/** A file as it was when it was looked at. */
interface Look {
  readonly stamp: string;
  readonly isFound: boolean;
  /** Whether it was so new that it may be written again without another stamp. */
  readonly isFresh: boolean;
}

/**
 * Tells when files change.
 *
 * - **Nothing is missed:** events only say when to look; what changed is found
 *   by comparing the files with how they were when they were read.
 * - **Once per save:** however many events a save causes, by writing in place or
 *   by renaming, and whatever an editor leaves beside the file.
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

  /** Prepares to watch; {@linkcode FileWatcher.check} begins. */
  constructor(options: FileWatcherOptions) {
    this.#options = options;
  }

  /**
   * Looks at the files now, and watches those that are listed now.
   *
   * @returns When that is done.
   */
  check(): Promise<void> {
    this.#isDirty = true;
    return this.#checking ??= this.#checkAll()
      .finally(() => this.#checking = undefined);
  }

  /** Looks at the files soon. */
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

  /** Watches nothing more. */
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

  /** Watches the folders of files; returns whether they were others before. */
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

/** The folder of the file that a link leads to: there it is written. */
function folderOfTarget(path: string): string[] {
  try {
    return [dirname(Deno.realPathSync(path))];
  } catch {
    return [];
  }
}

/** The folder, or the nearest one above it that is there. */
function nearest(folder: string): string {
  if (fileStamp(folder) !== "" || dirname(folder) === folder) return folder;
  return nearest(dirname(folder));
}
