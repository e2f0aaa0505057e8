import { BOKEHJS_VERSION } from "../../models/internal.ts";
import type { Command } from "../command.ts";
import type { ParsedFlags } from "../flags/flags.ts";
import { ADDRESS_FLAGS, optionsOf } from "../flags/option_flags.ts";
import { refuseFiles } from "./_refuse_files.ts";
import { runServer } from "./_run_server.ts";
import {
  ENVIRONMENT_FLAGS,
  readEnvironment,
} from "../flags/environment_flags.ts";

/** `bokeh static` (spec 8.5). */
export const STATIC: Command = {
  usage: "[flags]",
  description:
    `Serves the files of BokehJS ${BOKEHJS_VERSION} at /static/js/, without applications.`,
  flags: [...ADDRESS_FLAGS, ...ENVIRONMENT_FLAGS],
  examples: ["static", "static --port 8080 --address 127.0.0.1"],
  run: serveStatic,
};

async function serveStatic(
  { positional, values }: ParsedFlags,
): Promise<number> {
  refuseFiles("static", positional);
  const { settings, logger } = await readEnvironment(values);
  const options = { ...optionsOf(values), settings, logger, useIndex: false };
  await runServer({}, options, {
    onStart({ port }) {
      const { address } = options;
      const place = address === undefined ? "" : ` address ${address}`;
      logger.info(`Starting Bokeh static server at ${port}${place}`);
    },
  });
  return 0;
}
