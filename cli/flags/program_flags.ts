import type { Flag } from "./flags.ts";

/** What applications get. */
export const ARGS_FLAG: Flag = {
  name: "args",
  value: "ARGUMENT…",
  takes: "the rest",
  help: "all that follows is for the applications: programArguments()",
  default: "none",
};

/** How applications are found. */
export const GLOB_FLAG: Flag = {
  name: "glob",
  help: "expand * ? [] {} and ** in the names of files here, not in the shell",
};
