import type { Specification } from "../_specification.ts";
import {
  type DescriptionFiles,
  Descriptions,
  type Texts,
} from "./descriptions.ts";
import { isSubjectKey } from "./_visual_texts.ts";

/**
 * What is wrong with descriptions, apart from those that are missing.
 *
 * @param specification What they describe.
 * @param files The descriptions.
 * @returns A line for each fault.
 */
export function descriptionFaults(
  specification: Specification,
  files: DescriptionFiles,
): string[] {
  const descriptions = new Descriptions(specification, files);
  const faults: string[] = [];
  for (const [family, models] of Object.entries(files.families)) {
    for (const [model, texts] of Object.entries(models)) {
      const entry = specification.models[model];
      if (entry === undefined) {
        faults.push(`${family}.json: there is no model ${model}`);
        continue;
      }
      if (entry.family !== family) {
        faults.push(`${family}.json: ${model} belongs into ${entry.family}`);
      }
      const keys = keysOf(specification, descriptions, model);
      faults.push(
        ...textFaults(family, model, texts, keys),
        ...Object.entries(texts)
          .filter(([key, text]) =>
            key !== "" && descriptions.inherited(model, key) === text
          )
          .map(([key]) =>
            `${family}.json: ${model}.${key} repeats what it inherits`
          ),
      );
    }
  }
  for (const [name, texts] of Object.entries(files.enums)) {
    const values = specification.enums[name];
    faults.push(
      ...values === undefined
        ? [`enums.json: there is no enum ${name}`]
        : textFaults("enums", name, texts, new Set(values.map(String))),
    );
  }
  return faults;
}

/** The keys that the texts of a model may have: properties, and subjects of visual ones. */
function keysOf(
  { models }: Specification,
  { visuals }: Descriptions,
  model: string,
): Set<string> {
  const keys = new Set<string>();
  for (
    let name: string | undefined = model;
    name !== undefined;
    name = models[name]!.base
  ) {
    for (
      const [key, { internal }] of Object.entries(models[name]!.properties)
    ) {
      if (internal) continue;
      keys.add(key);
      const visual = visuals.parse(key);
      if (visual !== undefined) keys.add(visual.subjectKey);
    }
  }
  return keys;
}

function textFaults(
  file: string,
  owner: string,
  texts: Texts,
  keys: ReadonlySet<string>,
): string[] {
  return Object.entries(texts).flatMap(([key, text]) => {
    const name = key === "" ? owner : `${owner}.${key}`;
    const fault = key !== "" && !keys.has(key)
      ? "does not exist"
      : isSubjectKey(key)
      ? subjectFault(text)
      : sentenceFault(key || owner, text);
    return fault === undefined ? [] : [`${file}.json: ${name} ${fault}`];
  });
}

/** What is wrong with what stands within a sentence. */
function subjectFault(text: string): string | undefined {
  if (/^[a-z].*[^.\s]$/.test(text) && isClean(text)) return undefined;
  return "is not a part of a sentence, such as `the labels of the ticks`";
}

function sentenceFault(name: string, text: string): string | undefined {
  if (!/^[A-Z`\d].*\.$/.test(text) || !isClean(text)) {
    return "is not a sentence: capital letter, period, single spaces";
  }
  const words = text.replace(/^(The|An?|Whether)\b/, "");
  if (letters(words) === letters(name)) return "says no more than its name";
  return undefined;
}

function isClean(text: string): boolean {
  return !/\s\s|[\n\t]|\*\//.test(text);
}

function letters(text: string): string {
  return text.toLowerCase().replaceAll(/[^a-z\d]/g, "");
}
