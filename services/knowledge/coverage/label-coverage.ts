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
    sectionTable(label.sections, rules),
    '## By rule',
    ...rules.map((rule) => ruleEntry(rule, knowledge)),
    '',
  ].join('\n\n').trimEnd() + '\n';
}

function sectionTable(sections: readonly LabelSection[], rules: readonly Rule[]): string {
  return [
    '| section | rule | basis | hooks | indicator | offers |',
    '| --- | --- | --- | --- | --- | --- |',
    ...sections.flatMap((section) => sectionRows(section, rules)),
  ].join('\n');
}

function sectionRows(section: LabelSection, rules: readonly Rule[]): string[] {
  const { id, title, noRule } = section;
  const name = `**${id}** ${title.en} · ${title.nl}`;
  const citing = rules.filter(({ labelSections }) => labelSections.includes(id));
  if (citing.length === 0) return [`| ${name} | *${noRule?.en ?? ''} · ${noRule?.nl ?? ''}* | | | | |`];
  return citing.map((rule, place) => ruleRow(place === 0 ? name : '', rule));
}

function ruleRow(section: string, rule: Rule): string {
  const offers = new Set(rule.offers.map(({ offer }) => offer));
  const cells = [
    section,
    `[${rule.id}](#${rule.id})`,
    rule.basis === 'label' ? 'label' : 'beyond the label',
    rule.hooks.join(', '),
    indicatorsOf(rule),
    [...offers].join(', '),
  ];
  return `| ${cells.join(' | ')} |`;
}
