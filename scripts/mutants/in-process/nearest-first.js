import { relative, sep } from 'node:path';

/** test/ mirrors services/: the tests of a folder notice most of what is changed there, and are asked first. */
export function nearestFirst(paths, changed) {
  const folders = relative('services', changed).split(sep).slice(0, -1);
  const nearness = (path) => {
    const others = relative('test', path).split(sep);
    const apart = folders.findIndex((folder, at) => folder !== others[at]);
    return apart === -1 ? folders.length : apart;
  };
  return paths.toSorted((a, b) => nearness(b) - nearness(a));
}
