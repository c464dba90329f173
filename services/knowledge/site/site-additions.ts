import type { SiteChange } from './site-change.js';
import type { SiteSettings } from './site-settings.js';

/** What a site adds to the value sets, and what its EHR never gives. */
export function changesByAddition({ valueSets, neverOffered }: SiteSettings): readonly SiteChange[] {
  return [
    ...Object.entries(valueSets).map(([name, { codes, names }]): SiteChange => {
      const change = `codes added: ${codes.length}, names added: ${names.length}`;
      return { kind: 'value-set', name, change };
    }),
    ...neverOffered.map((name): SiteChange => ({ kind: 'never-offered', name, change: 'not asked for' })),
  ];
}
