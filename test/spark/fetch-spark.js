import { execFileSync } from 'node:child_process';
import { existsSync, readdirSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** What the job was tried with. */
const PYSPARK = '3.5.3';

/**
 * jest's global setup: Apache Spark, in a virtual environment that is kept for the next time, at SPARK_HOME, with its
 * Python at PYSPARK_PYTHON; without Python or Java there is none. PYSPARK_VENV: where it is, or is to be.
 */
export default function fetchSpark() {
  const missing = Object.entries({ python3: '--version', java: '-version' })
    .filter(([program, ask]) => !runs(program, ask))
    .map(([program]) => program);
  if (missing.length > 0) {
    say(`skipped: ${missing.join(' and ')} not installed, and Apache Spark needs both`);
    return;
  }
  const folder = process.env.PYSPARK_VENV ?? join(tmpdir(), `denosumab-cds-pyspark-${PYSPARK}`);
  if (!homeIn(folder)) {
    say(`fetching pyspark ${PYSPARK} from PyPI …`);
    execFileSync('python3', ['-m', 'venv', folder], { stdio: 'inherit' });
    const pip = ['-m', 'pip', 'install', '--quiet', `pyspark==${PYSPARK}`];
    execFileSync(join(folder, 'bin', 'python'), pip, { stdio: 'inherit' });
  }
  process.env.SPARK_HOME = homeIn(folder);
  process.env.PYSPARK_PYTHON = join(folder, 'bin', 'python');
}

function homeIn(folder) {
  const libraries = join(folder, 'lib');
  const pythons = existsSync(libraries) ? readdirSync(libraries) : [];
  const homes = pythons.map((python) => join(libraries, python, 'site-packages', 'pyspark'));
  return homes.find((home) => existsSync(join(home, 'bin', 'spark-submit')));
}

function runs(program, ask) {
  try {
    execFileSync(program, [ask], { stdio: 'ignore' });
    return true;
  } catch {
    return false;
  }
}

function say(text) {
  process.stderr.write(`test:spark: ${text}\n`);
}
