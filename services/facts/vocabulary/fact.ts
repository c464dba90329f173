import type { Day } from '../calendar.js';

/** What a fact is: its kind, its unit and its meaning. Texts format by it, rules are checked against it. */
export interface Fact {
  kind: 'number' | 'day' | 'flag' | 'word' | 'words' | 'text';
  meaning: string;
  /** UCUM; numbers only */
  unit?: string;
  /** shown with so many decimals; numbers only */
  decimals?: number;
  /** never rounded up, no more decimals than needed: a value just below a limit must not read as the limit */
  roundedDown?: true;
  /** the closed list a `word` or `words` fact takes its values from */
  of?: readonly string[];
  /** always known, so that a rule's scope may read it */
  always?: true;
}

type Value<F extends Fact> = F extends { kind: 'number' }
  ? number
  : F extends { kind: 'day' }
    ? Day
    : F extends { kind: 'flag' }
      ? boolean
      : F extends { kind: 'word'; of: readonly (infer Word)[] }
        ? Word
        : F extends { kind: 'words'; of: readonly (infer Word)[] }
          ? readonly Word[]
          : string;

/** The values of a vocabulary: null is "not known", which only facts not marked `always` can be. */
export type FactsOf<Vocabulary extends Record<string, Fact>> = {
  [Name in keyof Vocabulary]: Vocabulary[Name] extends { always: true }
    ? Value<Vocabulary[Name]>
    : Value<Vocabulary[Name]> | null;
};

export const number = <const Unit extends string>(unit: Unit, decimals: number, meaning: string) =>
  ({ kind: 'number', unit, decimals, meaning }) as const;

export const day = (meaning: string) => ({ kind: 'day', meaning }) as const;

export const flag = (meaning: string) => ({ kind: 'flag', meaning }) as const;

export const text = (meaning: string) => ({ kind: 'text', meaning }) as const;

export const word = <const Words extends readonly string[]>(of: Words, meaning: string) =>
  ({ kind: 'word', of, meaning }) as const;

export const words = <const Words extends readonly string[]>(of: Words, meaning: string) =>
  ({ kind: 'words', of, meaning }) as const;

export const roundedDown = <const F extends Fact>(fact: F) => ({ ...fact, roundedDown: true }) as const;

export const always = <const F extends Fact>(fact: F) => ({ ...fact, always: true }) as const;
