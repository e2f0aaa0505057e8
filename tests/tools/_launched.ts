import { fromFileUrl } from "@std/path";

/** What `deno run` runs as the launcher. */
export const LAUNCHER = [
  "--no-config",
  "--no-lock",
  "-A",
  "tools/jsr/main.ts",
] as const;

/** Where nobody answers. */
export const NOWHERE = "http://127.0.0.1:1/";

/** A command, and where the launcher runs it. */
export interface Launch {
  readonly command: readonly string[];
  /** Where JSR is expected; by default nothing is there. */
  readonly jsr?: string;
  /** The environment besides what Deno needs; npm cannot be reached by default. */
  readonly env?: Readonly<Record<string, string>>;
  /** Permissions of the program that the command names. */
  readonly flags?: readonly string[];
  readonly input?: string;
}

/** What a command that ended had to say. */
export interface Outcome {
  readonly code: number;
  readonly stdout: string;
  readonly stderr: string;
}

/** Runs a command by the launcher to its end. */
export async function launch(options: Launch): Promise<Outcome> {
  await using launched = new Launched(options);
  return await launched.outcome();
}

/** A command that the launcher runs. */
export class Launched implements AsyncDisposable {
  readonly #process: Deno.ChildProcess;
  readonly #stderr: Promise<string>;
  readonly #stdout: Promise<void>;
  #text = "";
  #wake = Promise.withResolvers<void>();
  #cache: string | undefined;

  constructor({ command, jsr = NOWHERE, env, flags = [], input }: Launch) {
    // No test may find what another cached.
    if (!env?.DENO_DIR) this.#cache = Deno.makeTempDirSync();
    const [program, verb, ...rest] = command;
    const words = verb === undefined ? [] : [verb, ...flags, ...rest];
    this.#process = new Deno.Command(Deno.execPath(), {
      args: [
        "run",
        ...LAUNCHER,
        `--jsr=${jsr}`,
        ...(program === undefined ? [] : [program, ...words]),
      ],
      cwd: fromFileUrl(new URL("../../", import.meta.url)),
      clearEnv: true,
      env: {
        HOME: Deno.env.get("HOME") ?? "",
        PATH: Deno.env.get("PATH") ?? "",
        NO_COLOR: "1",
        NPM_CONFIG_REGISTRY: NOWHERE,
        ...(this.#cache && { DENO_DIR: this.#cache }),
        ...env,
      },
      stdin: "piped",
      stdout: "piped",
      stderr: "piped",
    }).spawn();
    const typed = new Blob([input ?? ""]).stream();
    // A command that does not read may have ended by then.
    typed.pipeTo(this.#process.stdin).catch(() => {});
    this.#stderr = new Response(this.#process.stderr).text();
    this.#stdout = this.#read();
  }

  /** Waits until the command has printed something, and returns all that it printed. */
  async see(text: string): Promise<string> {
    while (!this.#text.includes(text)) await this.#wake.promise;
    return this.#text;
  }

  /** Sends the launcher a signal. */
  kill(signal: Deno.Signal): void {
    this.#process.kill(signal);
  }

  /** Waits for the end. */
  async outcome(): Promise<Outcome> {
    await this.#stdout;
    const { code } = await this.#process.status;
    return { code, stdout: this.#text, stderr: await this.#stderr };
  }

  async [Symbol.asyncDispose](): Promise<void> {
    await this.outcome();
    if (this.#cache) await Deno.remove(this.#cache, { recursive: true });
  }

  async #read(): Promise<void> {
    const texts = this.#process.stdout.pipeThrough(new TextDecoderStream());
    for await (const text of texts) {
      this.#text += text;
      this.#wake.resolve();
      this.#wake = Promise.withResolvers();
    }
  }
}
