import { errorMessage } from "../../base/text/error_text.ts";
import { requirePermissions } from "../../base/permissions.ts";
import { setProgramArguments } from "../../application/program_arguments.ts";
import { ownModels } from "../../models/internal.ts";
import type { Command } from "../command.ts";
import { loadApplications } from "../_load_applications.ts";
import type { ParsedFlags } from "../flags/flags.ts";
import { ARGS_FLAG } from "../flags/program_flags.ts";
import { UsageError } from "../usage_error.ts";

/** `bokeh-deno build`: the views of own models, bundled beforehand. */
export const BUILD: Command = {
  usage: "[flags] FILE-OR-DIRECTORY… [--args ARGUMENT…]",
  description:
    `Loads applications and bundles the views of the models that they define with
defineModel(). A server that may not run programs takes the bundles:
serve --views-directory views. Views in plain JavaScript without imports need none.`,
  flags: [
    {
      name: "output",
      short: "o",
      value: "FOLDER",
      help: "the folder of the bundles",
      default: "views",
    },
    ARGS_FLAG,
  ],
  examples: [
    "build app.ts",
    "build app.ts dashboard.ts -o dist/views",
  ],
  run: build,
};

async function build({ positional, values }: ParsedFlags): Promise<number> {
  if (positional.length === 0) {
    throw new UsageError("Must specify the file of an application");
  }
  const { output = "views", args = [] } = values as {
    output?: string;
    args?: string[];
  };
  setProgramArguments(args);
  await loadApplications(positional);
  if (ownModels().length === 0) {
    throw new UsageError(
      `Cannot build: ${positional.join(", ")} defines no models of its own`,
    );
  }
  const { buildViews } = await import("../../pages/own_models/build_views.ts");
  requirePermissions(`Cannot write ${output}`, [
    { name: "write", path: output },
  ]);
  try {
    for (const path of await buildViews(output)) console.log(`Wrote ${path}`);
  } catch (cause) {
    throw new UsageError(errorMessage(cause), { cause });
  }
  return 0;
}
