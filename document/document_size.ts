import {
  isTypedArray,
  Model,
  NdArray,
  propertyStore,
} from "../models/internal.ts";
import type { DocumentState } from "./document_state.ts";

/** Roughly the bytes of a model without values. */
const MODEL_SIZE = 400;

/** Roughly the bytes of an object without items, and of each item. */
const OBJECT_SIZE = 100;
const ENTRY_SIZE = 40;

const SLOT_SIZE = 8;

/**
 * Estimates the memory that the models of a document take, in bytes. Takes as long
 * as there are values in plain arrays and objects.
 */
export function documentSize(document: DocumentState): number {
  // Several arrays may share the bytes of a buffer.
  const buffers = new Set<ArrayBufferLike>();
  let size = 0;
  for (const model of document.models()) {
    const { values } = propertyStore(model);
    size += MODEL_SIZE + sizeOf(values, buffers);
  }
  return size;
}

/** The bytes of a value besides its slot; models are counted by themselves. */
function sizeOf(value: unknown, buffers: Set<ArrayBufferLike>): number {
  if (typeof value === "string") return OBJECT_SIZE / 4 + value.length;
  if (typeof value !== "object" || value === null) return 0;
  if (value instanceof Model) return 0;
  if (isTypedArray(value)) return OBJECT_SIZE + sizeOf(value.buffer, buffers);
  if (value instanceof ArrayBuffer) {
    if (buffers.has(value)) return 0;
    buffers.add(value);
    return value.byteLength;
  }
  if (Array.isArray(value)) {
    return OBJECT_SIZE / 2 + sizeOfItems(value, buffers);
  }
  if (value instanceof Set) return OBJECT_SIZE + sizeOfItems(value, buffers);
  if (value instanceof Map) {
    return OBJECT_SIZE + ENTRY_SIZE * value.size +
      sizeOfItems(value.keys(), buffers) + sizeOfItems(value.values(), buffers);
  }
  if (value instanceof NdArray) {
    return OBJECT_SIZE + sizeOf(value.data, buffers) +
      SLOT_SIZE * value.shape.length;
  }
  let size = OBJECT_SIZE;
  for (const key in value) {
    const item = (value as Readonly<Record<string, unknown>>)[key];
    size += ENTRY_SIZE + key.length + sizeOf(item, buffers);
  }
  return size;
}

function sizeOfItems(
  items: Iterable<unknown>,
  buffers: Set<ArrayBufferLike>,
): number {
  let size = 0;
  for (const item of items) {
    size += SLOT_SIZE;
    if (typeof item === "object" || typeof item === "string") {
      size += sizeOf(item, buffers);
    }
  }
  return size;
}
