// The report's style sheet: paper and ink, dark where the reader's system is, plain on paper. System faces only: nothing is fetched.
import { CHART_INK, CHART_STYLE, seriesInk } from '../charts/chart-style.ts';
import { SERIES_COLOURS } from '../charts/palette.ts';

const LIGHT = `color-scheme:light;--sunk:#f6f3ec;--accent:#96471a;--fail:#a82b22;${CHART_INK}`;
const DARK = `color-scheme:dark;--paper:#192129;--sunk:#12181e;--ink:#e9e6df;--soft:#bcc3c8;--faint:#929ca4;--line:#2a343d;--accent:#e5a06a;--fail:#f2948a;${seriesInk(SERIES_COLOURS.dark)}`;

export const REPORT_STYLE = `
:root{${LIGHT}}
@media screen and (prefers-color-scheme:dark){:root{${DARK}}}
*{box-sizing:border-box}
body{margin:0 auto;max-width:60rem;padding:2rem 1.25rem 4rem;background:var(--paper);color:var(--ink);font:1rem/1.55 "IBM Plex Sans",system-ui,-apple-system,"Segoe UI",Roboto,Arial,sans-serif}
header{border-bottom:2px solid var(--accent);margin-bottom:1.5rem}
header p{color:var(--faint)}
h1{font-size:1.75rem;line-height:1.2;margin:0 0 .5rem;overflow-wrap:anywhere}
h2{font-size:1.2rem;margin:2.5rem 0 .75rem;padding-bottom:.25rem;border-bottom:1px solid var(--line)}
h3{font-size:1rem;margin:1.5rem 0 .5rem;overflow-wrap:anywhere}
figure{margin:0 0 2rem;min-width:0}
figcaption{font-weight:600;margin-bottom:.5rem;overflow-wrap:anywhere}
.figures{display:flex;flex-wrap:wrap;gap:1rem 3rem;margin:0 0 2rem}
.figures .figure,.figures div{margin:0}
.figures figcaption,dt{font-weight:400;color:var(--soft);margin:0}
.number,dd{margin:0;font-size:2rem;line-height:1.2;font-variant-numeric:tabular-nums}
.figure p{margin:0}
${CHART_STYLE}.chart{min-width:34rem}
.wide{overflow-x:auto}.wide:focus-visible{outline:2px solid var(--accent);outline-offset:2px}
table{border-collapse:collapse;font-size:.875rem;font-variant-numeric:tabular-nums}
caption{position:absolute;width:1px;height:1px;overflow:hidden;clip-path:inset(50%)}
th,td{padding:.3rem .75rem;border-bottom:1px solid var(--line);text-align:start;vertical-align:top;max-width:28rem;overflow-wrap:anywhere;white-space:pre-wrap}
thead th{color:var(--soft);border-bottom-color:var(--faint)}
tbody th{font-weight:400}
.n{text-align:end;white-space:nowrap}
.null{color:var(--faint);font-style:italic}
.note{color:var(--faint);font-size:.875rem;margin:.35rem 0}
.problem{border-inline-start:3px solid var(--fail);padding:.5rem .75rem;background:var(--sunk)}
details{margin:.5rem 0}
summary{cursor:pointer;color:var(--accent)}
summary:focus-visible{outline:2px solid var(--accent);outline-offset:2px}
pre{overflow-x:auto;padding:1rem;background:var(--sunk);font:.8125rem/1.5 "IBM Plex Mono",ui-monospace,Menlo,Consolas,monospace;tab-size:2}
@media print{body{max-width:none;padding:0;font-size:10pt}figure,tr,.figures{break-inside:avoid}h2,h3{break-after:avoid}.wide{overflow:visible}.chart{min-width:0}pre{white-space:pre-wrap}details:not([open]){display:none}}
`;
