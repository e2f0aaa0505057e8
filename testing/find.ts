import { matches, type Model, type ModelSelector } from "../models/internal.ts";
import type * as models from "../models/mod.ts";

/** The model type of this name; {@linkcode Model} if it is not one of Bokeh's. */
export type ModelOfType<N> = N extends keyof typeof models
  ? (typeof models)[N] extends abstract new (...args: never[]) => infer M
    ? M extends Model ? M : Model
  : Model
  : Model;

/** The type of the models that a selector matches. */
export type Selected<S extends ModelSelector> = S extends
  abstract new (...args: never[]) => infer M ? M extends Model ? M : Model
  : S extends string ? ModelOfType<S>
  : S extends { readonly type: infer N } ? ModelOfType<N>
  : Model;

const MAX_LISTED = 20;

/** The models that match, in order. */
export function findAll<S extends ModelSelector>(
  models: readonly Model[],
  selector: S,
  name?: string,
): Selected<S>[] {
  return models.filter((model) =>
    matches(model, selector) && (name === undefined || model.name === name)
  ) as Selected<S>[];
}

/**
 * The only model that matches.
 *
 * @throws {RangeError} If none or several match; the message lists the
 * candidates.
 */
export function findOne<S extends ModelSelector>(
  models: readonly Model[],
  selector: S,
  name?: string,
): Selected<S> {
  const found = findAll(models, selector, name);
  if (found.length === 1) return found[0] as Selected<S>;
  const wanted = describeSelector(selector, name);
  throw new RangeError(
    found.length === 0
      ? `Cannot find ${wanted}: the document has ${
        list(relatives(models, selector))
      }`
      : `Cannot find one ${wanted}: ${found.length} match, ${list(found)}`,
  );
}

/** Models that the selector may have meant: those of the type, else those with a name, else all. */
function relatives(
  models: readonly Model[],
  selector: ModelSelector,
): readonly Model[] {
  const type = typeof selector === "object" ? selector.type : selector;
  const ofType = type === undefined ? [] : findAll(models, type);
  if (ofType.length > 0) return ofType;
  const named = models.filter((model) => model.name !== null);
  return named.length > 0 ? named : models;
}

function describeSelector(selector: ModelSelector, name?: string): string {
  const query = typeof selector === "object"
    ? selector
    : { type: typeof selector === "string" ? selector : selector.name };
  const { type = "model", tags } = query;
  const names = [query.name, name]
    .filter((name) => name !== undefined)
    .map((name) => ` named ${JSON.stringify(name)}`);
  const tagged = tags === undefined ? "" : ` tagged ${JSON.stringify(tags)}`;
  return `${type}${names.join(" and ")}${tagged}`;
}

function list(models: readonly Model[]): string {
  if (models.length === 0) return "no models";
  const listed = models.slice(0, MAX_LISTED).map(describeModel);
  const rest = models.length - listed.length;
  return listed.join(", ") + (rest > 0 ? ` and ${rest} more` : "");
}

/** Type, id, and what people know the model by. */
function describeModel(model: Model): string {
  const { title, label } = model as { title?: unknown; label?: unknown };
  const text = [model.name, title, label]
    .find((text) => typeof text === "string" && text !== "");
  const shown = text === undefined ? "" : ` ${JSON.stringify(text)}`;
  return `${model.type}(${model.id})${shown}`;
}
