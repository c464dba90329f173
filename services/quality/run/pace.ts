/** How fast a part of the work goes, on average since it began. */
export interface Pace {
  perSecond: number;
  /** null: nothing is done yet, so nobody can tell */
  secondsLeft: number | null;
}

export function paceOf({ done, total }: { done: number; total: number }, elapsedMs: number): Pace {
  const perSecond = elapsedMs > 0 ? done / (elapsedMs / 1000) : 0;
  return { perSecond, secondsLeft: perSecond > 0 ? Math.max(total - done, 0) / perSecond : null };
}

/** `45 s`, `3 min 05 s`, `2 h 10 min`. */
export function inWords(seconds: number): string {
  const whole = Math.ceil(seconds);
  const minutes = Math.floor(whole / 60);
  if (minutes === 0) return `${whole} s`;
  if (minutes < 60) return `${minutes} min ${twoDigits(whole % 60)} s`;
  return `${Math.floor(minutes / 60)} h ${twoDigits(minutes % 60)} min`;
}

function twoDigits(number: number): string {
  return String(number).padStart(2, '0');
}
