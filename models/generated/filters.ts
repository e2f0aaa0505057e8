// Made by `deno task generate` from BokehJS. Do not edit.

import { Model, type ModelAttributes } from "../model.ts";
import { registerModels } from "../registry.ts";
import type * as p from "../property_types.ts";

/** The properties of {@linkcode Filter}. */
export interface FilterAttributes extends ModelAttributes {}
/** The properties that every {@linkcode Filter} has. */
export interface Filter extends FilterAttributes {}
/** BokehJS model `Filter`, extends `Model`. */
export class Filter extends Model {
  /** Creates the model with these initial property values. */
  constructor(attributes?: Partial<FilterAttributes>) {
    super(attributes);
  }
}

/** The properties of {@linkcode AllIndices}. */
export type AllIndicesAttributes = FilterAttributes;
/** BokehJS model `AllIndices`, extends `Filter`. */
export class AllIndices extends Filter {}

/** The properties of {@linkcode BooleanFilter}. */
export interface BooleanFilterAttributes extends FilterAttributes {
  /** `Nullable(Iterable(Bool))`, default `null`. */
  booleans: p.Arrayable<boolean> | null;
}
/** The properties that every {@linkcode BooleanFilter} has. */
export interface BooleanFilter extends BooleanFilterAttributes {}
/** BokehJS model `BooleanFilter`, extends `Filter`. */
export class BooleanFilter extends Filter {
  /** Creates the model with these initial property values. */
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
export interface CompositeFilter extends CompositeFilterAttributes {}
/** Abstract base `CompositeFilter`, extends `Filter`. */
export abstract class CompositeFilter extends Filter {
  /** Creates the model with these initial property values. */
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
export interface CustomJSFilter extends CustomJSFilterAttributes {}
/** BokehJS model `CustomJSFilter`, extends `Filter`. */
export class CustomJSFilter extends Filter {
  /** Creates the model with these initial property values. */
  constructor(attributes?: Partial<CustomJSFilterAttributes>) {
    super(attributes);
  }
}

/** The properties of {@linkcode DifferenceFilter}. */
export type DifferenceFilterAttributes = CompositeFilterAttributes;
/** BokehJS model `DifferenceFilter`, extends `CompositeFilter`. */
export class DifferenceFilter extends CompositeFilter {}

/** The properties of {@linkcode GroupFilter}. */
export interface GroupFilterAttributes extends FilterAttributes {
  /** `Str`, no default. */
  column_name: string;
  /** `Unknown`, no default. */
  group: unknown;
}
/** The properties that every {@linkcode GroupFilter} has. */
export interface GroupFilter extends GroupFilterAttributes {}
/** BokehJS model `GroupFilter`, extends `Filter`. */
export class GroupFilter extends Filter {
  /** Creates the model with these initial property values. */
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
export interface IndexFilter extends IndexFilterAttributes {}
/** BokehJS model `IndexFilter`, extends `Filter`. */
export class IndexFilter extends Filter {
  /** Creates the model with these initial property values. */
  constructor(attributes?: Partial<IndexFilterAttributes>) {
    super(attributes);
  }
}

/** The properties of {@linkcode IntersectionFilter}. */
export type IntersectionFilterAttributes = CompositeFilterAttributes;
/** BokehJS model `IntersectionFilter`, extends `CompositeFilter`. */
export class IntersectionFilter extends CompositeFilter {}

/** The properties of {@linkcode InversionFilter}. */
export interface InversionFilterAttributes extends FilterAttributes {
  /** `Ref(Filter)`, no default. */
  operand: Filter;
}
/** The properties that every {@linkcode InversionFilter} has. */
export interface InversionFilter extends InversionFilterAttributes {}
/** BokehJS model `InversionFilter`, extends `Filter`. */
export class InversionFilter extends Filter {
  /** Creates the model with these initial property values. */
  constructor(attributes?: Partial<InversionFilterAttributes>) {
    super(attributes);
  }
}

/** The properties of {@linkcode SymmetricDifferenceFilter}. */
export type SymmetricDifferenceFilterAttributes = CompositeFilterAttributes;
/** BokehJS model `SymmetricDifferenceFilter`, extends `CompositeFilter`. */
export class SymmetricDifferenceFilter extends CompositeFilter {}

/** The properties of {@linkcode UnionFilter}. */
export type UnionFilterAttributes = CompositeFilterAttributes;
/** BokehJS model `UnionFilter`, extends `CompositeFilter`. */
export class UnionFilter extends CompositeFilter {}

registerModels({
  Filter,
  AllIndices,
  BooleanFilter,
  CompositeFilter,
  CustomJSFilter,
  DifferenceFilter,
  GroupFilter,
  IndexFilter,
  IntersectionFilter,
  InversionFilter,
  SymmetricDifferenceFilter,
  UnionFilter,
});
