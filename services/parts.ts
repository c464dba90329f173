import { randomUUID } from 'node:crypto';
import { buildCards } from './cards/build-cards.js';
import type { Config } from './config.js';
import { createDecide, type Decide } from './decide/decide.js';
import { createGather } from './gather/gather.js';
import { prefetchTemplates } from './gather/prefetch-templates.js';
import type { KnowledgeResources } from './facts/fhir/knowledge-resource.js';
import { knowledgeResources } from './knowledge/as-fhir/knowledge-resources.js';
import type { Lifecycle } from './http/health.js';
import type { Knowledge } from './knowledge/knowledge.js';
import { loadKnowledge } from './knowledge/load-knowledge.js';
import { DOOR_LIMITS, type DoorLimits } from './http/door-limits.js';
import { watchLoopDelay } from './platform/loop-delay.js';
import { createLog, type Logger } from './platform/log.js';
import { traceFhirRead } from './platform/trace-fhir-read.js';
import { versionOf } from './platform/version.js';
import { watchedBy } from './platform/fhir-read.js';
import { createMetrics, type Metrics } from './platform/metrics.js';

/** What the app is made of. Tests make the same app with other parts. */
export interface Parts {
  config: Config;
  /** of this program */
  version: string;
  knowledge: Knowledge;
  /** the knowledge as FHIR R4 */
  knowledgeResources: KnowledgeResources;
  prefetchTemplates: ReturnType<typeof prefetchTemplates>;
  gather: ReturnType<typeof createGather>;
  decide: Decide;
  buildCards: typeof buildCards;
  /** milliseconds since 1970: the only clock */
  now: () => number;
  newId: () => string;
  log: Logger;
  metrics: Metrics;
  lifecycle: Lifecycle;
  limits: DoorLimits;
  /** how late the event loop runs, in milliseconds */
  loopDelayMs: () => number;
}

/**
 * The one place where parts are put together.
 * @throws KnowledgeError when the knowledge under `root`, or the site's file, does not hold together
 */
export function createParts(root: string, config: Config, other: Partial<Parts> = {}): Parts {
  const knowledge = other.knowledge ?? loadKnowledge(root, config.siteSettings);
  const version = versionOf(root);
  const metrics = other.metrics ?? createMetrics();
  const templates = prefetchTemplates((set) => knowledge.codesOf(set));
  return {
    config,
    version,
    knowledge,
    knowledgeResources: knowledgeResources(knowledge, version),
    prefetchTemplates: templates,
    gather: createGather({
      templates,
      deadlineMs: config.deadlineMs,
      neverOffered: knowledge.neverOffered,
      watchRead: watchedBy(metrics.timeFhirRead, traceFhirRead),
    }),
    decide: createDecide(),
    buildCards,
    now: () => Date.now(),
    newId: randomUUID,
    log: createLog(config.logLevel),
    metrics,
    lifecycle: { stopping: false },
    limits: DOOR_LIMITS,
    loopDelayMs: other.loopDelayMs ?? watchLoopDelay(),
    ...other,
  };
}
