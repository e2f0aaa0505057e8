/** An event as it travels: what happened to a model or the document (spec 4.9). */
export class EventRep {
  /** The name of the event. */
  readonly name: string;
  /** What it carries. */
  readonly values: Readonly<Record<string, unknown>>;

  /** Takes name and values. */
  constructor(name: string, values: Readonly<Record<string, unknown>>) {
    this.name = name;
    this.values = values;
  }
}
