/** The wire form of an event of a model or the document (spec 4.9). */
export class EventRep {
  readonly name: string;
  readonly values: Readonly<Record<string, unknown>>;

  constructor(name: string, values: Readonly<Record<string, unknown>>) {
    this.name = name;
    this.values = values;
  }
}
