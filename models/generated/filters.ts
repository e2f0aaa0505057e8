// Made by `deno task generate` from BokehJS. Do not edit.

import { Model, type ModelAttributes } from "../model.ts";
import { registerModel } from "../registry.ts";
import type * as p from "../property_types.ts";

/** The properties of {@linkcode Filter}. */
export interface FilterAttributes extends ModelAttributes {
}

/** The properties that every {@linkcode Filter} has. */
export interface Filter extends FilterAttributes {
}

/** BokehJS model `Filter`, a `Model`. */
export class Filter extends Model {
  static {
    registerModel(this, "Filter");
  }

  /**
   * Creates the model.
   *
   * @param attributes Initial property values.
   */
  constructor(attributes?: Partial<FilterAttributes>) {
    super(attributes);
  }
}

/** The properties of {@linkcode AllIndices}. */
export interface AllIndicesAttributes extends FilterAttributes {
}

/** The properties that every {@linkcode AllIndices} has. */
export interface AllIndices extends AllIndicesAttributes {
}

/** BokehJS model `AllIndices`, a `Filter`. */
export class AllIndices extends Filter {
  static {
    registerModel(this, "AllIndices");
  }

  /**
   * Creates the model.
   *
   * @param attributes Initial property values.
   */
  constructor(attributes?: Partial<AllIndicesAttributes>) {
    super(attributes);
  }
}

/** The properties of {@linkcode BooleanFilter}. */
export interface BooleanFilterAttributes extends FilterAttributes {
  /** `Nullable(Iterable(Bool))`, default `null`. */
  booleans: p.Arrayable<boolean> | null;
}

/** The properties that every {@linkcode BooleanFilter} has. */
export interface BooleanFilter extends BooleanFilterAttributes {
}

/** BokehJS model `BooleanFilter`, a `Filter`. */
export class BooleanFilter extends Filter {
  static {
    registerModel(this, "BooleanFilter");
  }

  /**
   * Creates the model.
   *
   * @param attributes Initial property values.
   */
  constructor(attributes?: Partial<BooleanFilterAttributes>) {
    super(attributes);
  }
}

/** The properties of {@linkcode CompositeFilter}. */
export interface CompositeFilterAttributes extends FilterAttributes {
  /** `List(Ref(Filter))`, no default. */
  operands: readonly Filter[];
}

/** The properties that every {@linkcode CompositeFilter} has. */
export interface CompositeFilter extends CompositeFilterAttributes {
}

/** Abstract base `CompositeFilter`, a `Filter`. */
export abstract class CompositeFilter extends Filter {
  static {
    registerModel(this, "CompositeFilter");
  }

  /**
   * Creates the model.
   *
   * @param attributes Initial property values.
   */
  constructor(attributes?: Partial<CompositeFilterAttributes>) {
    super(attributes);
  }
}

/** The properties of {@linkcode CustomJSFilter}. */
export interface CustomJSFilterAttributes extends FilterAttributes {
  /** `Dict(Unknown)`, default `{"type":"map"}`. */
  args: Readonly<Record<string, unknown>>;
  /** `Str`, default `""`. */
  code: string;
}

/** The properties that every {@linkcode CustomJSFilter} has. */
export interface CustomJSFilter extends CustomJSFilterAttributes {
}

/** BokehJS model `CustomJSFilter`, a `Filter`. */
export class CustomJSFilter extends Filter {
  static {
    registerModel(this, "CustomJSFilter");
  }

  /**
   * Creates the model.
   *
   * @param attributes Initial property values.
   */
  constructor(attributes?: Partial<CustomJSFilterAttributes>) {
    super(attributes);
  }
}

/** The properties of {@linkcode DifferenceFilter}. */
export interface DifferenceFilterAttributes extends CompositeFilterAttributes {
}

/** The properties that every {@linkcode DifferenceFilter} has. */
export interface DifferenceFilter extends DifferenceFilterAttributes {
}

/** BokehJS model `DifferenceFilter`, a `CompositeFilter`. */
export class DifferenceFilter extends CompositeFilter {
  static {
    registerModel(this, "DifferenceFilter");
  }

  /**
   * Creates the model.
   *
   * @param attributes Initial property values.
   */
  constructor(attributes?: Partial<DifferenceFilterAttributes>) {
    super(attributes);
  }
}

