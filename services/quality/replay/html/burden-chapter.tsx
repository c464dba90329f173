import type { VNode } from 'preact';
import { aloneNumber } from '../../report/html/shown-number.js';
import { ByMonth } from './by-month.js';
import { CannotTell } from './cannot-tell.js';
import { Combinations } from './combinations.js';
import { HowMany } from './how-many.js';
import { KeptBack } from './kept-back.js';
import type { ReplayPageInput, ReplayVoice } from './replay-voice.js';
import { RulesTable } from './rules-table.js';

interface BurdenChapterProps {
  voice: ReplayVoice;
  input: ReplayPageInput;
  of: 'orders' | 'doses';
}

/** The alert burden of orders, or of doses. */
export function BurdenChapter({ voice, input, of }: BurdenChapterProps): VNode {
  const { say } = voice;
  const summary = input[of].first;
  const parts = { voice, summary };
  return (
    <section id={of} class="chapter">
      <h2>{say(of)}</h2>
      <p>{say(summary.orders === 0 ? `${of}None` : `${of}Note`)}</p>
      {of === 'orders' && input.undated > 0 && (
        <p class="note">{say('undated', { number: aloneNumber(input.undated, voice) })}</p>
      )}
      {summary.orders > 0 && (
        <div class="cards">
          <RulesTable {...parts} />
          <HowMany {...parts} />
          <ByMonth {...parts} />
          <Combinations {...parts} />
          <KeptBack {...parts} words={input.context.words.hidden} />
          <CannotTell {...parts} />
        </div>
      )}
    </section>
  );
}
