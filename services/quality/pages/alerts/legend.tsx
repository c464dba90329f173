import type { VNode } from 'preact';
import type { QualityVoice } from '../quality-voice.js';
import { OUTCOMES } from './outcomes.js';

/** Which colour is which; the tables say the same without colours. */
export function Legend({ voice }: { voice: QualityVoice }): VNode {
  return (
    <ul class="legend">
      {OUTCOMES.map((outcome) => (
        <li key={outcome}>
          <svg viewBox="0 0 12 12" aria-hidden="true">
            <rect class={outcome} width={12} height={12} rx={2} />
          </svg>
          {voice.say(outcome)}
        </li>
      ))}
    </ul>
  );
}
