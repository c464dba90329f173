import type { VNode } from 'preact';
import { DifferencePart } from './difference-part.js';
import type { ReplayPageInput, ReplayVoice } from './replay-voice.js';

/** What the other rules change; orders and doses apart. */
export function DifferenceChapter({
  voice,
  input,
}: {
  voice: ReplayVoice;
  input: ReplayPageInput;
}): VNode | null {
  if (input.context.second === null) return null;
  return (
    <section id="difference" class="chapter">
      <h2>{voice.say('difference')}</h2>
      <p>{voice.say('differenceNote')}</p>
      {(['orders', 'doses'] as const).map((of) => {
        const { first, compared } = input[of];
        if (!compared || compared.difference.orders === 0) return null;
        return (
          <div key={of}>
            <h3>{voice.say(of)}</h3>
            <DifferencePart voice={voice} first={first} compared={compared} />
          </div>
        );
      })}
    </section>
  );
}
