import { quantity } from './calcium-result.js';
import { coded } from './coded.js';
import type { Part } from './resource.js';
import { local } from './when.js';

/** What is recorded of a dose, and whether it is one of 60 mg; by hand, from the specification. */
export interface DoseStory {
  name: string;
  isDose: boolean;
  /** the MedicationAdministrations of that day; `at` null: only the day is recorded */
  administrations: (day: string, at: string | null) => readonly Part[];
}

const SIXTY_MG = { dose: quantity(60, 'mg') };

export const ORDINARY_DOSE = story('completed', true, {});

export const DOSE_STORIES: readonly DoseStory[] = [
  ORDINARY_DOSE,
  story('in progress', true, { status: 'in-progress' }),
  ...['not-done', 'entered-in-error', 'stopped', 'on-hold', 'unknown'].map((status) =>
    story(status, false, { status }),
  ),
  ...[0, 1, 2, 9].map((place) =>
    story(`product code ${place + 1}`, true, of('denosumab-60mg-products', place)),
  ),
  story('the 120 mg product', false, of('denosumab-120mg-products', 1)),
  ...[0, 1, 2].map((place) =>
    story(`ingredient code ${place + 1}, 60 mg`, true, {
      ...{ ...of('denosumab-ingredient', place), dosage: SIXTY_MG },
    }),
  ),
  story('the ingredient, 120 mg', false, {
    ...{ ...of('denosumab-ingredient', 0), dosage: { dose: quantity(120, 'mg') } },
  }),
  story('the ingredient, dose not known', false, of('denosumab-ingredient', 0)),
  story('another medicine', false, of('zoledronic-acid', 0)),
  {
    name: 'recorded twice',
    isDose: true,
    administrations: (day, at) => [given(day, at), given(day, at === null ? null : '18:30:00')],
  },
  {
    name: 'over some hours',
    isDose: true,
    administrations: (day, at) => [
      {
        ...{ ...given(day, at), effectiveDateTime: undefined },
        effectivePeriod:
          at === null ? { start: day } : { start: local(day, at), end: local(day, '23:59:00') },
      },
    ],
  },
];

function story(name: string, isDose: boolean, differing: Part): DoseStory {
  return { name, isDose, administrations: (day, at) => [{ ...given(day, at), ...differing }] };
}

function given(day: string, at: string | null): Part {
  return {
    status: 'completed',
    ...of('denosumab-60mg-products', 1),
    effectiveDateTime: at === null ? day : local(day, at),
    dosage: SIXTY_MG,
  };
}

function of(valueSet: string, place: number): Part {
  return { medicationCodeableConcept: coded(valueSet, place), dosage: undefined };
}
