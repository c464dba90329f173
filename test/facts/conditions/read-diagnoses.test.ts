import { describe, expect, it } from '@jest/globals';
import { readDiagnoses } from '../../../services/facts/conditions/read-diagnoses.js';
import { aPatient } from '../../builders/a-patient.js';
import { inputOf } from '../../builders/chart-of.js';
import type { ConditionDetails } from '../../builders/resources.js';

const diagnosed = (details: ConditionDetails) =>
  readDiagnoses(inputOf(aPatient().withCondition('hypocalcaemia', details)));

describe('an active condition', () => {
  it.each<[string, ConditionDetails, boolean]>([
    ['active', { status: 'active' }, true],
    ['recurrence', { status: 'recurrence' }, true],
    ['relapse', { status: 'relapse' }, true],
    ['no status at all', { status: null }, true],
    ['a status of R5 that says nothing', { status: 'unknown' }, true],
    ['inactive', { status: 'inactive' }, false],
    ['remission', { status: 'remission' }, false],
    ['resolved', { status: 'resolved' }, false],
    ['no status, ended today', { status: null, abated: '2026-11-22' }, false],
    ['no status, to end tomorrow', { status: null, abated: '2026-11-23' }, true],
    ['resolved, but only after the as-of time', { status: 'resolved', abated: '2026-11-23' }, true],
    ['said to be active in spite of an end', { status: 'active', abated: '2026-11-01' }, true],
    ['said to recur in spite of an end', { status: 'recurrence', abated: '2026-11-01' }, true],
    ['said to be back in spite of an end', { status: 'relapse', abated: '2026-11-01' }, true],
  ])('%s', (_, details, active) => {
    expect(diagnosed(details).entries.map((diagnosis) => diagnosis.active)).toEqual([active]);
  });
});

describe('a clinical status', () => {
  it.each([
    ['beside a code of the EHR', { coding: [{ code: 'X1' }, { code: 'resolved' }] }, false],
    ['in words alone says nothing', { text: 'resolved' }, true],
  ])('%s', (_, clinicalStatus, active) => {
    const patient = aPatient().with('conditions', { resourceType: 'Condition', clinicalStatus });
    expect(readDiagnoses(inputOf(patient)).entries.map((diagnosis) => diagnosis.active)).toEqual([active]);
  });
});

describe('conditions that are in the chart', () => {
  it.each<[string, ConditionDetails, number]>([
    ['confirmed', { verification: 'confirmed' }, 1],
    ['unconfirmed', { verification: 'unconfirmed' }, 1],
    ['refuted', { verification: 'refuted' }, 0],
    ['entered in error', { verification: 'entered-in-error' }, 0],
    ['recorded a minute before', { recorded: '2026-11-22T08:59:00+01:00' }, 1],
    ['recorded a minute after', { recorded: '2026-11-22T09:01:00+01:00' }, 0],
    ['begun today', { onset: '2026-11-22' }, 1],
    ['begun tomorrow', { onset: '2026-11-23' }, 0],
    ['begun this month, recorded later', { onset: '2026-11', recorded: '2026-12-01' }, 0],
    ['with an onset nobody can read', { onset: 'last spring' }, 1],
  ])('%s', (_, details, count) => {
    expect(diagnosed(details).entries).toHaveLength(count);
  });

  it('are shown with their words, day and reference', () => {
    expect(diagnosed({ onset: '2026-11-02' }).entries[0]?.evidence).toEqual({
      what: 'diagnosis',
      reference: 'Condition/conditions-1',
      value: 'Hypocalcemia',
      day: '2026-11-02',
    });
  });

  it('are recognised by any of their codings', () => {
    const coding = [
      { system: 'https://ehr.example/codes', code: 'X1' },
      { system: 'http://snomed.info/sct', code: '5291005' },
    ];
    expect(diagnosed({ code: { coding } }).entries[0]?.matches.map(({ set }) => set)).toContain(
      'cond-hypocalcaemia',
    );
  });
});

describe('whether "none" is known', () => {
  it.each([
    ['none recorded', aPatient(), true],
    ['refused', aPatient().without('conditions'), false],
    ['a later page missing', aPatient().withCondition('osteoporosis').withGap('conditions'), false],
  ])('%s', (_, patient, complete) => {
    expect(readDiagnoses(inputOf(patient)).complete).toBe(complete);
  });
});
