import swcJest from '@swc/jest';
import { join, relative } from 'node:path';
import { pathToFileURL } from 'node:url';
import { COMPILED, ROOT } from './compiled-folder.js';

/** `new URL('./x.js', import.meta.url)`: a module that a thread or a program is to run */
const ADDRESS_OF_MODULE = /(new URL\('\.{1,2}\/[^']+\.js', )import\.meta\.url\)/g;

/** jest's transformer: swc, but that what does not run in jest itself runs as compiled (`compile.js`). */
export default {
  createTransformer: (options) => {
    const swc = swcJest.createTransformer(options);
    return {
      ...swc,
      process: (text, file, given) => swc.process(rewritten(text, file), file, given),
      processAsync: (text, file, given) => swc.processAsync(rewritten(text, file), file, given),
      getCacheKey: (text, file, given) => swc.getCacheKey(rewritten(text, file), file, given),
    };
  },
};

function rewritten(text, file) {
  const compiled = pathToFileURL(join(COMPILED, 'dist', relative(ROOT, file))).href;
  return text.replaceAll(ADDRESS_OF_MODULE, `$1'${compiled}')`);
}
