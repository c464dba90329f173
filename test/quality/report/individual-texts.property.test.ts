import { expect, it } from '@jest/globals';
import fc from 'fast-check';
import { individualReport } from '../../../services/quality/report/measure-report/individual-report.js';
import { prepareIndividualTexts } from '../../../services/quality/report/measure-report/individual-texts.js';
import { aRunContext } from './a-run-context.js';
import { patientResult } from './arbitrary-results.js';

it('the lines of a patient are the reports of each measure that looked at the patient, as JSON', () => {
  const context = aRunContext({ reporter: 'St "Elisabeth" – Oost' });
  const texts = prepareIndividualTexts(context);
  const patientId = fc.constantFrom('p1', 'pé', '"\\ \u2028');
  fc.assert(
    fc.property(patientResult, patientId, (result, id) => {
      const reports = context.measures.flatMap((measure) => {
        const outcomes = result.outcomes.filter((outcome) => outcome.measure === measure.id);
        return outcomes.length > 0 ? [individualReport(measure, { patientId: id, outcomes }, context)] : [];
      });
      const lines = reports.map((report) => `${JSON.stringify(report)}\n`).join('');
      expect(texts({ ...result, patientId: id })).toBe(lines);
    }),
  );
});
