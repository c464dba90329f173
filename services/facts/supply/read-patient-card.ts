import type { Chart, DoneProcedure, NotedObservation } from '../chart.js';
import { evidenceOf, meaning } from '../meaning.js';
import type { PartOfReading } from '../part-of-reading.js';
import { foundAmong } from '../three-valued.js';

type Recorded = DoneProcedure | NotedObservation;

/** Specification, section 3 "patient-card": recorded as done, as carried out on request, or as an observation. */
export function readPatientCard(chart: Chart): PartOfReading<'leafletGiven' | 'reminderCardGiven'> {
  const places = [chart.procedures, chart.doneRequests, chart.otherObservations];
  const recorded = (set: string) => places.flatMap(({ entries }) => meaning<Recorded>(entries, set));
  const complete = places.every((place) => place.complete);
  const leaflet = recorded('leaflet-given');
  const card = recorded('reminder-card-given');
  return {
    facts: {
      leafletGiven: foundAmong(leaflet.length, complete),
      reminderCardGiven: foundAmong(card.length, complete),
    },
    evidence: { 'patient-card': evidenceOf([...leaflet, ...card.filter((one) => !isAmong(one, leaflet))]) },
  };
}

function isAmong(one: { reference: string }, others: readonly { reference: string }[]): boolean {
  return others.some(({ reference }) => reference === one.reference);
}
