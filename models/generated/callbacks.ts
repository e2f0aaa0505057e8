// Made by `deno task generate` from BokehJS. Do not edit.

import { Model, type ModelAttributes } from "../model.ts";
import { registerModels } from "../registry.ts";
import type { Dialog, UIElement } from "./ui.ts";

/** The properties of {@linkcode Callback}. */
export interface CallbackAttributes extends ModelAttributes {}
/** The properties that every {@linkcode Callback} has. */
export interface Callback extends CallbackAttributes {}
/** Abstract base `Callback`, extends `Model`. */
export abstract class Callback extends Model {
  /** Creates the model with these initial property values. */
  constructor(attributes?: Partial<CallbackAttributes>) {
    super(attributes);
  }
}

/** The properties of {@linkcode CloseDialog}. */
export interface CloseDialogAttributes extends CallbackAttributes {
  /** `Ref(Dialog)`, no default. */
  dialog: Dialog;
}
/** The properties that every {@linkcode CloseDialog} has. */
export interface CloseDialog extends CloseDialogAttributes {}
/** BokehJS model `CloseDialog`, extends `Callback`. */
export class CloseDialog extends Callback {
  /** Creates the model with these initial property values. */
  constructor(attributes?: Partial<CloseDialogAttributes>) {
    super(attributes);
  }
}

/** The properties of {@linkcode CustomJS}. */
export interface CustomJSAttributes extends CallbackAttributes {
  /** `Dict(Unknown)`, default `{"type":"map"}`. */
  args: Readonly<Record<string, unknown>>;
  /** `Str`, no default. */
  code: string;
  /** `Or(Enum("auto"), Bool)`, default `"auto"`. */
  module: "auto" | boolean;
}
/** The properties that every {@linkcode CustomJS} has. */
export interface CustomJS extends CustomJSAttributes {}
/** BokehJS model `CustomJS`, extends `Callback`. */
export class CustomJS extends Callback {
  /** Creates the model with these initial property values. */
  constructor(attributes?: Partial<CustomJSAttributes>) {
    super(attributes);
  }
}

/** The properties of {@linkcode OpenDialog}. */
export interface OpenDialogAttributes extends CallbackAttributes {
  /** `Ref(Dialog)`, no default. */
  dialog: Dialog;
}
/** The properties that every {@linkcode OpenDialog} has. */
export interface OpenDialog extends OpenDialogAttributes {}
/** BokehJS model `OpenDialog`, extends `Callback`. */
export class OpenDialog extends Callback {
  /** Creates the model with these initial property values. */
  constructor(attributes?: Partial<OpenDialogAttributes>) {
    super(attributes);
  }
}

/** The properties of {@linkcode OpenURL}. */
export interface OpenURLAttributes extends CallbackAttributes {
  /** `Str`, default `"http://"`. */
  url: string;
  /** `Bool`, default `false`. */
  same_tab: boolean;
}
/** The properties that every {@linkcode OpenURL} has. */
export interface OpenURL extends OpenURLAttributes {}
/** BokehJS model `OpenURL`, extends `Callback`. */
export class OpenURL extends Callback {
  /** Creates the model with these initial property values. */
  constructor(attributes?: Partial<OpenURLAttributes>) {
    super(attributes);
  }
}

/** The properties of {@linkcode SetValue}. */
export interface SetValueAttributes extends CallbackAttributes {
  /** `Ref(HasProps)`, no default. */
  obj: Model;
  /** `Str`, no default. */
  attr: string;
  /** `Unknown`, no default. */
  value: unknown;
}
/** The properties that every {@linkcode SetValue} has. */
export interface SetValue extends SetValueAttributes {}
/** BokehJS model `SetValue`, extends `Callback`. */
export class SetValue extends Callback {
  /** Creates the model with these initial property values. */
  constructor(attributes?: Partial<SetValueAttributes>) {
    super(attributes);
  }
}

/** The properties of {@linkcode ToggleVisibility}. */
export interface ToggleVisibilityAttributes extends CallbackAttributes {
  /** `Ref(UIElement)`, no default. */
  target: UIElement;
}
/** The properties that every {@linkcode ToggleVisibility} has. */
export interface ToggleVisibility extends ToggleVisibilityAttributes {}
/** BokehJS model `ToggleVisibility`, extends `Callback`. */
export class ToggleVisibility extends Callback {
  /** Creates the model with these initial property values. */
  constructor(attributes?: Partial<ToggleVisibilityAttributes>) {
    super(attributes);
  }
}

registerModels({
  Callback,
  CloseDialog,
  CustomJS,
  OpenDialog,
  OpenURL,
  SetValue,
  ToggleVisibility,
});
