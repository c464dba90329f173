import { asOfStory, resourcesOf, type Story } from '../../demo/stories.js';
import type { Parts } from '../../parts.js';
import { keepsNothing } from '../../store/keeps-nothing.js';
import { parseChecklistRequest, type ChecklistRequest } from '../checklist/checklist-request.js';
import { ITEM_TYPES } from '../checklist/posted-bundle.js';

/**
 * An example patient as the pharmacy gets them: the order signed, the record whole, at the instant the story plays.
 * Of one in which nothing is ordered, the open order on record.
 */
function exampleQuestion(story: Story): ChecklistRequest {
  const { context, prefetch } = story.request;
  const draft = resourcesOf(context.draftOrders).find(
    ({ resourceType }) => resourceType === 'MedicationRequest',
  );
  const [dispatched] = context.dispatchedOrders ?? [];
  const resources = Object.values(prefetch).flatMap((one) =>
    one.resourceType === 'Bundle' ? resourcesOf(one) : [one],
  );
  return parseChecklistRequest({
    patientId: context.patientId,
    ...(draft ? { order: { ...draft, status: 'active' } } : dispatched && { orderId: dispatched }),
    bundle: { resourceType: 'Bundle', entry: resources.map((resource) => ({ resource })) },
    none: ITEM_TYPES,
    asOf: asOfStory(story),
  });
}

/** What is asked of each example, by the name of its story. */
export type Examples = ReadonlyMap<string, ChecklistRequest>;

export function examplesOf(stories: readonly Story[]): Examples {
  return new Map(stories.map((story) => [story.name, exampleQuestion(story)]));
}

/** Where patients are real, an example is judged as of its own day, and nothing of it is kept. */
export function partsForExamples(parts: Parts): { parts: Parts; isKept: boolean } {
  const { config } = parts;
  const isKept = !config.production && !needsSession(parts);
  if (isKept) return { parts, isKept };
  return { parts: { ...parts, store: keepsNothing(), config: { ...config, production: false } }, isKept };
}

/** Whether what is for pharmacists asks who they are. */
export function needsSession({ trust, config }: Pick<Parts, 'trust' | 'config'>): boolean {
  return trust !== null || config.auth === 'required';
}
