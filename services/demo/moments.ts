import { hookServiceOf, type HookService } from '../http/hook-services.js';
import type { Story, StoryRequest } from './stories.js';

/** When the EHR asks: as the chart is opened, and as the story's order goes its way. */
export const MOMENTS = ['opened', 'ordered'] as const;
export type Moment = (typeof MOMENTS)[number];

const PATIENT_VIEW = hookServiceOf('denosumab-patient-view');

/** What happens to the story's order; null: the story is told when the chart is opened, and nothing is ordered. */
export function hookOfOrder({
  service: { hook },
}: Story): Exclude<HookService['hook'], 'patient-view'> | null {
  return hook === 'patient-view' ? null : hook;
}

/** What the EHR sends then, and to which service; each visit is a hook instance of its own. */
export function askedAt(moment: Moment, story: Story, visit: string): { service: HookService; body: object } {
  const { request, service } = story;
  const isOpening = moment === 'opened' && PATIENT_VIEW !== undefined;
  return isOpening
    ? { service: PATIENT_VIEW, body: { ...opening(request), hookInstance: visit } }
    : { service, body: { ...request, hookInstance: visit } };
}

/** The same record, before anything is ordered. */
function opening(request: StoryRequest): StoryRequest {
  const { patientId, userId = 'Practitioner/example-doctor' } = request.context;
  return { ...request, hook: 'patient-view', context: { userId, patientId } };
}
