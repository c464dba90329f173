import { addDays, type Day } from '../calendar.js';
import type { Chart, DoneProcedure, OpenRequest } from '../chart.js';
import type { Evidence } from '../evidence.js';
import { evidenceOf, meaning } from '../meaning.js';
import { nameIn } from '../name-in.js';
import type { PartOfReading } from '../part-of-reading.js';
import { anyOf, type Known } from '../three-valued.js';
import type { Facts } from '../vocabulary/vocabulary.js';
import { isWithin } from '../when.js';
import { INVASIVE_DENTAL } from './invasive-dental.js';

type ProcedureFact = 'dentalProcedure' | 'dentalProcedureName' | 'dentalProcedureDay';

export type OrderAsked = Pick<Facts, 'doseDay' | 'startStated' | 'orderName' | 'dentalProcedureOrder'>;

interface Found {
  near: Known;
  evidence: Evidence;
}

/** An invasive dental procedure near the dose date, planned before done: it can still be changed. */
export function dentalProcedure(chart: Chart, asked: OrderAsked): PartOfReading<ProcedureFact> {
  const span = spanAround(asked.doseDay, chart.settings.jaw.dentalProcedureWithinDays);
  const planned = [...theOrderItself(asked), ...plannedNear(chart, span)];
  const done = doneNear(chart, span);
  const near = [...planned, ...done].filter((found) => found.near);
  const [shown] = near;
  return {
    facts: {
      dentalProcedure: kindOf(chart, planned, done),
      dentalProcedureName: nameIn(shown?.evidence),
      dentalProcedureDay: shown?.evidence.day ?? null,
    },
    evidence: { 'dental-procedure': evidenceOf(near).filter(({ what }) => what !== 'order') },
  };
}

function kindOf(chart: Chart, planned: readonly Found[], done: readonly Found[]): Facts['dentalProcedure'] {
  if (anyOf(...planned.map(({ near }) => near))) return 'planned';
  if (anyOf(...done.map(({ near }) => near))) return 'done';
  const isSettled = [...planned, ...done].every(({ near }) => near === false);
  const { procedures, openRequests, appointments } = chart;
  return isSettled && procedures.complete && openRequests.complete && appointments.complete ? 'none' : null;
}

/** Its own date may lie far ahead: that does not matter, it is being ordered now. */
function theOrderItself({ dentalProcedureOrder, orderName, startStated, doseDay }: OrderAsked): Found[] {
  if (!dentalProcedureOrder) return [];
  const evidence: Evidence = { what: 'order', value: orderName, day: startStated ? doseDay : undefined };
  return [{ near: true, evidence }];
}

interface Span {
  from: Day;
  to: Day;
}

function spanAround(day: Day, days: number): Span {
  return { from: addDays(day, -days), to: addDays(day, days) };
}

function plannedNear({ openRequests, appointments }: Chart, span: Span): Found[] {
  return meaning([...appointments.entries, ...openRequests.entries], INVASIVE_DENTAL).map((request) => ({
    near: isPlannedNear(request, span),
    evidence: request.evidence,
  }));
}

/** Without a date it is to be done soon after it was ordered; of an old one nobody knows whether it still will be. */
function isPlannedNear({ from, to, ordered }: OpenRequest, span: Span): Known {
  const day = from ?? to;
  if (day !== null) return (to ?? day) >= span.from && day <= span.to;
  return ordered === null || ordered >= span.from ? true : null;
}

function doneNear({ procedures }: Chart, { from, to }: Span): Found[] {
  return meaning(procedures.entries, INVASIVE_DENTAL).map(({ when, evidence }: DoneProcedure) => ({
    near: when && isWithin(when, from, to),
    evidence,
  }));
}
