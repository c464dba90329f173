import { scaleLinear } from 'd3-scale';
import type { VNode } from 'preact';
import type { Format } from '../format.js';

export const WIDE = 520;
export const HIGH = 240;
/** where the drawing itself stands */
export const LEFT = 48;
export const RIGHT = WIDE - 12;
const TOP = 14;
export const BOTTOM = HIGH - 34;

/** 0…1 to the drawing's height. */
export const shareScale = scaleLinear([0, 1], [BOTTOM, TOP]);

/** The lines of 0, 25 … 100 %. */
export function ShareAxis({ format }: { format: Format }): VNode {
  return (
    <g>
      {[0, 0.25, 0.5, 0.75, 1].map((share) => (
        <g key={share}>
          <line class="axis" x1={LEFT} x2={RIGHT} y1={shareScale(share)} y2={shareScale(share)} />
          <text x={LEFT - 6} y={shareScale(share) + 4} text-anchor="end">
            {format.percent(share).replace(/[.,]0/, '')}
          </text>
        </g>
      ))}
    </g>
  );
}
