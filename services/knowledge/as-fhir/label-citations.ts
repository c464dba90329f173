import type { Rule } from '../../decide/rule.js';
import type { Label } from '../load-label.js';

/** FHIR RelatedArtifact: the sections of the label that a rule comes from, or touches when it goes beyond. */
export function labelCitations({ labelSections, basis }: Rule, { name, url, sections }: Label) {
  return labelSections.map((section) => {
    const title = sections.find(({ id }) => id === section)?.title.en ?? '';
    const display = `Product information of ${name}, section ${section}: ${title}`;
    return {
      type: 'citation',
      label: basis === 'label' ? section : `${section}, beyond the label`,
      display,
      citation: display,
      url,
    };
  });
}
