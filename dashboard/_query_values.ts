import {
  describeKind,
  INVALID,
  type Model,
  type PropertyDefinition,
  propertyStore,
} from "../models/internal.ts";
import { choiceOf, whyNotChosen } from "./_choices.ts";

type Kind = PropertyDefinition["kind"];
type Expression = Kind["parsed"];

/** Thrown for a text of a URL that is no value of its property. */
export class QueryValueError extends Error {
  override readonly name = "QueryValueError";
}

/** The kinds whose values are texts. */
const TEXTS = new Set(["Str", "Color", "Font", "CSSLength", "Enum"]);
const NUMBERS = new Set(["Float", "Int", "Percent"]);
/** The kinds of times: numbers are milliseconds, texts are ISO's. */
const TIMES = new Set(["Moment", "Timestamp", "Day", "TimeOfDay"]);

/** A property of a model whose value travels in the query of a URL. */
export class QueryValue {
  readonly model: Model;
  readonly attr: string;
  readonly #property: PropertyDefinition;
  /** What the query leaves out. */
  readonly #initial: unknown;

  /** @throws {TypeError} If the property does not exist, or has values that no URL can have. */
  constructor(model: Model, attr: string) {
    this.model = model;
    this.#property = propertyStore(model).schema.property(attr);
    this.attr = this.#property.name;
    const { kind } = this.#property;
    if (!canTravel(kind.parsed)) {
      throw new TypeError(
        `${model.type}.${attr} takes ${
          describeKind(kind)
        }, a URL can have numbers, texts, booleans, dates, and lists of them`,
      );
    }
    this.#initial = this.#value;
  }

  /** The texts of the parameter; none for the initial value. */
  get texts(): readonly string[] {
    const value = this.#value;
    const texts = encode(this.#property.kind.parsed, value);
    const initial = encode(this.#property.kind.parsed, this.#initial);
    return texts.join("\n") === initial.join("\n") &&
        texts.length === initial.length
      ? []
      : texts;
  }

  /**
   * Sets the property to what the texts of the parameter say; to its initial value if
   * there are none.
   *
   * @throws {QueryValueError} If they are no value of the property.
   */
  set texts(texts: readonly string[]) {
    if (texts.length === 0 && this.#initial === undefined) return;
    const { kind } = this.#property;
    const value = texts.length === 0
      ? this.#initial
      : choiceOf(this.model, this.attr, decode(kind.parsed, texts));
    const refuse = (expected: string): never => {
      throw new QueryValueError(`expected ${expected}`);
    };
    if (value === INVALID || kind.coerce(value) === INVALID) {
      refuse(describeKind(kind));
    }
    const reason = texts.length > 0 &&
      whyNotChosen(this.model, this.attr, value);
    if (reason) refuse(reason);
    this.model.set(this.attr as never, value as never);
  }

  get #value(): unknown {
    return propertyStore(this.model).peek(this.#property);
  }
}

function canTravel({ name, params, argument }: Expression): boolean {
  switch (name) {
    case "List":
    case "Tuple":
    case "Nullable":
      return params.every(canTravel);
    case "Or":
      return params.some(canTravel);
    case "Ref":
      return argument === "Date";
  }
  return TEXTS.has(name) || NUMBERS.has(name) || TIMES.has(name) ||
    name === "Bool" || name === "Unknown";
}

function encode(kind: Expression, value: unknown): string[] {
  if (Array.isArray(value)) {
    const item = kind.name === "Nullable" ? kind.params[0]! : kind;
    const texts = value.map((each, i) =>
      encodeOne(item.params[i] ?? item.params[0] ?? item, each)
    );
    return texts.length === 0 ? [""] : texts;
  }
  return [encodeOne(kind, value)];
}

function encodeOne(kind: Expression, value: unknown): string {
  if (value === null || value === undefined) return "";
  if (value instanceof Date || kind.name === "Timestamp") {
    const time = new Date(value as Date | number);
    // Clients may send numbers that are no times.
    if (!Number.isNaN(time.getTime())) {
      return time.toISOString().replace(/T00:00:00\.000Z$/, "");
    }
  }
  return String(value);
}

function decode(kind: Expression, texts: readonly string[]): unknown {
  const { name, params } = kind;
  if (name === "Nullable") {
    const value = decode(params[0]!, texts);
    const isEmpty = texts.length === 1 && texts[0] === "";
    return value === INVALID && isEmpty ? null : value;
  }
  if (name === "List" && texts.length === 1 && texts[0] === "") return [];
  if (name === "List" || name === "Tuple") {
    const values = texts.map((text, i) =>
      decodeOne(params[i] ?? params[0]!, text)
    );
    return values.includes(INVALID) ? INVALID : values;
  }
  return texts.length === 1 ? decodeOne(kind, texts[0]!) : INVALID;
}

function decodeOne(kind: Expression, text: string): unknown {
  const { name, params } = kind;
  if (name === "Or") return decodeAny(params, text);
  if (name === "Bool") {
    return text === "true" ? true : text === "false" ? false : INVALID;
  }
  if (NUMBERS.has(name)) return numberOf(text);
  if (name === "Moment" || name === "Timestamp" || name === "Ref") {
    const number = name === "Ref" ? INVALID : numberOf(text);
    return number === INVALID ? timeOf(text) : number;
  }
  return text;
}

/** Numbers first, for any text is a string; BokehJS reads strings that stand for dates itself. */
function decodeAny(kinds: readonly Expression[], text: string): unknown {
  const number = kinds.some(({ name }) => NUMBERS.has(name) || TIMES.has(name))
    ? numberOf(text)
    : INVALID;
  if (number !== INVALID) return number;
  const isTime = kinds.some(({ text }) => text === "Ref(Date)");
  if (isTime && timeOf(text) === INVALID) return INVALID;
  const values = kinds.filter(canTravel).map((kind) => decodeOne(kind, text));
  return values.findLast((value) => value !== INVALID) ?? INVALID;
}

function numberOf(text: string): unknown {
  const value = Number(text);
  return text.trim() === "" || !Number.isFinite(value) ? INVALID : value;
}

/** Dates and times as ISO writes them; `Date.parse()` takes almost anything. */
function timeOf(text: string): unknown {
  const time = /^\d{4}-\d\d(-\d\d)?(T.*)?$/.test(text) ? Date.parse(text) : NaN;
  return Number.isNaN(time) ? INVALID : new Date(time);
}
