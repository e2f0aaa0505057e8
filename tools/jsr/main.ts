/**
 * Runs a command with `jsr:` specifiers resolvable, also where JSR cannot be
 * reached: there npm's `deno-std` stands in for it, served on loopback for as
 * long as the command runs.
 *
 *     deno run --no-config --no-lock -A tools/jsr/main.ts [--jsr=URL] COMMAND [ARGUMENT…]
 *
 * Imports nothing but its own files: it starts before any registry answers.
 *
 * @module
 */
import { runCommand } from "./_command.ts";
import { findDenoStd } from "./_deno_std.ts";
import { answersAsJsr, isCached } from "./_jsr.ts";
import { environmentFor, serveStandIn } from "./_stand_in.ts";

async function main(args: readonly string[]): Promise<number> {
  const jsr = args[0]?.startsWith("--jsr=")
    ? args[0].slice("--jsr=".length)
    : undefined;
  const command = jsr === undefined ? args : args.slice(1);
  if (command.length === 0) {
    console.error("Usage: main.ts [--jsr=URL] COMMAND [ARGUMENT…]");
    return 2;
  }
  // Set by hand, or by the launcher that runs this one.
  if (Deno.env.has("JSR_URL")) return await runCommand(command);
  const url = jsr ?? "https://jsr.io/";
  if (await answersAsJsr(url) || await isCached(url)) {
    return await runCommand(command);
  }
  return await runWithStandIn(command, url);
}

async function runWithStandIn(
  command: readonly string[],
  jsr: string,
): Promise<number> {
  let denoStd: string;
  try {
    denoStd = await findDenoStd();
  } catch (error) {
    const reason = error instanceof Error ? error.message : error;
    console.error(
      `ERROR: Cannot run ${command[0]}: ${jsr} does not answer, and npm's ` +
        `deno-std cannot stand in for it: ${reason}`,
    );
    return 1;
  }
  await using standIn = await serveStandIn(denoStd);
  console.error(
    `${jsr} does not answer: npm's deno-std stands in for it at ${standIn.url}`,
  );
  return await runCommand(command, environmentFor(standIn.url));
}

if (import.meta.main) Deno.exit(await main(Deno.args));
