const TIMEOUT_MILLISECONDS = 3000;

/** The project's configuration, whose `imports` name what it needs of JSR. */
const CONFIG = new URL("../../deno.json", import.meta.url);

/** Whether a URL answers as a JSR registry does, and not as a proxy's block page. */
export async function answersAsJsr(url: string): Promise<boolean> {
  try {
    const response = await fetch(new URL("@std/assert/meta.json", url), {
      signal: AbortSignal.timeout(TIMEOUT_MILLISECONDS),
    });
    const { versions } = await response.json();
    return typeof versions === "object";
  } catch {
    return false;
  }
}

/** Whether an earlier run has downloaded from a registry whatever the project imports. */
export async function isCached(url: string): Promise<boolean> {
  const { imports } = JSON.parse(await Deno.readTextFile(CONFIG));
  const specifiers = Object.values<string>(imports)
    .filter((specifier) => specifier.startsWith("jsr:"));
  const program = specifiers.map((each) => `import "${each}";`).join("");
  const { success } = await new Deno.Command(Deno.execPath(), {
    args: [
      "run",
      "--cached-only",
      "--no-config",
      "--no-lock",
      "--no-prompt",
      `data:text/javascript,${encodeURIComponent(program)}`,
    ],
    env: { JSR_URL: url },
    stdin: "null",
    stdout: "null",
    stderr: "null",
  }).output();
  return success;
}
