// Made by `deno task generate` from BokehJS. Do not edit.

import { Model, type ModelAttributes } from "../model.ts";
import { registerModels } from "../registry.ts";
import type { Notifications } from "./ui.ts";

/** The properties of {@linkcode DocumentConfig}. */
export interface DocumentConfigAttributes extends ModelAttributes {
  /** `Bool`, default `true`. */
  reconnect_session: boolean;
  /** `Bool`, default `true`. */
  notify_connection_status: boolean;
  /** `Nullable(Ref(Notifications))`, default `{"type":"object","name":"Notifications"}`. */
  notifications: Notifications | null;
}
/** The properties that every {@linkcode DocumentConfig} has. */
export interface DocumentConfig extends DocumentConfigAttributes {}
/** BokehJS model `DocumentConfig`, extends `Model`. */
export class DocumentConfig extends Model {
  /** Creates the model with these initial property values. */
  constructor(attributes?: Partial<DocumentConfigAttributes>) {
    super(attributes);
  }
}

registerModels({
  DocumentConfig,
});
