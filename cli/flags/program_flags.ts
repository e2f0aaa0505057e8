import type { Flag } from "./flags.ts";

/** Arguments of applications. */
export const ARGS_FLAG: Flag = {
  name: "args",
  value: "ARGUMENT…",
  takes: "the rest",
  help: "the rest is for the applications: programArguments()",
  default: "none",
};

/** How applications are found. */
export const GLOB_FLAG: Flag = {
  name: "glob",
  help: "expand * ? [] {} and ** in file names here, not in the shell",
};
