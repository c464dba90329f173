import type { Day } from '../../../services/facts/calendar.js';
import type { Language } from '../../../services/cards/texts.js';
import { MEASURE_IDS } from '../../../services/quality/measure-id.js';
import { loadReportTexts } from '../../../services/quality/report/report-words.js';
import type { RunContext } from '../../../services/quality/report/run-context.js';

/** A run over the year 2026 of a hospital, whose report may be shared. */
export function aRunContext({
  language = 'en',
  ...more
}: Partial<RunContext> & { language?: Language } = {}): RunContext {
  return {
    period: { from: '2026-01-01' as Day, to: '2026-12-31' as Day },
    date: '2027-01-15T09:00:00+01:00',
    reporter: 'St Elisabeth Hospital',
    language,
    ...loadReportTexts('.', language),
    organisations: {},
    measures: MEASURE_IDS.map((id) => ({ id, version: '1.0.0' })),
    withPatients: false,
    smallestCell: 5,
    made: {
      version: '0.1.0',
      rules: 'b'.repeat(64),
      settings: 'c'.repeat(64),
      inputs: [{ name: 'Patient.ndjson', bytes: 48123, sha256: 'a'.repeat(64) }],
    },
    data: { read: { Patient: 12, Observation: 480 }, rejected: { counts: {}, first: [] } },
    ...more,
  };
}
