import type { Application } from "../../application/application.ts";
import { placeOf } from "../../application/load_module.ts";
import { errorMessage } from "../../base/text/error_text.ts";
import { requirePermissions } from "../../base/permissions.ts";
import { setProgramArguments } from "../../application/program_arguments.ts";
import type { Document } from "../../document/document.ts";
import type { Flag, ParsedFlags } from "../flags/flags.ts";
import { loadApplications } from "../_load_applications.ts";
import { ARGS_FLAG } from "../flags/program_flags.ts";
import { UsageError } from "../usage_error.ts";

/** The flags of commands that write documents to files. */
export const EXPORT_FLAGS: readonly Flag[] = [
  {
    name: "output",
    short: "o",
    value: "FILE",
    takes: "one each time",
    help: "the output file of the next FILE; - for standard output",
    default: "the application's name, in the current folder",
  },
  ARGS_FLAG,
];

/** Makes the content of a file: text, or bytes. */
export type Render = (document: Document) => Content | Promise<Content>;

type Content = string | Uint8Array<ArrayBuffer>;

/**
 * Runs applications once without a server, and writes their documents (spec
 * 8.5).
 *
 * @param extension The extension of the files.
 * @param render Makes the content of a file.
 * @throws {UsageError} If there is no application, one fails, or a file cannot
 * be written.
 */
export async function exportDocuments(
  { positional, values }: ParsedFlags,
  extension: string,
  render: Render,
): Promise<void> {
  const outputs = values.output as string[] | undefined ?? [];
  if (positional.length === 0) {
    throw new UsageError("Must specify the file of an application");
  }
  if (outputs.length > positional.length) {
    throw new UsageError(
      `--output was given ${outputs.length} times for ${positional.length} application(s): ` +
        "give it at most once for each",
    );
  }
  setProgramArguments(values.args as string[] | undefined ?? []);
  const applications = Object.entries(await loadApplications(positional));
  for (const [index, [path, application]] of applications.entries()) {
    const file = positional[index] ?? path;
    const content = await renderOne(application, file, render);
    await write(
      outputs[index] ?? `${path.slice(1) || "index"}.${extension}`,
      content,
    );
  }
}

async function renderOne(
  application: Application,
  file: string,
  render: Render,
): Promise<Content> {
  try {
    return await render(await application.createDocument());
  } catch (cause) {
    if (cause instanceof UsageError) throw cause;
    const reason = `${errorMessage(cause)}${placeOf(cause, file)}`;
    throw new UsageError(`Error running ${file}: ${reason}`, { cause });
  }
}

async function write(output: string, content: Content): Promise<void> {
  const data = typeof content === "string"
    ? new TextEncoder().encode(`${content}\n`)
    : content;
  if (output === "-") return await print(data);
  const failure = `Cannot write ${output}`;
  requirePermissions(failure, [{ name: "write", path: output }]);
  try {
    await Deno.writeFile(output, data);
  } catch (cause) {
    throw new UsageError(`${failure}: ${errorMessage(cause)}`, { cause });
  }
}

async function print(data: Uint8Array<ArrayBuffer>): Promise<void> {
  try {
    await new Blob([data]).stream()
      .pipeTo(Deno.stdout.writable, { preventClose: true });
  } catch (error) {
    // The reader has seen enough.
    if (!(error instanceof Deno.errors.BrokenPipe)) throw error;
  }
}
