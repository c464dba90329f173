import { register } from 'node:module';

// `node --import ./test/run-typescript.js`: threads and programs that a test starts run from the sources, as the tests do.
register(new URL('./typescript-hooks.js', import.meta.url));
