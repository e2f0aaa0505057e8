/** Reproducible random numbers. */
export class Random {
  #state: number;

  constructor(seed: number) {
    this.#state = seed >>> 0;
  }

  /** Where the sequence is: a generator of this seed continues it. */
  get state(): number {
    return this.#state;
  }

  set state(state: number) {
    this.#state = state;
  }

  /** A number from `low` to below `high`. */
  uniform(low = 0, high = 1): number {
    this.#state = (this.#state + 0x9e3779b9) >>> 0;
    let bits = this.#state;
    bits = Math.imul(bits ^ (bits >>> 16), 0x21f0aaad);
    bits = Math.imul(bits ^ (bits >>> 15), 0x735a2d97);
    return low + (high - low) * (((bits ^ (bits >>> 15)) >>> 0) / 2 ** 32);
  }

  /** A normally distributed number. */
  normal(mean = 0, deviation = 1): number {
    const radius = Math.sqrt(-2 * Math.log(1 - this.uniform()));
    return mean + deviation * radius * Math.cos(this.uniform(0, 2 * Math.PI));
  }

  /** An integer from 0 to below `end`. */
  integer(end: number): number {
    return Math.floor(this.uniform(0, end));
  }

  /** One of several items; a `bias` above 1 favors the first ones. */
  pick<T>(choices: readonly [T, ...T[]], bias = 1): T {
    const index = Math.floor(this.uniform() ** bias * choices.length);
    return choices[index] ?? choices[0];
  }
}
