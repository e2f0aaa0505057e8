/** What the processes of a server share, in a folder that only they may read. */
export class SharedFolder {
  readonly path: string;

  /** Opens the folder at a path. */
  constructor(path: string) {
    this.path = path;
  }

  /**
   * Creates a folder.
   *
   * @throws {Deno.errors.NotCapable} If a permission is missing.
   */
  static create(): SharedFolder {
    return new SharedFolder(
      Deno.makeTempDirSync({ dir: temporaryFolder(), prefix: "bokeh-" }),
    );
  }

  /** The address of the store of sessions, for programs that name none. */
  get sessionStore(): string {
    return `sqlite:${this.path}/sessions.db`;
  }

  /** Where the other processes reach the one with a number. */
  nodeAddress(number: number): string {
    return `unix:${this.path}/${number}.sock`;
  }

  /** Removes the folder. Idempotent. */
  remove(): void {
    try {
      Deno.removeSync(this.path, { recursive: true });
    } catch {
      // It has been removed.
    }
  }
}

/** Where the folder is created: in `TMPDIR`, if this program may know it. */
export function temporaryFolder(): string {
  const permission = { name: "env", variable: "TMPDIR" } as const;
  const isKnown = Deno.permissions.querySync(permission).state === "granted";
  return (isKnown ? Deno.env.get("TMPDIR") : undefined) || "/tmp";
}
