import type { Hook } from '../decide/rule.js';

/** What discovery says of a service; `id` is the last part of its address. */
export interface HookService {
  id: string;
  hook: Hook;
  title: string;
  description: string;
  usageRequirements: string;
}

const usageRequirements =
  'Prefetch all keys that the EHR can search, or give fhirServer with fhirAuthorization for what is missing. ' +
  'An omitted key means "not known", a null or empty one "none".';

/** One row for each hook that is answered. */
export const HOOK_SERVICES: readonly HookService[] = [
  {
    id: 'denosumab-patient-view',
    hook: 'patient-view',
    title: 'Denosumab 60 mg: the patient at a glance',
    description:
      'For patients on denosumab 60 mg: overdue doses, missing calcium checks, low calcium and complications, when the chart is opened.',
    usageRequirements,
  },
  {
    id: 'denosumab-order-select',
    hook: 'order-select',
    title: 'Denosumab 60 mg: while the order is written',
    description:
      'What forbids denosumab 60 mg, as soon as it is selected: contra-indications, calcium, severe renal impairment and duplicates. Only the selected orders are judged; all drafts count as ordered.',
    usageRequirements,
  },
  {
    id: 'denosumab-order-sign',
    hook: 'order-sign',
    title: 'Denosumab 60 mg: before the order is signed',
    description:
      'Checks denosumab 60 mg orders against the label: contra-indications, calcium, renal function, schedule, duplicates and dosage.',
    usageRequirements,
  },
  {
    id: 'denosumab-order-dispatch',
    hook: 'order-dispatch',
    title: 'Denosumab 60 mg: before the order is dispensed',
    description:
      'Checks dispatched prescriptions of denosumab 60 mg once more, for the pharmacist. Dispatched requests of other types are passed over.',
    usageRequirements,
  },
];

export function hookServiceOf(id: string): HookService | undefined {
  return HOOK_SERVICES.find((service) => service.id === id);
}