/** The properties of {@linkcode GroupFilter}. */
export interface GroupFilterAttributes extends FilterAttributes {
  /** `Str`, no default. */
  column_name: string;
  /** `Unknown`, no default. */
  group: unknown;
}

/** The properties that every {@linkcode GroupFilter} has. */
export interface GroupFilter extends GroupFilterAttributes {
}

/** BokehJS model `GroupFilter`, a `Filter`. */
export class GroupFilter extends Filter {
  static {
    registerModel(this, "GroupFilter");
  }

  /**
   * Creates the model.
   *
   * @param attributes Initial property values.
   */
  constructor(attributes?: Partial<GroupFilterAttributes>) {
    super(attributes);
  }
}

/** The properties of {@linkcode IndexFilter}. */
export interface IndexFilterAttributes extends FilterAttributes {
  /** `Nullable(Iterable(Int))`, default `null`. */
  indices: p.Arrayable<number> | null;
}

/** The properties that every {@linkcode IndexFilter} has. */
export interface IndexFilter extends IndexFilterAttributes {
}

/** BokehJS model `IndexFilter`, a `Filter`. */
export class IndexFilter extends Filter {
  static {
    registerModel(this, "IndexFilter");
  }

  /**
   * Creates the model.
   *
   * @param attributes Initial property values.
   */
  constructor(attributes?: Partial<IndexFilterAttributes>) {
    super(attributes);
  }
}

/** The properties of {@linkcode IntersectionFilter}. */
export interface IntersectionFilterAttributes
  extends CompositeFilterAttributes {
}

/** The properties that every {@linkcode IntersectionFilter} has. */
export interface IntersectionFilter extends IntersectionFilterAttributes {
}

/** BokehJS model `IntersectionFilter`, a `CompositeFilter`. */
export class IntersectionFilter extends CompositeFilter {
  static {
    registerModel(this, "IntersectionFilter");
  }

  /**
   * Creates the model.
   *
   * @param attributes Initial property values.
   */
  constructor(attributes?: Partial<IntersectionFilterAttributes>) {
    super(attributes);
  }
}

/** The properties of {@linkcode InversionFilter}. */
export interface InversionFilterAttributes extends FilterAttributes {
  /** `Ref(Filter)`, no default. */
  operand: Filter;
}

/** The properties that every {@linkcode InversionFilter} has. */
export interface InversionFilter extends InversionFilterAttributes {
}

/** BokehJS model `InversionFilter`, a `Filter`. */
export class InversionFilter extends Filter {
  static {
    registerModel(this, "InversionFilter");
  }

  /**
   * Creates the model.
   *
   * @param attributes Initial property values.
   */
  constructor(attributes?: Partial<InversionFilterAttributes>) {
    super(attributes);
  }
}

/** The properties of {@linkcode SymmetricDifferenceFilter}. */
export interface SymmetricDifferenceFilterAttributes
  extends CompositeFilterAttributes {
}

/** The properties that every {@linkcode SymmetricDifferenceFilter} has. */
export interface SymmetricDifferenceFilter
  extends SymmetricDifferenceFilterAttributes {
}

/** BokehJS model `SymmetricDifferenceFilter`, a `CompositeFilter`. */
export class SymmetricDifferenceFilter extends CompositeFilter {
  static {
    registerModel(this, "SymmetricDifferenceFilter");
  }

  /**
   * Creates the model.
   *
   * @param attributes Initial property values.
   */
  constructor(attributes?: Partial<SymmetricDifferenceFilterAttributes>) {
    super(attributes);
  }
}

/** The properties of {@linkcode UnionFilter}. */
export interface UnionFilterAttributes extends CompositeFilterAttributes {
}

/** The properties that every {@linkcode UnionFilter} has. */
export interface UnionFilter extends UnionFilterAttributes {
}

/** BokehJS model `UnionFilter`, a `CompositeFilter`. */
export class UnionFilter extends CompositeFilter {
  static {
    registerModel(this, "UnionFilter");
  }

  /**
   * Creates the model.
   *
   * @param attributes Initial property values.
   */
  constructor(attributes?: Partial<UnionFilterAttributes>) {
    super(attributes);
  }
}
