/** A type parameter of a class, its default included. */
export interface TypeParameter {
  /** What it is called. */
  readonly name: string;
  /** Constraint and default: `extends boolean = false`. */
  readonly bounds: string;
  /** Whether the types of what is given are as narrow as they can be. */
  readonly isConst?: boolean;
  /** What it is, for the documentation. */
  readonly meaning: string;
}

/** A model whose properties have types that follow from what is given to it. */
export interface GenericModel {
  readonly parameters: readonly TypeParameter[];
  /** The types of properties as they are read; of options and such as they are given. */
  readonly properties: Readonly<
    Record<
      string,
      {
        readonly read: string;
        readonly given: string;
        /** What may be assigned later, if it is not what may be given. */
        readonly assigned?: string;
      }
    >
  >;
}

function optionList(value: (type: string) => string): GenericModel {
  return {
    parameters: [{
      name: "O",
      bounds: "extends p.OptionList = p.OptionList",
      isConst: true,
      meaning: "The options, which tell the type of `value`.",
    }],
    properties: {
      value: {
        read: value("p.OptionValue<O>"),
        given: `NoInfer<${value("p.OptionValue<O>")}>`,
        assigned: value("p.OptionValue<O>"),
      },
      options: { read: "p.OptionList", given: "O", assigned: "p.OptionList" },
    },
  };
}

/** What a file input reports of its files. */
const FILES = { read: "p.FileText<M, D>", given: "p.FileText<M, D>" };

/** The generic classes by wire name. */
export const GENERIC_MODELS: Readonly<Record<string, GenericModel>> = {
  ColumnDataSource: {
    parameters: [{
      name: "C",
      bounds: "extends p.GivenColumns = p.AnyColumns",
      meaning: "The columns that are given first.",
    }],
    properties: {
      data: {
        read: "p.HeldColumns<C>",
        given: "C | p.GivenRows | p.TableLike",
        assigned: "p.GivenData",
      },
    },
  },
  FileInput: {
    parameters: [
      {
        name: "M",
        bounds: "extends boolean = false",
        meaning: "Whether there may be several files.",
      },
      {
        name: "D",
        bounds: "extends boolean = false",
        meaning: "Whether it is the files of a directory.",
      },
    ],
    properties: {
      value: FILES,
      mime_type: FILES,
      filename: FILES,
      multiple: { read: "M", given: "M" },
      directory: { read: "D", given: "D" },
    },
  },
  MultiChoice: optionList((value) => `readonly ${value}[]`),
  MultiSelect: optionList((value) => `readonly ${value}[]`),
  Select: {
    parameters: [{
      name: "O",
      bounds: "extends p.AnyOptions = p.StringOptions",
      isConst: true,
      meaning: "The options, which tell the type of `value`.",
    }],
    properties: {
      value: {
        read: "p.OptionValue<O>",
        // Nothing is chosen.
        given: 'NoInfer<p.OptionValue<O> | "">',
        assigned: 'p.OptionValue<O> | ""',
      },
      options: {
        read: "p.SelectOptions",
        given: "O & p.CheckedOptions<O>",
        assigned: "p.SelectOptions",
      },
    },
  },
};

/**
 * The type parameters of a class, as they are declared.
 *
 * @param model The wire name of the model.
 * @param isClass Whether it is the class, whose parameters may be `const`.
 * @returns `"<const O extends … = …>"`, or `""`.
 */
export function declaredParameters(model: string, isClass = false): string {
  const parameters = GENERIC_MODELS[model]?.parameters ?? [];
  const texts = parameters.map(({ name, bounds, isConst }) =>
    `${isClass && isConst ? "const " : ""}${name} ${bounds}`
  );
  return texts.length === 0 ? "" : `<${texts.join(", ")}>`;
}

/**
 * The type parameters of a class, as arguments of types within it.
 *
 * @param model The wire name of the model.
 * @returns `"<O>"`, or `""`.
 */
export function parameterNames(model: string): string {
  const names = GENERIC_MODELS[model]?.parameters.map(({ name }) => name);
  return names === undefined ? "" : `<${names.join(", ")}>`;
}

/**
 * The documentation of the type parameters of a class.
 *
 * @param model The wire name of the model.
 * @returns Lines of a comment, or `""`.
 */
export function parameterComments(model: string): string {
  const lines = (GENERIC_MODELS[model]?.parameters ?? [])
    .map(({ name, meaning }) => `@typeParam ${name} ${meaning}\n`);
  return lines.join("");
}

/**
 * The member of a class that tells the type of the attributes that may be assigned:
 * those that depend on type parameters are left out, or have their widest type.
 * Abstract classes have none, as what extends them may take other values.
 *
 * @param model The wire name of the model.
 * @param attributes The name of the type of its attributes.
 * @returns The text of the member.
 */
export function attributesMember(model: string, attributes: string): string {
  const properties = Object.entries(GENERIC_MODELS[model]?.properties ?? {});
  const names = properties.map(([name]) => `"${name}"`).join(" | ");
  const widest = properties.flatMap(([name, { assigned }]) =>
    assigned === undefined || assigned.includes("<")
      ? []
      : [`${name}: ${assigned}`]
  );
  const added = widest.length === 0 ? "" : ` & { ${widest.join("; ")} }`;
  const type = names === ""
    ? attributes
    : `Omit<${attributes}, ${names}>${added}`;
  return `  /** @ignore */\n  [ATTRIBUTES]?(values: Partial<${type}>): void;\n`;
}
