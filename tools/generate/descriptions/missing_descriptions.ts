import type { Specification } from "../_specification.ts";
import type { Descriptions } from "./descriptions.ts";

/** What has no description. */
export interface MissingDescription {
  /** The file of `tools/descriptions` that lacks it, without `.json`. */
  readonly family: string;
  /** `"Slider"`, `"Slider.step"`, or `"ImageGlyph.hatch_*"` for the subject of visual properties. */
  readonly name: string;
  /** The kind of a property, or the values of an enum. */
  readonly kind: string;
}

/**
 * Finds what has no description.
 *
 * @param specification The models and enums.
 * @param descriptions Their descriptions.
 * @returns What lacks one, in the order of the specification.
 */
export function missingDescriptions(
  { models, enums }: Specification,
  descriptions: Descriptions,
): MissingDescription[] {
  const missing = new Map<string, MissingDescription>();
  function add(family: string, name: string, kind: string): void {
    if (!missing.has(name)) missing.set(name, { family, name, kind });
  }
  for (const [model, { family, properties }] of Object.entries(models)) {
    // Written by hand, documentation included.
    if (model === "Model") continue;
    if (descriptions.ofModel(model) === undefined) add(family, model, "model");
    for (const [key, { kind, internal }] of Object.entries(properties)) {
      if (internal || descriptions.ofProperty(model, key) !== undefined) {
        continue;
      }
      const visual = descriptions.visuals.parse(key);
      if (visual === undefined) add(family, `${model}.${key}`, kind);
      else add(family, `${model}.${visual.subjectKey}`, "subject");
    }
  }
  for (const [name, values] of Object.entries(enums)) {
    if (descriptions.ofEnum(name) !== undefined) continue;
    add(
      "enums",
      name,
      values.map((value) => JSON.stringify(value)).join(" | "),
    );
  }
  return [...missing.values()];
}

/**
 * The report of `deno task generate --missing`.
 *
 * @param missing What has no description.
 * @param family The family to list; without it, the families with their counts.
 * @returns The lines.
 */
export function missingReport(
  missing: readonly MissingDescription[],
  family?: string,
): string[] {
  if (family !== undefined) {
    return missing.filter((each) => each.family === family)
      .map(({ name, kind }) => `${name}  ${kind}`);
  }
  const families = Map.groupBy(missing, (each) => each.family);
  const counts = [...families].map(([name, { length }]) => `${name} ${length}`);
  return [...counts, `${missing.length} in all`];
}
