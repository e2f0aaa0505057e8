import config from "../../deno.json" with { type: "json" };
import { bokehJsDirectory } from "../../http/static/bokehjs_files.ts";
import { BOKEHJS_VERSION } from "../../models/internal.ts";
import type { Command } from "../command.ts";
import type { ParsedFlags } from "../flags/flags.ts";
import { refuseFiles } from "./_refuse_files.ts";

/** `bokeh info` (spec 8.5). */
export const INFO: Command = {
  usage: "[--static]",
  description:
    `Prints the versions of everything involved, for bug reports, and the location of
the files of BokehJS, for web servers that serve /static/ themselves.`,
  flags: [{
    name: "static",
    help: "print only the location of the files of BokehJS",
  }],
  examples: ["info", "info --static"],
  run: info,
};

function info({ positional, values }: ParsedFlags): Promise<number> {
  refuseFiles("info", positional);
  console.log(values.static ? bokehJsDirectory() : versions());
  return Promise.resolve(0);
}

function versions(): string {
  const { deno, v8, typescript } = Deno.version;
  const facts = {
    "Deno version": deno,
    "V8 version": v8,
    "TypeScript version": typescript,
    "Server version": `${config.name} ${config.version}`,
    "BokehJS version": BOKEHJS_VERSION,
    "BokehJS static path": bokehJsDirectory(),
    "Operating system": Deno.build.target,
  };
  return Object.entries(facts)
    .map(([name, value]) => `${name.padEnd(20)} : ${value}`).join("\n");
}
