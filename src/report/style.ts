/** How a report looks: on paper of A4 or letter, on a screen, in black and white. Nothing is fetched. */

export const style = `
:root { color-scheme: light; --ink: #111; --quiet: #4a4a4a; --rule: #bbb; --soft: #f1f1f1; }
* { box-sizing: border-box; }
html { font: 15px/1.45 "Helvetica Neue", Helvetica, Arial, "Liberation Sans", sans-serif; color: var(--ink); background: #fff; }
body { overflow-wrap: anywhere; margin: 0 auto; max-width: 62rem; padding: 1.2rem 1.2rem 3rem; }
h1 { font-size: 1.5rem; line-height: 1.2; margin: 0 0 .2rem; }
h2 { font-size: 1.12rem; margin: 1.5rem 0 .4rem; border-bottom: 2px solid var(--ink); padding-bottom: .15rem; }
h3 { font-size: 1rem; margin: .9rem 0 .25rem; }
p, ul, ol, dl { margin: .3rem 0 .5rem; }
ul, ol { padding-left: 1.15rem; }
li { margin: .1rem 0; }
.quiet, caption, .small { color: var(--quiet); }
.small { font-size: .87rem; }
.line { border: 1px solid var(--ink); padding: .35rem .6rem; margin: .5rem 0; }
.flags { border: 3px double var(--ink); padding: .4rem .7rem; margin: .6rem 0; }
.flags h2 { border: 0; margin: 0 0 .2rem; }
.key { font-size: 1.02rem; }
.scroll { overflow-x: auto; }
table { overflow-wrap: break-word; border-collapse: collapse; width: 100%; margin: .4rem 0 .7rem; font-size: .92rem; font-variant-numeric: tabular-nums; }
caption { text-align: left; font-size: .87rem; padding-bottom: .2rem; }
th, td { text-align: left; vertical-align: top; padding: .17rem .5rem .17rem 0; border-bottom: 1px solid var(--rule); }
thead th { border-bottom: 1.5px solid var(--ink); font-weight: 600; }
tbody th { font-weight: 500; }
table.numbers td { white-space: nowrap; }
table.decision th, table.decision td { padding-right: .35rem; }
table.decision thead th { font-size: .85em; line-height: 1.2; vertical-align: bottom; hyphens: manual; }
.scroll table.decision { min-width: 44rem; }
.mark { font-weight: 700; white-space: nowrap; }
.strip { vertical-align: middle; }
sup { line-height: 0; font-size: .72em; }
figure { margin: .5rem 0; }
figure img { width: 100%; height: auto; display: block; }
details { margin: .15rem 0; }
summary { cursor: pointer; color: var(--quiet); font-size: .87rem; }
.because { color: var(--quiet); font-size: .89rem; }
.columns { columns: 2; column-gap: 1.6rem; }
ol.sources { font-size: .84rem; columns: 2; column-gap: 1.6rem; }
ol.sources li { break-inside: avoid; margin-left: .6rem; }
a { color: inherit; }
@media screen and (max-width: 640px) { figure { overflow-x: auto; } figure img { min-width: 52rem; } }
@media (max-width: 640px) { html { font-size: 14.5px; } ol.sources, .columns { columns: 1; } }
@media print {
  @page { size: A4; margin: 12mm 12mm 14mm; @bottom-right { content: counter(page) " / " counter(pages); font: 8pt sans-serif; } @bottom-left { content: "OpenHPG. Research and education, not a medical device; it informs, it never orders."; font: 8pt sans-serif; } }
  html { font-size: 8.3pt; line-height: 1.3; }
  body { max-width: none; padding: 0; }
  .scroll { overflow: visible; }
  h2 { margin-top: .9rem; }
  h2, h3 { break-after: avoid; }
  tr, li, figure, .flags { break-inside: avoid; }
  thead { display: table-header-group; }
  details.trace, .screen { display: none; }
  .scroll table.decision { min-width: 0; }
  table { margin: .25rem 0 .4rem; font-size: .88rem; }
  th, td { padding-top: .09rem; padding-bottom: .09rem; }
  p, ul, ol { margin: .18rem 0 .3rem; }
  li { margin: .04rem 0; }
  h3 { margin: .45rem 0 .12rem; }
  .because, .small { font-size: .84rem; line-height: 1.25; }
  ol.sources { font-size: .74rem; columns: 3; column-gap: 1rem; line-height: 1.2; }
}
`;
