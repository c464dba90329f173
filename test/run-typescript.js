import { register } from 'node:module';

// `node --import ./test/run-typescript.js`: a bench or a proof runs from the sources.
register(new URL('./typescript-hooks.js', import.meta.url));
