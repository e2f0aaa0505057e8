import { fromFileUrl } from "@std/path/from-file-url";
import { shortHash } from "../../base/short_hash.ts";
import { type OwnModel, ownModels } from "../../models/internal.ts";
import { scriptJson } from "../script_json.ts";
import {
  type BrowserDefinition,
  browserDefinition,
} from "./_browser_definition.ts";
import { OWN_MODEL_RUNTIME } from "./_runtime_script.ts";
import { ViewError } from "./_view_error.ts";
import { viewModule } from "./_view_module.ts";

/** A script that pages load after BokehJS. */
export interface OwnModelScript {
  /** The name of its file. */
  readonly name: string;
  readonly code: string;
  /** The beginning of the SHA-256 of its code. */
  readonly hash: string;
}

interface Made {
  readonly script: OwnModelScript;
  readonly definition: BrowserDefinition;
  /** Whether pages load the script when a view is first made. */
  readonly isLate: boolean;
}

/** The name of the file that makes BokehJS know the models. */
const LIST_NAME = "own-models.js";

const RUNTIME = scriptOf(LIST_NAME, OWN_MODEL_RUNTIME);

/** What has been made, by the folder of its bundle. */
const made = new WeakMap<OwnModel, Map<string | undefined, Promise<Made>>>();

/** The paths of the files that views were made of, or could not be made of. */
const files = new WeakMap<OwnModel, ReadonlySet<string>>();

let onFiles = () => {};

/**
 * The scripts of models, in the order in which pages that contain them have them. Each
 * is made once.
 *
 * @param models The models, bases first.
 * @param directory The path of the folder that has bundles; otherwise they are made.
 * @throws {Error} What is wrong with a view.
 */
export async function ownModelScripts(
  models: readonly OwnModel[],
  directory?: string,
): Promise<OwnModelScript[]> {
  const all = await makeAll(models, directory);
  return [RUNTIME, ...all.map(({ script }) => script)];
}

/**
 * The scripts that pages load after BokehJS for all models of this process. The first
 * names those whose script waits until a view is made.
 *
 * @param directory The path of the folder that has bundles; otherwise they are made.
 * @throws {Error} What is wrong with a view.
 */
export async function listedScripts(
  directory?: string,
): Promise<OwnModelScript[]> {
  const all = await makeAll(ownModels(), directory);
  const late = all.filter(({ isLate }) => isLate).map((
    { definition, script: { name, hash } },
  ) => [definition, `${name}?v=${hash}`]);
  const list = `bokehOwnModels.list(document.currentScript, ${
    scriptJson(late)
  });`;
  return [
    scriptOf(LIST_NAME, `${OWN_MODEL_RUNTIME}${list}\n`),
    ...all.filter(({ isLate }) => !isLate).map(({ script }) => script),
  ];
}

/**
 * Finds a script by the name of its file.
 *
 * @param directory The path of the folder that has bundles; otherwise they are made.
 * @returns `undefined` if there is none.
 */
export async function findOwnModelScript(
  name: string,
  directory?: string,
): Promise<OwnModelScript | undefined> {
  if (name === LIST_NAME) return (await listedScripts(directory))[0];
  const model = ownModels().find((each) => fileName(each) === name);
  return model && (await make(model, directory)).script;
}

/** Calls a function whenever a view is made of other files than before; one at a time. */
export function whenViewFilesChange(callback: () => void): void {
  onFiles = callback;
}

/** The paths of the files that the views of this process are made of. */
export function viewFiles(): string[] {
  return ownModels().flatMap((model) => [...filesOf(model)]);
}

/**
 * Makes the scripts again that were made of changed files, when pages next ask.
 *
 * @param paths The paths of the files.
 * @returns Whether there are any.
 */
export function forgetViews(paths: readonly string[]): boolean {
  const changed = ownModels().filter((model) => {
    const own = filesOf(model);
    return paths.some((path) => own.has(path));
  });
  for (const model of changed) made.delete(model);
  return changed.length > 0;
}

function makeAll(
  models: readonly OwnModel[],
  directory: string | undefined,
): Promise<Made[]> {
  return Promise.all(models.map((model) => make(model, directory)));
}

function make(
  model: OwnModel,
  directory: string | undefined,
): Promise<Made> {
  const known = made.get(model) ?? new Map();
  made.set(model, known);
  let making = known.get(directory);
  if (making === undefined) {
    making = makeScript(model, directory);
    known.set(directory, making);
    making.catch((error: unknown) => {
      note(model, error instanceof ViewError ? [error.file] : []);
      // What was missing may be there next time.
      if (known.get(directory) === making) known.delete(directory);
    });
  }
  return making;
}

function note(model: OwnModel, paths: readonly string[]): void {
  files.set(model, new Set([...filesOf(model), ...paths]));
  onFiles();
}

function filesOf(model: OwnModel): ReadonlySet<string> {
  const own = model.view instanceof URL ? [fromFileUrl(model.view)] : [];
  return files.get(model) ?? new Set(own);
}

async function makeScript(
  model: OwnModel,
  directory: string | undefined,
): Promise<Made> {
  const module = await viewModule(model, directory);
  const { code, css, exports } = module;
  note(model, module.files);
  const definition = browserDefinition(model);
  const base = ownModels().find(({ name }) => name === model.base);
  return {
    script: scriptOf(
      fileName(model),
      `bokehOwnModels.define(${scriptJson(definition)}, ${
        scriptJson(css)
      }, function () {\n${code}\n});\n`,
    ),
    definition,
    // A class of BokehJS must be there before any model is read.
    isLate: exports.includes("render") &&
      (base === undefined || (await make(base, directory)).isLate),
  };
}

function fileName({ name }: OwnModel): string {
  return `${name}.js`;
}

function scriptOf(name: string, code: string): OwnModelScript {
  return { name, code, hash: shortHash(code, 32) };
}
