import { readFileSync } from 'node:fs';
import { codeMutants, fileOf } from '../mutants/code-mutants.js';
import { testFiles } from '../mutants/test-files.js';

/**
 * Whether the tests would notice a slip of the pen in the code that judges: Stryker changes each expression, and some
 * test of the room has to fail. MUTANTS=decide,facts/calcium takes only those folders, or files. What is known to say
 * the same in other words stands in known-survivors.json, and counts as living all the same.
 */

/** Percent that must be noticed, and whose tests are to. */
const ROOMS = {
  decide: { least: 90, by: ['decide', 'rules'] },
  cards: { least: 75, by: ['cards'] },
  facts: { least: 90, by: ['facts'] },
};

const known = JSON.parse(readFileSync(new URL('known-survivors.json', import.meta.url), 'utf8'));

for (const part of (process.env.MUTANTS ?? 'decide,cards,facts').split(',')) await prove(part);

/** @param part of services: a room, a folder of one, or a file */
async function prove(part) {
  const [room] = part.split('/');
  const { least, by } = ROOMS[room];
  // a property that fails looks for its smallest example, which takes long
  const tests = testFiles(by).filter((file) => !file.endsWith('.property.test.ts'));
  const { made, alive } = await codeMutants({ room, part, tests });
  const score = (100 * (made - alive.length)) / made;
  print(`\n${part}: ${made} mutants, ${alive.length} live: ${score.toFixed(1)} % noticed, at least ${least}`);
  for (const mutant of alive) tell(mutant);
  if (score < least) process.exitCode = 1;
}

function tell(mutant) {
  const said = inWords(mutant);
  const reason = known.find(
    ({ file, from, to }) => file === said.file && from === said.from && to === said.to,
  );
  print(`${reason ? 'the same' : 'lives   '} ${said.file}:${mutant.location.start.line}`);
  print(`         ${said.from}\n         → ${said.to}${reason ? `\n         ${reason.why}` : ''}`);
}

/** By its words, not by its line: lines move. */
function inWords({ fileName, location: { start, end }, replacement }) {
  const lines = readFileSync(fileName, 'utf8')
    .split('\n')
    .slice(start.line - 1, end.line);
  lines[lines.length - 1] = lines.at(-1).slice(0, end.column - 1);
  lines[0] = lines[0].slice(start.column - 1);
  return { file: fileOf(fileName), from: lines.join('\n'), to: replacement };
}

function print(text) {
  process.stdout.write(`${text}\n`);
}
