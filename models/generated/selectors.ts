// Made by `deno task generate` from BokehJS. Do not edit.

import { Model, type ModelAttributes } from "../model.ts";
import { registerModel } from "../registry.ts";

/** The properties of {@linkcode Selector}. */
export interface SelectorAttributes extends ModelAttributes {
  /** `Str`, no default. */
  query: string;
}

/** The properties that every {@linkcode Selector} has. */
export interface Selector extends SelectorAttributes {
}

/** Abstract base `Selector`, a `Model`. */
export abstract class Selector extends Model {
  static {
    registerModel(this, "Selector");
  }

  /**
   * Creates the model.
   *
   * @param attributes Initial property values.
   */
  constructor(attributes?: Partial<SelectorAttributes>) {
    super(attributes);
  }
}

/** The properties of {@linkcode ByCSS}. */
export interface ByCSSAttributes extends SelectorAttributes {
}

/** The properties that every {@linkcode ByCSS} has. */
export interface ByCSS extends ByCSSAttributes {
}

/** BokehJS model `ByCSS`, a `Selector`. */
export class ByCSS extends Selector {
  static {
    registerModel(this, "ByCSS");
  }

  /**
   * Creates the model.
   *
   * @param attributes Initial property values.
   */
  constructor(attributes?: Partial<ByCSSAttributes>) {
    super(attributes);
  }
}

/** The properties of {@linkcode ByClass}. */
export interface ByClassAttributes extends SelectorAttributes {
}

/** The properties that every {@linkcode ByClass} has. */
export interface ByClass extends ByClassAttributes {
}

/** BokehJS model `ByClass`, a `Selector`. */
export class ByClass extends Selector {
  static {
    registerModel(this, "ByClass");
  }

  /**
   * Creates the model.
   *
   * @param attributes Initial property values.
   */
  constructor(attributes?: Partial<ByClassAttributes>) {
    super(attributes);
  }
}

/** The properties of {@linkcode ByID}. */
export interface ByIDAttributes extends SelectorAttributes {
}

/** The properties that every {@linkcode ByID} has. */
export interface ByID extends ByIDAttributes {
}

/** BokehJS model `ByID`, a `Selector`. */
export class ByID extends Selector {
  static {
    registerModel(this, "ByID");
  }

  /**
   * Creates the model.
   *
   * @param attributes Initial property values.
   */
  constructor(attributes?: Partial<ByIDAttributes>) {
    super(attributes);
  }
}

/** The properties of {@linkcode ByXPath}. */
export interface ByXPathAttributes extends SelectorAttributes {
}

/** The properties that every {@linkcode ByXPath} has. */
export interface ByXPath extends ByXPathAttributes {
}

/** BokehJS model `ByXPath`, a `Selector`. */
export class ByXPath extends Selector {
  static {
    registerModel(this, "ByXPath");
  }

  /**
   * Creates the model.
   *
   * @param attributes Initial property values.
   */
  constructor(attributes?: Partial<ByXPathAttributes>) {
    super(attributes);
  }
}
