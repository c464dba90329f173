import { expect, it } from '@jest/globals';
import { readTimeline } from '../../../services/facts/timeline/read-timeline.js';
import { aMedicationRequest, anAdministration, aStatement, chartOf } from '../../builders/medication.js';

const PROLIA = 'denosumab 60 mg';
const XGEVA = 'denosumab 120 mg';

it('doses stand first, of whichever product, then what else tells of denosumab; the newest first, each once', () => {
  const { evidence } = readTimeline(
    chartOf([
      aMedicationRequest(PROLIA, { authoredOn: '2025-01-10', status: 'completed' }),
      anAdministration(PROLIA, '2025-02-01'),
      anAdministration(PROLIA, '2025-08-01'),
      aStatement(PROLIA, {
        status: 'completed',
        effectivePeriod: { start: '2025-01-20', end: '2025-09-01' },
      }),
      anAdministration(XGEVA, '2026-03-01'),
      anAdministration('paracetamol', '2026-03-02'),
    ]),
    null,
  );
  expect(evidence.doses?.map(({ reference }) => reference)).toEqual([
    'MedicationAdministration/administration-2026-03-01',
    'MedicationAdministration/administration-2025-08-01',
    'MedicationAdministration/administration-2025-02-01',
    'MedicationStatement/statement-1',
    'MedicationRequest/request-1',
  ]);
});
