/** One thing that a site does otherwise than published. Plain, and never about a patient: for log, `rules check`, trail. */
export interface SiteChange {
  kind: 'setting' | 'rule' | 'hook' | 'value-set' | 'never-offered';
  /** path of the setting, rule id, hook, value-set id or item */
  name: string;
  /** `28 → 14 d` */
  change: string;
  signedBy?: string;
  signedOn?: string;
  why?: string;
}

/** Without the reason, which is free text. */
export function siteChangeText({ kind, name, change }: SiteChange): string {
  return `${kind} ${name}: ${change}`;
}
