import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fhirPackage } from '../knowledge/as-fhir/fhir-package.js';
import { knowledgeResources } from '../knowledge/as-fhir/knowledge-resources.js';
import { loadKnowledge } from '../knowledge/load-knowledge.js';
import { versionOf } from '../platform/version.js';

/** Writes the rule base as a FHIR package and as one Bundle; what an earlier run left in `package/` goes. */
export function packageRules(root: string, { out, site }: { out: string; site?: string }): void {
  const version = versionOf(root);
  const files = fhirPackage(knowledgeResources(loadKnowledge(root, site), version), version);
  rmSync(join(out, 'package'), { recursive: true, force: true });
  for (const { path, text } of files) {
    mkdirSync(dirname(join(out, path)), { recursive: true });
    writeFileSync(join(out, path), text);
  }
  process.stdout.write(
    `${files.length} files in ${out}. As one file: tar -czf package.tgz -C ${out} package\n`,
  );
}
