import { spawnSync } from 'node:child_process';
import { cpSync, mkdtempSync, readFileSync, realpathSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/**
 * Whether the tests of facts and the cases of rules would notice a number of rules/settings.json that is a step too
 * high or too low. Each is changed in a copy, and the tests are run there: the nearest first, all of them when those
 * pass. Takes a quarter of an hour or more; SETTINGS=calcium,renal takes only those groups.
 */

/** Which tests are near a group of settings; a group that is not here goes straight to all of them. */
const NEAR = {
  calcium: ['facts/calcium', 'facts/monitoring', 'facts/labs', 'rules'],
  afterFirstDose: ['facts/monitoring', 'facts/timeline', 'rules'],
  advancedKidneyDisease: ['facts/monitoring'],
  renal: ['facts/renal', 'rules'],
  glucocorticoid: ['facts/glucocorticoid', 'rules'],
  medicines: ['facts/medicines', 'facts/supplements', 'facts/glucocorticoid', 'facts/antiresorptives'],
  schedule: ['facts/timeline', 'facts/orders', 'facts/duplicates', 'facts/medicines', 'rules'],
  dosage: ['facts/orders', 'facts/medicines', 'rules'],
  vitaminD: ['facts/vitamin-d'],
  jaw: ['facts/jaw'],
  symptoms: ['facts/symptoms', 'facts/jaw'],
  age: ['facts/person', 'facts/pregnancy'],
  femur: ['facts/femur'],
  earAndSkin: ['facts/ear-and-skin'],
  pregnancy: ['facts/pregnancy'],
  longTerm: ['facts/antiresorptives', 'rules'],
  stopping: ['facts/antiresorptives'],
};

/** Said on cards or read by the audit: no fact and no rule reads them. */
const ELSEWHERE = ['product', 'quality'];

const copy = mkdtempSync(join(tmpdir(), 'setting-mutants-'));
const file = join(copy, 'rules', 'settings.json');
try {
  for (const name of ['services', 'test', 'rules', 'fhir-resources', 'package.json', 'jest.config.js'])
    cpSync(name, join(copy, name), { recursive: true });
  symlinkSync(realpathSync('node_modules'), join(copy, 'node_modules'));
  const published = readFileSync(file, 'utf8');
  // else every change would seem to be noticed
  for (const near of new Set(Object.values(NEAR).flat()))
    if (isNoticed([near])) throw new Error(`test/${near} fails before anything is changed`);
  const alive = numbersOf(JSON.parse(published)).flatMap(({ group, name, value }) =>
    nudged(value).filter((other) => {
      const settings = JSON.parse(published);
      settings[group][name].value = other;
      writeFileSync(file, JSON.stringify(settings));
      const lives = !isNoticed(NEAR[group]) && !isNoticed(['facts', 'rules']);
      process.stdout.write(`${lives ? 'lives  ' : 'noticed'} ${group}.${name}: ${value} → ${other}\n`);
      return lives;
    }),
  );
  process.stdout.write(`${alive.length} live\n`);
  if (alive.length > 0) process.exitCode = 1;
} finally {
  rmSync(copy, { recursive: true, force: true });
}

function numbersOf(settings) {
  const wanted = process.env.SETTINGS?.split(',');
  return Object.entries(settings)
    .filter(([group]) => !ELSEWHERE.includes(group) && (wanted?.includes(group) ?? true))
    .flatMap(([group, members]) =>
      Object.entries(members).flatMap(([name, member]) =>
        typeof member?.value === 'number' ? [{ group, name, value: member.value }] : [],
      ),
    );
}

/** One step of the last decimal, up and down. */
function nudged(value) {
  const decimals = String(value).split('.')[1]?.length ?? 0;
  return [-1, 1].map((step) => Number((value + step / 10 ** decimals).toFixed(decimals)));
}

/** Whether a test of these folders fails. */
function isNoticed(folders) {
  if (!folders) return false;
  const { status } = spawnSync(
    process.execPath,
    [
      ...['--experimental-vm-modules', '--no-warnings'],
      ...['node_modules/jest/bin/jest.js', '--bail', '--silent', '--maxWorkers=1'],
      ...folders.map((folder) => `test/${folder}/`),
    ],
    { cwd: copy, stdio: 'ignore' },
  );
  return status !== 0;
}
