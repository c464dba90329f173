/** The page's look: light, dark and on paper, from 320 px. Contrast at least 4.5 to 1 in all three. */
export const STYLE = `
:root{color-scheme:light dark;--ink:#17242f;--soft:#4d5d6a;--paper:#fff;--card:#f5f8f9;--line:#cdd8de;--accent:#0a6c74;--band:#0a6c7426;--mark:#9a4f00}
@media (prefers-color-scheme:dark){:root{--ink:#e7eef2;--soft:#a8b8c2;--paper:#0f171d;--card:#172129;--line:#33434f;--accent:#5fd0cf;--band:#5fd0cf2e;--mark:#f0a94d}}
*{box-sizing:border-box}
body{margin:0;background:var(--paper);color:var(--ink);font:16px/1.5 system-ui,-apple-system,"Segoe UI",Roboto,"Noto Sans",sans-serif}
main,header,footer{max-width:72rem;margin:0 auto;padding:0 1.25rem}
header{padding-top:2.5rem}
h1{font-size:clamp(1.7rem,5vw,2.5rem);line-height:1.15;margin:0;letter-spacing:-.015em}
h2{font-size:clamp(1.35rem,3.5vw,1.75rem);line-height:1.2;margin:3.5rem 0 .5rem;padding-top:1.25rem;border-top:3px solid var(--accent);letter-spacing:-.01em}
h3{font-size:1.02rem;margin:0 0 .5rem}
p{margin:.35rem 0 .8rem;max-width:44rem}
a{color:var(--accent)}
.lead{font-size:1.15rem;color:var(--soft);margin:.4rem 0 1.2rem}
.note{color:var(--soft);font-size:.875rem}
.facts{display:flex;flex-wrap:wrap;gap:.25rem 2rem;margin:0 0 1rem;padding:0}
.facts div{display:flex;gap:.5rem}.facts dt{color:var(--soft)}.facts dd{margin:0;font-weight:600}
.banner{border-left:4px solid var(--accent);background:var(--card);padding:.6rem 1rem;font-size:.925rem}
.banner.patients{border-color:var(--mark)}
.tiles{display:grid;grid-template-columns:repeat(auto-fit,minmax(9.5rem,1fr));gap:.75rem;margin:1rem 0 1.5rem;padding:0}
.tiles div{background:var(--card);border-radius:.5rem;padding:.8rem 1rem;display:flex;flex-direction:column-reverse;justify-content:flex-end}
.tiles dd{margin:0;font-size:1.75rem;font-weight:650;line-height:1.2;font-variant-numeric:tabular-nums}.tiles dt{color:var(--soft);font-size:.875rem}
nav ul{display:flex;flex-wrap:wrap;gap:.3rem 1.6rem;list-style:none;padding:0;margin:.9rem 0 0}
nav{font-size:.925rem}
.cards{columns:2 26rem;column-gap:1rem}
.card{background:var(--card);border-radius:.6rem;padding:1rem 1.1rem;margin:0 0 1rem;break-inside:avoid}
.wide{column-span:all;margin-top:1rem}
.score{display:flex;flex-wrap:wrap;align-items:baseline;gap:.2rem 1.2rem;margin:.4rem 0 1rem}
.score strong{font-size:2.6rem;line-height:1.1;font-weight:680;color:var(--accent);font-variant-numeric:tabular-nums}
.scroll{overflow-x:auto;position:relative}
.scroll:focus-visible{outline:2px solid var(--accent)}
table{border-collapse:collapse;width:100%;font-size:.9rem}
caption{position:absolute;width:1px;height:1px;overflow:hidden;clip-path:inset(50%);white-space:nowrap}
h3+.scroll+.scroll{margin-top:1.2rem}
th,td{text-align:left;padding:.32rem .6rem .32rem 0;border-bottom:1px solid var(--line);vertical-align:middle}
th{font-weight:500}
.short th[scope=row],.patients th[scope=row]{white-space:nowrap}.patients th{vertical-align:top}.short th[scope=row]:has(small){white-space:normal}
.card:not(.wide) .plot{min-width:5rem}
thead th{color:var(--soft);font-size:.8rem;vertical-align:bottom}
th[scope=rowgroup]{padding-top:.9rem;color:var(--soft);font-size:.8rem;font-weight:600}
.n{text-align:right;font-variant-numeric:tabular-nums;white-space:nowrap}
th small{display:block;color:var(--soft);font-weight:400}
code{font-size:.8rem;overflow-wrap:anywhere}
svg{display:block;width:100%;height:auto;overflow:visible}
svg text{fill:var(--soft);font:12px system-ui,sans-serif}
svg .name{fill:var(--mark);font-weight:600}
.plot{min-width:9rem;width:30%}
.axis{stroke:var(--line)}.whole{stroke:var(--soft);stroke-dasharray:4 4;fill:none}.limit{stroke:var(--soft);fill:none;opacity:.75}.limit.outer{stroke-dasharray:2 3}
.band{fill:var(--band)}.curve{stroke:var(--accent);stroke-width:2;fill:none}.dot{fill:var(--accent);stroke:var(--card);stroke-width:1}.out{fill:var(--mark)}.range{stroke:var(--accent);stroke-width:2.5}.bar{fill:var(--accent)}.track{fill:var(--band)}
footer{padding:2rem 1.25rem 3rem;color:var(--soft);font-size:.875rem}
@media (max-width:34rem){.drop{display:none}.plot,.card:not(.wide) .plot{min-width:3.5rem}svg text{font-size:17px}.tiles{grid-template-columns:1fr 1fr}.tiles dd{font-size:1.4rem}th[scope=row]{min-width:6.5rem}}
@media print{:root{--ink:#000;--soft:#3a3a3a;--paper:#fff;--card:#fff;--line:#bbb;--accent:#00545b;--band:#00545b22;--mark:#8a4500}@page{margin:16mm}body{font-size:10pt}nav{display:none}header{padding-top:0}.tiles{grid-template-columns:repeat(4,1fr);gap:3mm}.tiles div{border:1px solid var(--line);padding:.4rem .6rem}.tiles dd{font-size:1.2rem}#glance table{font-size:8.5pt}#glance th,#glance td{padding-block:.16rem}#glance th[scope=row]{white-space:nowrap}#glance .plot{min-width:20mm}#glance thead th{font-size:7.5pt}thead .n{white-space:normal}h2{margin-top:1.2rem;break-after:avoid}h3{break-after:avoid}.cards{columns:2;column-gap:4mm}.card{border:1px solid var(--line);padding:2.5mm;margin-bottom:3mm}.cards table{font-size:6.7pt}.cards th{hyphens:auto}.cards thead th,.cards th[scope=rowgroup]{font-size:6.5pt}.cards th,.cards td{padding:.12rem .18rem .12rem 0}.note{font-size:7.5pt}.plot,.card:not(.wide) .plot{min-width:4rem}.cards .plot{width:22%}.measure{break-before:page}.measure.empty{break-before:auto;break-inside:avoid}tr,svg{break-inside:avoid}.scroll{overflow:visible}thead{display:table-header-group}.drop{display:table-cell}}
`;
