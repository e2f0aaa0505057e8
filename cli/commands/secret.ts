import { generateSessionId } from "../../sessions/session_id.ts";
import type { Command } from "../command.ts";
import { refuseFiles } from "./_refuse_files.ts";

/** `bokeh secret` (spec 8.5). */
export const SECRET: Command = {
  usage: "",
  description:
    `Prints 44 letters and digits that nobody can guess. Servers that share them in
BOKEH_SECRET_KEY, and web servers that embed their documents, sign session ids
with it: see serve --session-ids.`,
  flags: [],
  examples: ["secret"],
  run({ positional }) {
    refuseFiles("secret", positional);
    console.log(generateSessionId());
    return Promise.resolve(0);
  },
};
