import type { Rule } from '../../decide/rule.js';
import type { Knowledge } from '../knowledge.js';
import type { LabelSection } from '../load-label.js';
import { indicatorsOf, ruleEntry } from './rule-entry.js';

const INTRODUCTION = `# What the label asks, and what the rules do with it

Made by \`denosumab-cds rules table\` from the rules, texts and settings; a test fails when it is out of date. A clinician can read here, without code, the whole rule base and every sentence a card can say, in English and in Dutch. ‹…› stands for what the patient's record holds; numbers are the settings' defaults.`;

/** \`docs/label-coverage.md\`: label section → rules, then every rule with all its texts. GitHub-flavoured Markdown. */
export function labelCoverage(knowledge: Knowledge): string {
  const { rules, label } = knowledge;
  return [
    INTRODUCTION,
    '## By section of the label',
    sectionTable(label.sections, knowledge),
    '## By rule',
    ...rules.map((rule) => ruleEntry(rule, knowledge)),
    '',
  ].join('\n\n').trimEnd() + '\n';
}

function sectionTable(sections: readonly LabelSection[], knowledge: Knowledge): string {
  return [
    '| section | rule | name | basis | hooks | indicator |',
    '| --- | --- | --- | --- | --- | --- |',
    ...sections.flatMap((section) => sectionRows(section, knowledge)),
  ].join('\n');
}

function sectionRows(section: LabelSection, { rules, texts }: Knowledge): string[] {
  const { id, title, noRule } = section;
  const name = `**${id}** ${title.en} · ${title.nl}`;
  const citing = rules.filter(({ labelSections }) => labelSections.includes(id));
  if (citing.length === 0) return [`| ${name} | *${noRule?.en ?? ''} · ${noRule?.nl ?? ''}* | | | | |`];
  return citing.map((rule, place) => ruleRow(place === 0 ? name : '', rule, texts));
}

function ruleRow(section: string, rule: Rule, { en, nl }: Knowledge['texts']): string {
  const titles = [en, nl].map(({ rules }) => rules[rule.id]?.title ?? rule.id);
  const cells = [
    section,
    `[${rule.id}](#${rule.id})`,
    titles.join(' · '),
    rule.basis === 'label' ? 'label' : 'beyond the label',
    rule.hooks.join(', '),
    indicatorsOf(rule),
  ];
  return `| ${cells.join(' | ')} |`;
}
