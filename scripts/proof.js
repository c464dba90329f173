import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { readdirSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

/** Runs what takes too long, or too much of the clock, to be a test: scripts/proof/, all of it or those named. */
const folder = new URL('proof/', import.meta.url);
const all = readdirSync(folder)
  .filter((name) => name.endsWith('.js'))
  .map((name) => name.replace('.js', ''));
const wanted = process.argv.slice(2);
const unknown = wanted.filter((name) => !all.includes(name));
if (unknown.length > 0)
  throw new Error(`no such proof: ${unknown.join(', ')} (there are: ${all.join(', ')})`);

const failed = [];
for (const name of wanted.length > 0 ? wanted : all) {
  process.stdout.write(`\n== ${name}\n`);
  const proof = spawn(process.execPath, [fileURLToPath(new URL(`${name}.js`, folder))], { stdio: 'inherit' });
  const [code] = await once(proof, 'exit');
  if (code !== 0) failed.push(name);
}
process.stdout.write(failed.length > 0 ? `\nnot proven: ${failed.join(', ')}\n` : '\nall proven\n');
process.exitCode = failed.length > 0 ? 1 : 0;
