import { formatList, formatNumber, formatUnit } from '../../cards/format.js';
import { isFactName } from '../../cards/fill.js';
import { settingAt } from '../../cards/setting-at.js';
import type { Language, Sentence } from '../../cards/texts.js';
import { factOf } from '../../facts/vocabulary/vocabulary.js';
import type { Knowledge } from '../knowledge.js';

/** What stands where a card shows a value of the record. */
const VALUE: Record<Language, Record<'day' | 'text' | 'word' | 'words', string>> = {
  en: { day: '‹date›', text: '‹name›', word: '‹which›', words: '‹which›' },
  nl: { day: '‹datum›', text: '‹naam›', word: '‹welke›', words: '‹welke›' },
};

const CONDITION: Record<Language, { if: string; unless: string }> = {
  en: { if: 'if', unless: 'unless' },
  nl: { if: 'als', unless: 'tenzij' },
};

/** A sentence as a clinician reads it without a patient: settings as numbers, values of the record as what they are. */
export function templateText(sentence: Sentence, knowledge: Knowledge, language: Language): string {
  const said = sentence.say.replace(/\{([^{}]*)\}/g, (_, name: string) => shown(name, knowledge, language));
  const { flags } = knowledge.texts[language].words;
  const words = CONDITION[language];
  const conditions = [
    ...(sentence.if ? [`${words.if} ${flags[sentence.if] ?? sentence.if}`] : []),
    ...(sentence.unless ? [`${words.unless} ${flags[sentence.unless] ?? sentence.unless}`] : []),
  ];
  return conditions.length > 0 ? `*(${conditions.join(', ')})* ${said}` : said;
}

function shown(name: string, knowledge: Knowledge, language: Language): string {
  if (!isFactName(name)) return numbers(settingAt(knowledge.settings, name), language);
  const { kind, unit = '1' } = factOf(name);
  if (kind === 'flag') return name;
  if (kind !== 'number') return VALUE[language][kind];
  const { words } = knowledge.texts[language];
  return unit === '1' ? '…' : `… ${formatUnit(unit, { value: 2, decimals: 0 }, { words, language })}`;
}

function numbers(setting: number | readonly number[] | null, language: Language): string {
  const list = setting === null ? [] : [setting].flat();
  return formatList(
    list.map((number) => formatNumber(number, language)),
    language,
  );
}
