import { generateSessionId } from "../../sessions/session_id.ts";
import type { Command } from "../command.ts";
import { refuseFiles } from "./_refuse_files.ts";

/** `bokeh secret` (spec 8.5). */
export const SECRET: Command = {
  usage: "",
  description:
    `Prints 44 random letters and digits for BOKEH_SECRET_KEY. Servers that share a
key, and web servers that embed their documents, sign session ids with it: see
serve --session-ids.`,
  flags: [],
  examples: ["secret"],
  run({ positional }) {
    refuseFiles("secret", positional);
    console.log(generateSessionId());
    return Promise.resolve(0);
  },
};
