import { spawnSync } from 'node:child_process';

/** The service against HAPI FHIR: `npm run test:fhir-server`. */
const { status } = spawnSync('npm', ['run', '--silent', 'test:fhir-server'], { stdio: 'inherit' });
process.exitCode = status ?? 1;
