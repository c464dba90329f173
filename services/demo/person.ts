import { z } from 'zod';
import { ageInYears, dayOf, type Day } from '../facts/calendar.js';
import { asOfStory, type Story } from './stories.js';

/** Who the chart is of. */
export interface Person {
  name: string;
  birthDay: Day;
  /** on the day of the story */
  age: number;
  sex: 'female' | 'male';
  /** the day the story plays */
  today: Day;
}

const Patient = z.object({
  name: z.array(z.object({ given: z.array(z.string()), family: z.string() })).min(1),
  gender: z.enum(['female', 'male']),
  birthDate: z.iso.date().transform((day) => day as Day),
});

/** @throws when an example's patient has no name, sex or birth date */
export function personOf(story: Story, timeZone: string): Person {
  const { name, gender, birthDate } = Patient.parse(story.request.prefetch.patient);
  const today = dayOf(Date.parse(asOfStory(story)), timeZone);
  return {
    name: name.map(({ given, family }) => [...given, family].join(' ')).join(', '),
    birthDay: birthDate,
    age: ageInYears(birthDate, today),
    sex: gender,
    today,
  };
}
