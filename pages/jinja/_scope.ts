/** Variables, within those around them. */
export class Scope {
  readonly variables = new Map<string, unknown>();
  readonly #outer: Scope | undefined;

  constructor(outer?: Scope) {
    this.#outer = outer;
  }

  static of(variables: Readonly<Record<string, unknown>>): Scope {
    const scope = new Scope();
    for (const [name, value] of Object.entries(variables)) {
      scope.variables.set(name, value);
    }
    return scope;
  }

  /** `undefined` if there is no such variable. */
  get(name: string): unknown {
    const value = this.variables.get(name);
    return value === undefined ? this.#outer?.get(name) : value;
  }

  set(name: string, value: unknown): void {
    this.variables.set(name, value);
  }
}
