/**
 * An option of a select: a text, or a value and its text; `null` is `""`. An array of
 * two strings need not be known to have two items.
 */
export type SelectOption =
  | string
  | readonly [value: unknown, label: string]
  | readonly string[]
  | null;

/** The options of a select, or groups of them by title. */
export type SelectOptions =
  | readonly SelectOption[]
  | Readonly<Record<string, readonly SelectOption[]>>;

/** An option whose value is a string. */
export type StringOption = string | readonly string[] | null;

/** Options whose values are strings. */
export type StringOptions =
  | readonly StringOption[]
  | Readonly<Record<string, readonly StringOption[]>>;

/** Options of a list: texts, or values and their texts. */
export type OptionList = readonly (string | readonly string[])[];

/** Options before their groups are checked: each wrong item is blamed alone. */
export type AnyOptions =
  | readonly SelectOption[]
  | Readonly<Record<string, unknown>>;

/**
 * What options must be, said again with an argument that is intersected with their
 * type: without it the compiler would blame all items for a wrong one.
 *
 * @typeParam O Their type.
 */
export type CheckedOptions<O> = O extends readonly unknown[]
  ? readonly SelectOption[]
  : { readonly [K in keyof O]: CheckedGroup<O[K]> };

/**
 * What a group of options must be, item by item.
 *
 * @typeParam G Its type.
 */
export type CheckedGroup<G> = G extends readonly unknown[]
  ? { readonly [I in keyof G]: SelectOption }
  : readonly SelectOption[];

/**
 * The type of the values of options; a string if there are none.
 *
 * @typeParam O The type of the options.
 */
export type OptionValue<O> = O extends readonly (infer I)[] ? ItemValue<I>
  : O extends Readonly<Record<string, readonly (infer I)[]>> ? ItemValue<I>
  : string;

/** The value of an option; a string if nothing is known of it. */
export type ItemValue<I> = [I] extends [never] ? string
  : unknown extends I ? string
  : ValueOfItem<I>;

/** The value of an option; a string if nothing is known of it. */
export type ValueOfItem<I> = I extends readonly [infer V, unknown]
  ? unknown extends V ? string : V
  : I extends readonly string[] ? string
  : I extends null ? ""
  : I;
