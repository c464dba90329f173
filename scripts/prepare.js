import { execSync } from 'node:child_process';
import { existsSync } from 'node:fs';

// npm runs this after `npm ci`. A production install (--omit=dev) has no compiler: it brings its dist/ along.
const compiler = new URL('../node_modules/typescript/package.json', import.meta.url);

if (existsSync(compiler)) execSync('npm run build', { stdio: 'inherit' });
else process.stdout.write('No compiler here (production install): dist/ is left as it is.\n');
