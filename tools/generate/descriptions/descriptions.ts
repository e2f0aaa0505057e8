import type { Specification } from "../_specification.ts";
import { VisualTexts } from "./_visual_texts.ts";

/** Texts by property, or by value of an enum; that of the class or enum itself under `""`. */
export type Texts = Readonly<Record<string, string>>;

/** What `tools/descriptions` holds. */
export interface DescriptionFiles {
  /** The texts of models by wire name, by family. */
  readonly families: Readonly<Record<string, Readonly<Record<string, Texts>>>>;
  readonly enums: Readonly<Record<string, Texts>>;
  /** The texts of line, fill, hatch and text properties; see {@linkcode VisualTexts}. */
  readonly visuals: Readonly<Record<string, Texts>>;
}

/**
 * What models, their properties and enums are for, in a sentence or two.
 *
 * - **Inherited**: a property is described at the class that has it first. A class
 *   that extends it describes it again only if it means something else there.
 * - **Visual properties** have the texts of their trait. A class only describes what
 *   has them: `"major_label_text_*": "the labels of the major ticks"`.
 */
export class Descriptions {
  readonly #models: Specification["models"];
  readonly #texts: ReadonlyMap<string, Texts>;
  readonly #enums: Readonly<Record<string, Texts>>;
  /** The texts of visual properties. */
  readonly visuals: VisualTexts;

  constructor(
    { models }: Pick<Specification, "models">,
    { families, enums, visuals }: DescriptionFiles,
  ) {
    this.#models = models;
    this.#texts = new Map(
      Object.values(families).flatMap((texts) => Object.entries(texts)),
    );
    this.#enums = enums;
    this.visuals = new VisualTexts(visuals);
  }

  /** The text of a model. */
  ofModel(model: string): string | undefined {
    return this.#own(model, "");
  }

  /** The text of an enum. */
  ofEnum(name: string): string | undefined {
    return this.#enums[name]?.[""];
  }

  /** The texts of an enum's values, as far as these need one. */
  ofValues(name: string): ReadonlyMap<string, string> {
    const { "": _text, ...values } = this.#enums[name] ?? {};
    return new Map(Object.entries(values));
  }

  /** The text of a property of a model, its own or inherited. */
  ofProperty(model: string, key: string): string | undefined {
    const visual = this.visuals.parse(key);
    for (const name of this.#ancestry(model)) {
      const text = this.#own(name, key);
      if (text !== undefined) return text;
      const subject = visual && this.#own(name, visual.subjectKey);
      if (subject !== undefined) return this.visuals.describe(visual!, subject);
      const kind = this.#models[name]!.properties[key]?.kind ?? "";
      const [, target] = /^Alias\((\w+)\)$/.exec(kind) ?? [];
      if (target !== undefined) return `Another name of \`${target}\`.`;
    }
    return visual?.isPlain ? this.visuals.describe(visual) : undefined;
  }

  /** What a model inherits under a key of its texts. */
  inherited(model: string, key: string): string | undefined {
    return this.#ancestry(model).drop(1)
      .map((name) => this.#own(name, key))
      .find((text) => text !== undefined);
  }

  #own(model: string, key: string): string | undefined {
    return this.#texts.get(model)?.[key];
  }

  /** A model and its bases, the model first. */
  *#ancestry(model: string): Generator<string, undefined> {
    for (
      let name: string | undefined = model;
      name !== undefined;
      name = this.#models[name]!.base
    ) {
      yield name;
    }
  }
}
