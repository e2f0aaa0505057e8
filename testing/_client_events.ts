import type { Document } from "../document/document.ts";
import { EventRep } from "../document/event_rep.ts";
import { type Json, Serializer } from "../document/codec/serializer.ts";
import type { Columns, Model } from "../models/internal.ts";
import type { MessageBuffer } from "../protocol/message.ts";

/** A change or event of the browser, encoded for the server. */
export interface ClientEvent {
  /** The event on the wire (spec 4.6). */
  readonly json: { readonly kind: string; readonly [key: string]: Json };
  readonly buffers: readonly MessageBuffer[];
}

/** Encodes what happens in the browser, as BokehJS does (spec 4.6, 4.9). */
export class ClientEvents {
  readonly #documents: readonly Document[];
  #nextBufferId = 1;

  /** Takes the documents whose models both sides know: the server's and the browser's. */
  constructor(...documents: readonly Document[]) {
    this.#documents = documents;
  }

  changed(model: Model, attr: string, value: unknown): ClientEvent {
    return this.#encode((serializer) => ({
      kind: "ModelChanged",
      model: serializer.encodeReference(model),
      attr,
      new: serializer.encode(value),
    }));
  }

  /** Appends rows to a data source. */
  streamed(model: Model, rows: Columns, rollover: number | null): ClientEvent {
    return this.#encode((serializer) => ({
      kind: "ColumnsStreamed",
      model: serializer.encodeReference(model),
      attr: "data",
      data: serializer.encode(rows),
      rollover,
    }));
  }

  /** Replaces items of a data source. */
  patched(
    model: Model,
    patches: Readonly<Record<string, readonly unknown[]>>,
  ): ClientEvent {
    return this.#encode((serializer) => ({
      kind: "ColumnsPatched",
      model: serializer.encodeReference(model),
      attr: "data",
      patches: serializer.encode(patches),
    }));
  }

  /** An event of a model or of the document. */
  reported(
    name: string,
    values: Readonly<Record<string, unknown>>,
  ): ClientEvent {
    return this.sent("bokeh_event", new EventRep(name, values));
  }

  sent(type: string, data: unknown): ClientEvent {
    return this.#encode((serializer) => ({
      kind: "MessageSent",
      msg_type: type,
      msg_data: serializer.encode(data),
    }));
  }

  /** Whether both sides know a model. */
  isKnown(model: Model): boolean {
    return this.#documents
      .some((document) => document.getModelById(model.id) === model);
  }

  #encode(
    write: (serializer: Serializer) => ClientEvent["json"],
  ): ClientEvent {
    const serializer = new Serializer({
      isKnown: (model) => this.isKnown(model),
      makeBufferId: () => `t${this.#nextBufferId++}`,
    });
    return { json: write(serializer), buffers: serializer.buffers };
  }
}
