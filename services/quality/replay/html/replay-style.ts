/** What this page has beside the audit's look: bars in three weights, told apart by their order and numbers too. */
export const REPLAY_STYLE = `
:root{--critical:#a3261b;--warning:#c07a00;--info:#5b8fa3}
@media (prefers-color-scheme:dark){:root{--critical:#ff8577;--warning:#f0b14d;--info:#6fa5b8}}
.weight.critical{fill:var(--critical)}.weight.warning{fill:var(--warning)}.weight.info{fill:var(--info)}
.key{display:flex;flex-wrap:wrap;gap:.2rem 1.1rem;font-size:.85rem;margin:0 0 .5rem}
.key span{display:flex;align-items:center;gap:.4rem}
.key span::before{content:"";width:.8rem;height:.8rem;border-radius:.2rem;background:currentColor}
.key .critical::before{background:var(--critical)}.key .warning::before{background:var(--warning)}.key .info::before{background:var(--info)}
.after{margin-top:.7rem}
td strong{font-weight:650}td small{display:block;color:var(--soft);line-height:1.2}
td.plot{padding-right:1rem}
#glance p:not(.note){font-size:1.05rem;max-width:48rem}
@media (max-width:34rem){thead .n{white-space:normal;font-size:.72rem}th{hyphens:auto;padding-right:.4rem}th[scope=row]{min-width:5rem}}
@media print{.key{font-size:8pt}:root{--critical:#a3261b;--warning:#b97500;--info:#5b8fa3}.chapter{break-before:page}.weight,.key span::before{-webkit-print-color-adjust:exact;print-color-adjust:exact}}
`;
