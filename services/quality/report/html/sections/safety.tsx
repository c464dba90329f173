import type { VNode } from 'preact';
import type { PageInput, Voice } from '../page-input.js';
import { aloneNumber } from '../shown-number.js';

/** Counted apart from the measures, children's doses among them. */
export function Safety({ voice, input }: { voice: Voice; input: PageInput }): VNode {
  const { say } = voice;
  const { doses, under18, wrongDose, wrongRoute } = input.summary.safety;
  const tiles = [
    [say('safetyDoses'), doses],
    [say('under18'), under18],
    [say('wrongDose'), wrongDose],
    [say('wrongRoute'), wrongRoute],
  ] as const;
  return (
    <section id="safety">
      <h2>{say('safety')}</h2>
      <dl class="tiles">
        {tiles.map(([term, number]) => (
          <div key={term}>
            <dt>{term}</dt>
            <dd>{aloneNumber(number, voice)}</dd>
          </div>
        ))}
      </dl>
    </section>
  );
}
