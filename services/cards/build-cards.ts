import { wordsOf, type CardInput } from './card-input.js';
import type { Card, Coding } from './card.js';
import { extensionOf } from './card-extension.js';
import { detailOf, isCollection } from './detail.js';
import { groupPoints } from './group-points.js';
import { sourceLabel } from './label-sections.js';
import { makePoints } from './make-points.js';
import { makeSuggestions } from './offers/make-suggestions.js';
import { howToChoose, offeredOnce } from './offers/offered-once.js';
import type { Point } from './point.js';
import { shorten } from './shorten.js';
import { summaryOfMany } from './summary-of-many.js';

/** Cards' topics: the rules' ids as codes. */
export const RULES_SYSTEM = 'https://denosumab-cds.org/fhir/CodeSystem/rules';

const OTHER = 'other';

/**
 * The cards for what the rules found, worst first; none when there is nothing to say. The same input gives the same
 * cards, uuids aside. Specification, section 4 "What a card must be".
 */
export function buildCards(input: CardInput): Card[] {
  const cards = groupPoints(makePoints(input)).flatMap((points) => {
    const [worst] = points;
    return worst ? [buildCard(points, worst, input)] : [];
  });
  return offeredOnce(cards);
}

function buildCard(points: readonly Point[], worst: Point, input: CardInput): Card {
  const detail = detailOf(points, input);
  return {
    uuid: input.newId(),
    summary: shorten(isCollection(points) ? summaryOfMany(points, input) : worst.summary),
    ...(detail === '' ? {} : { detail }),
    indicator: worst.indicator,
    source: sourceOf(points, worst, input),
    ...suggestionsOf(points, input),
    ...overrideReasonsOf(points, worst, input),
    ...linksOf(points, input),
    extension: { 'org.denosumab-cds': extensionOf(points) },
  };
}

function sourceOf(points: readonly Point[], { rule, title }: Point, input: CardInput): Card['source'] {
  const { label } = input.knowledge;
  const rules = isCollection(points) ? points.map((point) => point.rule) : [rule];
  return {
    label: sourceLabel(rules, label, wordsOf(input)),
    url: label.url,
    topic: { system: RULES_SYSTEM, code: rule.id, display: title },
  };
}

function suggestionsOf(
  points: readonly Point[],
  input: CardInput,
): Pick<Card, 'suggestions' | 'selectionBehavior'> {
  const suggestions = makeSuggestions(points, input);
  if (suggestions.length === 0) return {};
  return { suggestions, ...howToChoose(suggestions) };
}

/** Each once; all lie on the medicine's page, and only the words tell them apart. */
function linksOf(points: readonly Point[], input: CardInput): Pick<Card, 'links'> {
  const words = wordsOf(input);
  const { url } = input.knowledge.label;
  const names = new Set(points.flatMap(({ rule }) => rule.links));
  const links = [...names].map((name) => ({
    label: words.links[name] ?? name,
    url,
    type: 'absolute' as const,
  }));
  return links.length > 0 ? { links } : {};
}

/** What fits nothing else is looked for at the end. */
function otherLast(codes: readonly string[]): string[] {
  return [...codes.filter((code) => code !== OTHER), ...codes.filter((code) => code === OTHER)];
}

/** Those of all the rules on the card; information needs no reason to be passed over. */
function overrideReasonsOf(
  points: readonly Point[],
  worst: Point,
  input: CardInput,
): Pick<Card, 'overrideReasons'> {
  const { system, reasons } = input.knowledge.overrideReasons;
  const codes = new Set(points.flatMap(({ rule }) => rule.overrideReasons));
  const coded = otherLast([...codes]).map((code): Coding & { display: string } => ({
    system,
    code,
    display: reasons[code]?.[input.language] ?? code,
  }));
  return worst.indicator === 'info' || coded.length === 0 ? {} : { overrideReasons: coded };
}
