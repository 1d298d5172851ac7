/** How the report looks: one column, light or dark as the reader's system is, on a phone and on paper. */
import { dark, light, type Palette } from "../../figures/index.ts";

const variables = (c: Palette, yes: string, no: string): string =>
  `--paper:${c.paper};--ink:${c.ink};--quiet:${c.quiet};--grid:${c.grid};--rule:${c.rule};--range:${c.range};--cal:${c.series[0]};--val:${c.series[1]};--yes:${yes};--no:${no}`;

export const style = `
:root{color-scheme:light dark;${variables(light, "#00664a", "#a8300f")}}
@media(prefers-color-scheme:dark){:root{${variables(dark, "#4fd6ae", "#ff9d7d")}}}
*{box-sizing:border-box}
html{scroll-padding-top:1rem}
body{margin:0;background:var(--paper);color:var(--ink);font:16px/1.5 system-ui,-apple-system,"Segoe UI",Roboto,"Noto Sans","DejaVu Sans",Arial,sans-serif;overflow-wrap:break-word}
main,header,footer,nav{max-width:76rem;margin:0 auto;padding:0 1rem}
h1{font-size:1.9rem;line-height:1.2;margin:1.5rem 0 .5rem}
h2{font-size:1.4rem;line-height:1.25;margin:3rem 0 .75rem;padding-top:1rem;border-top:2px solid var(--grid)}
h3{font-size:1.1rem;margin:2rem 0 .5rem}
h4{font-size:1rem;margin:1.25rem 0 .25rem}
p,ul,ol{max-width:46rem;margin:.5rem 0}
li{margin:.2rem 0}
a{color:var(--cal)}
a:focus-visible,.scroll:focus-visible{outline:3px solid var(--val);outline-offset:2px}
code{font:.875em/1.4 ui-monospace,Menlo,Consolas,"DejaVu Sans Mono",monospace;overflow-wrap:anywhere}
.quiet,figcaption,.caption,.key{color:var(--quiet)}
.say{border-left:4px solid var(--val);padding:.25rem 0 .25rem .75rem;font-weight:600}
nav ol{columns:2 20rem;padding-left:1.5rem;max-width:none}
.scroll{overflow-x:auto;margin:.75rem 0;max-width:100%}
table{border-collapse:collapse;font-size:.875rem;line-height:1.35}
.caption{font-weight:600;font-size:.875rem;margin:1rem 0 0}
.caption+.scroll{margin-top:.25rem}
th,td{padding:.3rem .9rem .3rem 0;text-align:left;vertical-align:top;border-bottom:1px solid var(--grid)}
thead th{border-bottom:2px solid var(--rule);vertical-align:bottom}
tbody th{font-weight:400;min-width:9rem;max-width:26rem}
td{max-width:26rem}
:where(td:not(.n):not(.yes):not(.no)){min-width:6rem}
thead .n{white-space:normal;min-width:4rem}
.n{text-align:right;font-variant-numeric:tabular-nums;white-space:nowrap}
.interval{display:block;color:var(--quiet);font-size:.8125rem}
.what{min-width:13rem}
.nowrap,.yes,.no{white-space:nowrap}
.group{font-weight:700}
.indent{padding-left:1rem}
.yes{color:var(--yes)}.yes::before{content:"✓ "}
.no{color:var(--no);font-weight:700}.no::before{content:"✗ "}
.tag{display:inline-block;border:1px solid var(--rule);border-radius:.25rem;padding:0 .4rem;font-size:.8rem;color:var(--quiet)}
.figures{display:flex;flex-wrap:wrap;gap:.5rem 1.25rem;margin:.5rem 0}
figure{margin:.25rem 0;flex:0 1 300px;min-width:0;max-width:100%}
figure.wide{flex-basis:420px}
figure.middle{flex-basis:380px}
figcaption{font-size:.8125rem}
figcaption b{color:var(--ink)}
svg{display:block;max-width:100%;height:auto}
svg text{fill:var(--quiet);font-family:inherit}
.s{font-size:44px}.t{font-size:50px}.m{text-anchor:middle}.e{text-anchor:end}
.grid{stroke:var(--grid);stroke-width:4;fill:none}
.rule{stroke:var(--rule);stroke-width:6;fill:none}
.fold1{stroke:var(--rule);stroke-width:5;stroke-dasharray:28 16;fill:none}
.fold2{stroke:var(--rule);stroke-width:5;stroke-dasharray:6 14;fill:none}
.b90{fill:var(--cal);fill-opacity:.14}.b50{fill:var(--cal);fill-opacity:.24}
.w90{stroke:var(--cal);stroke-width:12;fill:none}.w50{stroke:var(--cal);stroke-width:36;stroke-opacity:.55;fill:none}
.mid{stroke:var(--cal);stroke-width:8;fill:none;stroke-linejoin:round}
.bar{stroke:var(--ink);stroke-width:6;fill:none}
.seen{fill:var(--ink);stroke:var(--paper);stroke-width:4}
.hollow{fill:var(--paper);stroke:var(--ink);stroke-width:7}
.cal{fill:none;stroke:var(--cal);stroke-width:6}
.val{fill:var(--val);fill-opacity:.75;stroke:var(--val);stroke-width:2}
.more{fill:var(--cal)}.less{fill:none;stroke:var(--cal);stroke-width:6}
.want{fill:var(--range)}
article{margin:2.5rem 0;border-top:1px solid var(--grid);content-visibility:auto;contain-intrinsic-size:auto 900px}
article h3{margin-top:.75rem}
footer{margin-top:3rem;padding-bottom:3rem;color:var(--quiet)}
@media(max-width:600px){body{font-size:15px}h1{font-size:1.5rem}h2{font-size:1.25rem}figure{flex-basis:100%}figure svg{width:100%}}
@media print{:root{${variables(light, "#00664a", "#a8300f")}}body{font-size:10pt}article{content-visibility:visible}nav{display:none}.scroll{overflow:visible}table{font-size:8pt}figure,tr,h2,h3,h4{break-inside:avoid}h2,h3,h4{break-after:avoid}a{color:inherit;text-decoration:none}}
`.trim();
