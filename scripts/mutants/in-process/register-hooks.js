import { register } from 'node:module';
import '../../../test/run-typescript.js';

// the last that is registered is asked first
register(new URL('./module-hooks.js', import.meta.url));
