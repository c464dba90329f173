import { spawnSync } from 'node:child_process';

/** The audit on Apache Spark: `npm run test:spark`. */
const { status } = spawnSync('npm', ['run', '--silent', 'test:spark'], { stdio: 'inherit' });
process.exitCode = status ?? 1;
