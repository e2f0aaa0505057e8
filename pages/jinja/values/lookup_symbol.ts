/**
 * The method of a list that finds what its items are called, for templates.
 * Other lists have the methods of Python's lists.
 */
export const LOOKUP: unique symbol = Symbol("lookup");
