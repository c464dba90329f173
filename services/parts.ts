import { randomUUID } from 'node:crypto';
import { buildCards } from './cards/build-cards.js';
import type { Config } from './config.js';
import { createDecide, type Decide } from './decide/decide.js';
import { createGather } from './gather/gather.js';
import { prefetchTemplates } from './gather/prefetch-templates.js';
import type { KnowledgeResources } from './facts/fhir/knowledge-resource.js';
import { knowledgeResources } from './knowledge/as-fhir/knowledge-resources.js';
import type { Lifecycle } from './http/health.js';
import { createTrust, type Trust } from './http/trust/create-trust.js';
import { loadClients } from './http/trust/load-clients.js';
import type { Knowledge } from './knowledge/knowledge.js';
import { loadKnowledge } from './knowledge/load-knowledge.js';
import { DOOR_LIMITS, type DoorLimits } from './http/door-limits.js';
import { watchLoopDelay } from './platform/loop-delay.js';
import { createLog, type Logger } from './platform/log.js';
import { createGetText, type GetText } from './platform/outbound/get-text.js';
import { traceFhirRead } from './platform/trace-fhir-read.js';
import { versionOf } from './platform/version.js';
import { watchedBy } from './platform/fhir-read.js';
import { createMetrics, type Metrics } from './platform/metrics.js';
import { siteChangeText } from './knowledge/site/site-change.js';
import { createSmart, type Smart } from './pharmacy/smart/create-smart.js';
import { createShow } from './pharmacy/smart/create-show.js';
import { loadEhrs } from './pharmacy/smart/load-ehrs.js';
import { createQuality, type Quality } from './quality/create-quality.js';
import { prepareStore } from './store/open-store.js';
import type { Store } from './store/store.js';

/** What the app is made of. Tests make the same app with other parts. */
export interface Parts {
  /** the folder of the project */
  root: string;
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
  store: Store;
  /** the audits: their pages, their results, and one on request */
  quality: Quality;
  /** what the site does otherwise than published, in words for log and trail */
  siteChanges: readonly string[];
  /** the way out: to FHIR servers and key servers */
  getText: GetText;
  /** null: no list of clients */
  trust: Trust | null;
  /** signing in of pharmacists */
  smart: Smart;
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

/** Instead of those that are made here. */
interface OtherParts extends Partial<Parts> {
  /** a store whose thread was started before this module was loaded */
  openStore?: ReturnType<typeof prepareStore>;
}

/**
 * The one place where parts are put together; the store is open then, and whoever serves closes it.
 * @throws KnowledgeError when the knowledge under `root`, or the site's file, does not hold together
 * @throws ClientListError when the list of clients, or of EHRs that pharmacists sign in by, does not
 */
export async function createParts(root: string, config: Config, others: OtherParts = {}): Promise<Parts> {
  const { openStore = storeToOpen(config, others.store), ...other } = others;
  const knowledge = other.knowledge ?? loadKnowledge(root, config.siteSettings);
  const version = versionOf(root);
  const now = other.now ?? (() => Date.now());
  const log = other.log ?? createLog(config.logLevel);
  const getText = other.getText ?? createGetText();
  const clients =
    config.clients === null ? null : loadClients({ file: config.clients, production: config.production });
  const ehrs = await loadEhrs(config.smartClients);
  const show = createShow(root, config.language, config.demo);
  const metrics = other.metrics ?? createMetrics();
  const templates = prefetchTemplates((set) => knowledge.codesOf(set));
  const siteFile = config.siteSettings;
  const quality =
    other.quality ?? createQuality({ ...config, root, version, knowledge, siteFile, getText, now });
  // last of all that can fail: what is open must be closed
  const store = await openStore({ ...config, timeZone: knowledge.settings.timeZone, now, log });
  metrics.watchStore(store);
  return {
    root,
    config,
    version,
    knowledge,
    knowledgeResources: knowledgeResources(knowledge, version),
    prefetchTemplates: templates,
    gather: createGather({
      templates,
      deadlineMs: config.deadlineMs,
      neverOffered: knowledge.neverOffered,
      getText,
      watchRead: watchedBy(metrics.timeFhirRead, traceFhirRead),
    }),
    decide: createDecide(),
    buildCards,
    getText,
    store,
    quality,
    siteChanges: knowledge.siteChanges.map(siteChangeText),
    trust:
      clients &&
      createTrust({ ...config, clients, isFirstUse: (token) => store.isFirstUse(token), getText, now, log }),
    smart: createSmart({
      ehrs,
      publicUrl: config.publicUrl,
      show,
      trustIsOn: config.auth === 'required' || config.clients !== null,
      sealed: store.sealed,
      getText,
      now,
    }),
    now,
    newId: randomUUID,
    log,
    metrics,
    lifecycle: { stopping: false },
    limits: DOOR_LIMITS,
    loopDelayMs: other.loopDelayMs ?? watchLoopDelay(),
    ...other,
  };
}

/** Its thread loads what it needs while the knowledge is read. */
function storeToOpen(config: Config, given?: Store): ReturnType<typeof prepareStore> {
  return given ? () => Promise.resolve(given) : prepareStore(config);
}
