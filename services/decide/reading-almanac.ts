import { Almanac } from 'json-rules-engine';
import type { Facts } from '../facts/vocabulary/vocabulary.js';

/** Where the engine looks up the facts of one reading. Its own almanac first makes an object of each, for every run. */
export class ReadingAlmanac extends Almanac {
  readonly #facts: Readonly<Record<string, unknown>>;

  constructor(facts: Facts) {
    super();
    this.#facts = facts;
  }

  override factValue<T>(name: string): Promise<T> {
    const value = this.#facts[name];
    // the engine would take a missing value for an answer
    if (value === undefined || value === null) return Promise.reject(new Error(`${name} is not known`));
    return Promise.resolve(value as T);
  }
}
