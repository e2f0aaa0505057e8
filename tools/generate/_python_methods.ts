/** A method that a generated class has, as in Python's Bokeh. */
export interface ModelMethods {
  /** The members of the class. */
  readonly body: string;
  /** The types that they use, by file. */
  readonly imports: Readonly<Record<string, readonly string[]>>;
  /** The classes that they need at run time, by file. */
  readonly classes?: Readonly<Record<string, readonly string[]>>;
}

const DATE_SLIDERS = {
  body: `
  /** The \`value\` as a \`Date\`. */
  get valueAsDate(): Date {
    return new Date((this as Model).get("value") as number);
  }
`,
  imports: { "../model.ts": ["Model"] },
};

const DATE_RANGES = {
  body: `
  /** The \`value\`, start and end, as two \`Date\`s. */
  get valueAsDate(): [start: Date, end: Date] {
    const [start, end] = (this as Model).get("value") as [number, number];
    return [new Date(start), new Date(end)];
  }
`,
  imports: { "../model.ts": ["Model"] },
};

/** Methods of single models, by the wire name of the model. */
export const PYTHON_METHODS: Readonly<Record<string, ModelMethods>> = {
  DateSlider: DATE_SLIDERS,
  DateRangeSlider: DATE_RANGES,
  DatetimeRangeSlider: DATE_RANGES,
  DataTable: {
    body: `
  /**
   * Makes a table with a column for each column of data.
   *
   * @param data A data source, or columns for a new one.
   * @param options The names of the columns, all by default; formatters by name; other attributes of the table.
   * @returns The table.
   * @throws {RangeError} If there is no such column.
   */
  static fromData(
    data: ColumnDataSource | p.GivenData,
    { columns, formatters = {}, ...attributes }:
      & Omit<Partial<DataTableAttributes>, "columns" | "source">
      & {
        readonly columns?: readonly string[];
        readonly formatters?: Readonly<Record<string, CellFormatter>>;
      } = {},
  ): DataTable {
    const source = data instanceof ColumnDataSource
      ? data
      : new ColumnDataSource({ data });
    const names = source.columnNames;
    for (const name of columns ?? []) {
      if (names.includes(name)) continue;
      throw new RangeError(
        \`Cannot make table: there is no column \${name}; the columns are \${names.join(", ")}\`,
      );
    }
    return new DataTable({
      ...attributes,
      source,
      columns: (columns ?? names).map((field) =>
        new TableColumn({
          field,
          title: field,
          formatter: formatters[field],
        })
      ),
    });
  }
`,
    imports: {},
    classes: { "./sources.ts": ["ColumnDataSource"] },
  },
  CustomJS: {
    body: `
  /**
   * Reads JavaScript from a file, that of a module if its name ends with \`.mjs\`.
   *
   * @param path The file.
   * @param args Models and values that the code finds by their names.
   * @returns The callback.
   * @throws {TypeError} If the name ends neither with \`.js\` nor \`.mjs\`.
   * @throws {Deno.errors.NotFound} If there is no such file.
   */
  static async fromFile(
    path: string | URL,
    args: CustomJSAttributes["args"] = {},
  ): Promise<CustomJS> {
    const isModule = /\\.mjs$/.test(\`\${path}\`);
    if (!isModule && !/\\.js$/.test(\`\${path}\`)) {
      throw new TypeError(
        \`Cannot make CustomJS: expected the name of a .js or .mjs file, received \${path}\`,
      );
    }
    const code = await Deno.readTextFile(path);
    return new CustomJS({ code, args, module: isModule });
  }
`,
    imports: {},
  },
  FileInput: {
    body: `
  /** Empties it in all browsers that show it, and forgets the files. */
  clear(): void {
    const document = (this as Model).document as {
      sendEvent(name: string, values: object): void;
    } | null;
    document?.sendEvent("clear_input", { model: this });
  }
`,
    imports: { "../model.ts": ["Model"] },
  },
  BoxAnnotation: {
    body: `
  /** The places of the box: \`box.nodes.top_left\` is a new \`Node\` at its corner. */
  get nodes(): BoxNodes<Node> {
    return new BoxNodes(this);
  }
`,
    imports: { "./coordinates.ts": ["Node"] },
    classes: { "../plots/box_nodes.ts": ["BoxNodes"] },
  },
  Node: {
    body: `
  /** The places of the canvas: \`Node.canvas.top_left\` is a new \`Node\` at its corner. */
  static get canvas(): BoxNodes<Node> {
    return new BoxNodes("canvas");
  }

  /** The places of the plot, with its axes and titles. */
  static get plot(): BoxNodes<Node> {
    return new BoxNodes("plot");
  }

  /** The places of the frame, where the glyphs are. */
  static get frame(): BoxNodes<Node> {
    return new BoxNodes("frame");
  }

  /** The places of what the model is part of. */
  static get parent(): BoxNodes<Node> {
    return new BoxNodes("parent");
  }
`,
    imports: {},
    classes: { "../plots/box_nodes.ts": ["BoxNodes"] },
  },
  Filter: {
    body: `
  /** Makes a filter of the rows that pass this one and all others; \`&\` in Python. */
  and(...others: readonly Filter[]): IntersectionFilter {
    return new IntersectionFilter({ operands: [this, ...others] });
  }

  /** Makes a filter of the rows that pass this one or any other; \`|\` in Python. */
  or(...others: readonly Filter[]): UnionFilter {
    return new UnionFilter({ operands: [this, ...others] });
  }

  /** Makes a filter of the rows that pass either this one or the other; \`^\` in Python. */
  xor(other: Filter): SymmetricDifferenceFilter {
    return new SymmetricDifferenceFilter({ operands: [this, other] });
  }

  /** Makes a filter of the rows that pass this one but none of the others; \`-\` in Python. */
  minus(...others: readonly Filter[]): DifferenceFilter {
    return new DifferenceFilter({ operands: [this, ...others] });
  }

  /** Makes a filter of the rows that do not pass this one; \`~\` in Python. */
  not(): InversionFilter {
    return new InversionFilter({ operand: this });
  }
`,
    imports: {},
  },
  GlyphRenderer: {
    body: `
  /**
   * Adds a marking, such as an arrow head, to the lines of all glyphs of the renderer.
   *
   * @param marking The marking.
   * @param node Its place along each line.
   * @returns The decoration.
   */
  addDecoration(marking: Marking, node: "start" | "middle" | "end"): Decoration {
    const decoration = new Decoration({ marking, node });
    for (
      const name of [
        "glyph",
        "selection_glyph",
        "nonselection_glyph",
        "hover_glyph",
        "muted_glyph",
      ]
    ) {
      const glyph = this.get(name);
      if (glyph instanceof Glyph) {
        glyph.decorations = [...glyph.decorations, decoration];
      }
    }
    return decoration;
  }
`,
    imports: { "./graphics.ts": ["Marking"] },
    classes: { "./glyphs.ts": ["Glyph"], "./graphics.ts": ["Decoration"] },
  },
};
