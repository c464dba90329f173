import type { OfferedService } from './offered-service.js';
import { POINT_IDS, POINTS, type Point, type PointId } from './points.js';
import type { Sighting } from './sighting.js';

/** `advised`: not as it should be, and no fault. `not-seen`: nothing came that shows it, so it is not passed either. */
export type Verdict = 'passed' | 'failed' | 'advised' | 'not-seen';

export interface Finding {
  point: PointId;
  verdict: Verdict;
  expected: string;
  says: string;
  /** how often it was looked at */
  looks: number;
  faults: readonly { where: string; seen: string }[];
}

export interface Report {
  services: readonly { id: string; hook: string }[];
  findings: readonly Finding[];
  counts: Readonly<Record<Verdict, number>>;
}

/** One finding for each point there is, in the order of the points. */
export function reportOf(sightings: readonly Sighting[], services: readonly OfferedService[]): Report {
  const findings = POINT_IDS.map((point) => findingOf(point, sightings));
  const counted = (verdict: Verdict) => findings.filter((finding) => finding.verdict === verdict).length;
  return {
    services: services.map(({ id, hook }) => ({ id, hook })),
    findings,
    counts: {
      passed: counted('passed'),
      failed: counted('failed'),
      advised: counted('advised'),
      'not-seen': counted('not-seen'),
    },
  };
}

function findingOf(id: PointId, sightings: readonly Sighting[]): Finding {
  const point: Point = POINTS[id];
  const looks = sightings.filter((sighting) => sighting.point === id);
  const faults = looks.flatMap(({ where, fault }) => (fault === null ? [] : [{ where, seen: fault }]));
  return {
    point: id,
    verdict: verdictOf(looks.length, faults.length, point),
    expected: point.expected,
    says: point.says,
    looks: looks.length,
    faults,
  };
}

function verdictOf(looks: number, faults: number, { advised }: Point): Verdict {
  if (looks === 0) return 'not-seen';
  if (faults === 0) return 'passed';
  return advised ? 'advised' : 'failed';
}
