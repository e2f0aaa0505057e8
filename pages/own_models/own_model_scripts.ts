import { shortHash } from "../../base/short_hash.ts";
import { type OwnModel, ownModels } from "../../models/internal.ts";
import { scriptJson } from "../script_json.ts";
import { browserDefinition } from "./_browser_definition.ts";
import { OWN_MODEL_RUNTIME } from "./_runtime_script.ts";
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
  /** The paths of the files that it was made of. */
  readonly files: readonly string[];
}

const RUNTIME = scriptOf("own-models.js", OWN_MODEL_RUNTIME);

/** What has been made, also by which servers. */
const made = new Map<OwnModel, Promise<Made>>();

/**
 * The scripts of models that applications define, in the order in which pages load
 * them. Each is made once.
 *
 * @param models The models, bases first.
 * @throws {Error} What is wrong with a view.
 */
export async function ownModelScripts(
  models: readonly OwnModel[] = ownModels(),
): Promise<OwnModelScript[]> {
  const all = await Promise.all(models.map(make));
  return [RUNTIME, ...all.map(({ script }) => script)];
}

/**
 * Finds a script by the name of its file.
 *
 * @returns `undefined` if there is none.
 */
export async function findOwnModelScript(
  name: string,
): Promise<OwnModelScript | undefined> {
  if (name === RUNTIME.name) return RUNTIME;
  const model = ownModels().find((each) => fileName(each) === name);
  return model && (await make(model)).script;
}

function make(model: OwnModel): Promise<Made> {
  let making = made.get(model);
  if (making === undefined) {
    making = makeScript(model);
    made.set(model, making);
    // What was missing may be there next time.
    making.catch(() => made.delete(model));
  }
  return making;
}

async function makeScript(model: OwnModel): Promise<Made> {
  const { code, css, files } = await viewModule(model);
  const definition = scriptJson(browserDefinition(model));
  return {
    script: scriptOf(
      fileName(model),
      `bokehOwnModels.define(${definition}, ${
        scriptJson(css)
      }, function () {\n${code}\n});\n`,
    ),
    files,
  };
}

function fileName({ name }: OwnModel): string {
  return `${name}.js`;
}

function scriptOf(name: string, code: string): OwnModelScript {
  return { name, code, hash: shortHash(code, 32) };
}
