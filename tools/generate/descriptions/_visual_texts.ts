/** The features of a visual property, and its traits: `line` and `color`. */
const FEATURES = ["line", "fill", "hatch", "text"] as const;

/** The name of a visual property: `major_label_text_color`. */
const VISUAL = new RegExp(`^(\\w+?_)??(${FEATURES.join("|")})_(\\w+)$`);

/** Where the subject of a description goes. */
const SUBJECT = "{}";

/** A visual property by the parts of its name. */
export interface VisualName {
  /** What its subject is described by: `"major_label_text_*"`. */
  readonly subjectKey: string;
  /** Whether it is the only one of its feature in its model: `line_color`. */
  readonly isPlain: boolean;
  /** `"line"`, `"fill"`, `"hatch"` or `"text"`. */
  readonly feature: string;
  /** `"color"`. */
  readonly trait: string;
}

/** Whether a key of a model's descriptions is that of a subject. */
export function isSubjectKey(key: string): boolean {
  return key.endsWith("_*");
}

/**
 * The texts of visual properties, of which every model describes only the subject.
 *
 * By feature, the subject under `""` and each trait with `{}` in place of the
 * subject: `{ line: { "": "the line", color: "The color of {}." } }`.
 */
export class VisualTexts {
  readonly #texts: Readonly<Record<string, Readonly<Record<string, string>>>>;

  constructor(
    texts: Readonly<Record<string, Readonly<Record<string, string>>>>,
  ) {
    this.#texts = texts;
  }

  /** The parts of a property's name; `undefined` if the property is not visual. */
  parse(key: string): VisualName | undefined {
    const [, prefix = "", feature, trait] = VISUAL.exec(key) ?? [];
    if (feature === undefined) return undefined;
    if (this.#texts[feature]?.[trait!] === undefined) return undefined;
    return {
      subjectKey: `${prefix}${feature}_*`,
      isPlain: prefix === "",
      feature,
      trait: trait!,
    };
  }

  /**
   * Describes a visual property.
   *
   * @param name The parts of its name.
   * @param subject What has the property; by default the feature itself.
   * @returns A sentence.
   */
  describe({ feature, trait }: VisualName, subject?: string): string {
    const texts = this.#texts[feature]!;
    return texts[trait]!.replaceAll(SUBJECT, subject ?? texts[""]!);
  }
}
