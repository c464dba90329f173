import { Rule } from '../decide/rule.js';
import { checkRule, type RuleContext } from './check-rule.js';
import { foldersIn, loadJson, type Source } from './load-json.js';
import { resolveSettings } from './resolve-settings.js';

const FOLDER = 'rules';

/** Every rule, called as its folder, checked, its settings resolved to numbers; sorted by id. */
export function loadRules(source: Source, context: RuleContext): readonly Rule[] {
  const ids = foldersIn(source, FOLDER);
  if (ids.length === 0)
    source.report({
      code: 'missing-file',
      file: FOLDER,
      path: '',
      expected: 'expected a folder for each rule',
    });
  return ids.flatMap((id) => loadRule(source, id, context));
}

function loadRule(source: Source, id: string, context: RuleContext): readonly Rule[] {
  const file = `${FOLDER}/${id}/rule.json`;
  const rule = loadJson(source, file, Rule);
  if (!rule) return [];
  if (rule.id !== id)
    source.report({
      code: 'wrong-name',
      file,
      path: 'id',
      expected: `expected the name of the folder, got ${rule.id}`,
    });
  for (const problem of checkRule(rule, context)) source.report({ file, ...problem });
  return [resolveSettings(rule, context.settings)];
}
