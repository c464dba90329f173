import { readAntiresorptives } from './antiresorptives/read-antiresorptives.js';
import { readCalcium } from './calcium/read-calcium.js';
import type { Chart } from './chart.js';
import { readDuplicates } from './duplicates/read-duplicates.js';
import { readGaps } from './gaps/read-gaps.js';
import { readUnusable } from './gaps/read-unusable.js';
import { readGlucocorticoid } from './glucocorticoid/read-glucocorticoid.js';
import { readHypocalcaemia } from './hypocalcaemia/read-hypocalcaemia.js';
import { readJaw } from './jaw/read-jaw.js';
import { readMonitoring } from './monitoring/read-monitoring.js';
import type { ReadOrder } from './order.js';
import { readMustWait } from './orders/must-wait.js';
import { orderFacts } from './orders/order-facts.js';
import type { Evidence } from './evidence.js';
import type { PartOfReading } from './part-of-reading.js';
import { nothingKnown, partsTogether } from './parts-together.js';
import { readAge } from './person/read-age.js';
import { readMenopause } from './person/read-menopause.js';
import { readReproduction } from './pregnancy/read-reproduction.js';
import { readPredisposition } from './predisposition/read-predisposition.js';
import { readFindings } from './read-findings.js';
import { readSuitability } from './read-suitability.js';
import type { Reading } from './reading.js';
import { readRenal } from './renal/read-renal.js';
import { readSupplements } from './supplements/read-supplements.js';
import { readSymptoms } from './symptoms/read-symptoms.js';
import { readTimeline } from './timeline/read-timeline.js';
import { readVitaminD } from './vitamin-d/read-vitamin-d.js';
import type { Facts } from './vocabulary/vocabulary.js';

interface Question {
  /** all orders that are judged together */
  ours: readonly ReadOrder[];
  moment: Facts['moment'];
}

/** All facts about one order, or none: the table of contents of this room. */
export function readReading(chart: Chart, order: ReadOrder | null, question: Question): Reading {
  const others = question.ours.filter((other) => other !== order);
  const first = readWhatStandsAlone(chart, order, { others, moment: question.moment });
  const known = partsTogether(nothingKnown(), ...first);
  const findings = readFindings(chart);
  const suitability = readSuitability(chart, order, known.facts);
  const reproduction = readReproduction(chart, known.facts.postmenopausal);
  const antiresorptives = readAntiresorptives(chart, { order, others }, known.facts);
  const then = readWhatRestsOnIt(chart, known);
  const all = partsTogether(known, findings, suitability, reproduction, antiresorptives, ...then);
  return {
    order,
    facts: Object.assign(all.facts, readMustWait(all.facts).facts),
    // a result that can't be used is shown where it was needed, not wherever it was met
    evidence: Object.assign(all.evidence, { unusable: then.flatMap(unusableIn) }),
  };
}

function unusableIn({ evidence }: PartOfReading<never>): readonly Evidence[] {
  return evidence.unusable ?? [];
}

interface Asked {
  /** the other orders that are judged together with this one */
  others: readonly ReadOrder[];
  moment: Facts['moment'];
}

function readWhatStandsAlone(chart: Chart, order: ReadOrder | null, { others, moment }: Asked) {
  const asked = orderFacts(order, chart, moment);
  const age = readAge(chart);
  const menopause = readMenopause(chart);
  const calcium = readCalcium(chart, asked.facts.doseDay);
  const renal = readRenal(chart);
  const vitaminD = readVitaminD(chart);
  const glucocorticoid = readGlucocorticoid(chart);
  const supplements = readSupplements(chart);
  const timeline = readTimeline(chart, order);
  const duplicates = readDuplicates(chart, order, others);
  return [
    asked,
    age,
    menopause,
    calcium,
    renal,
    vitaminD,
    glucocorticoid,
    supplements,
    timeline,
    duplicates,
  ] as const;
}

type Known = ReturnType<typeof partsTogether<ReturnType<typeof readWhatStandsAlone>>>;

/** Each of these reads the chart again in the light of what is known by now. */
function readWhatRestsOnIt(chart: Chart, known: Known) {
  const hypocalcaemia = readHypocalcaemia(chart, known.facts.calciumStatus);
  const symptoms = readSymptoms(chart, known.facts.calciumSevere);
  const predisposition = readPredisposition(chart, known);
  const monitoring = readMonitoring(chart, known.facts);
  const jaw = readJaw(chart, known);
  const unusable = readUnusable(chart, known.facts);
  const gaps = readGaps(chart, known.facts.orderUnidentified);
  return [hypocalcaemia, symptoms, predisposition, monitoring, jaw, unusable, gaps] as const;
}
