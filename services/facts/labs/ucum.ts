import ucum from '@lhncbc/ucum-lhc';
import { remembered } from '../remembered.js';

const units = ucum.UcumLhcUtils.getInstance();

const factorsTo = remembered((to: string) => remembered((from: string) => convertOne(from, to)));

/** What a value in `from` is multiplied by to be in `to`, both UCUM; null when UCUM can't convert them. */
export function factorBetween(from: string, to: string): number | null {
  return factorsTo(to)(from);
}

/** The library throws on some of what people write as a unit ("constructor" is one): that is no unit either. */
function convertOne(from: string, to: string): number | null {
  try {
    const { toVal } = units.convertUnitTo(from, 1, to);
    return Number.isFinite(toVal) ? toVal : null;
  } catch {
    return null;
  }
}
