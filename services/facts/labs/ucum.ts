import ucum from '@lhncbc/ucum-lhc';

const units = ucum.UcumLhcUtils.getInstance();

/** Units come from the record: a record that invents thousands must not fill the memory. */
const MOST_REMEMBERED = 1000;

const remembered = new Map<string, number | null>();

/** What a value in `from` is multiplied by to be in `to`, both UCUM; null when UCUM can't convert them. */
export function factorBetween(from: string, to: string): number | null {
  const pair = `${from} ${to}`;
  const known = remembered.get(pair);
  if (known !== undefined) return known;
  const factor = convertOne(from, to);
  if (remembered.size >= MOST_REMEMBERED) remembered.clear();
  remembered.set(pair, factor);
  return factor;
}

/** The library throws on some of what people write as a unit ("constructor" is one): that is no unit either. */
function convertOne(from: string, to: string): number | null {
  try {
    const { status, toVal } = units.convertUnitTo(from, 1, to);
    return status === 'succeeded' && Number.isFinite(toVal) ? toVal : null;
  } catch {
    return null;
  }
}
