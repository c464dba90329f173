import { InvalidArgumentError } from 'commander';
import { z } from 'zod';
import type { Day } from '../facts/calendar.js';

/** @throws InvalidArgumentError when it is no day of the calendar */
export function dayArgument(text: string): Day {
  const day = z.iso.date().safeParse(text);
  if (!day.success) throw new InvalidArgumentError('expected a day, YYYY-MM-DD');
  return text as Day;
}
