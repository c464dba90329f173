import { parentPort, workerData } from 'node:worker_threads';
import { countByFqm } from '../../bench/calcium-before-dose/count-by-fqm.js';

/** A thread of its own: in jest's realm fqm-execution takes three times as long. */
const [patients, period] = workerData as Parameters<typeof countByFqm>;

parentPort?.postMessage(await countByFqm(patients, period));
