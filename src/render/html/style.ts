/**
 * The style of the HTML page: light or dark as the reader's system is, no font and no picture from elsewhere. All
 * colours of text have a contrast of 4.5 or more on their ground, in both schemes.
 */
export const STYLE = `
:root { color-scheme: light dark; --ground: #ffffff; --raised: #f6f8fa; --ink: #1f2328; --faint: #59636e; --edge: #d1d9e0;
  --bad: #c0222b; --warn: #8a5a00; --good: #17703a; --accent: #0a58c2; --base: #59636e; --head: #c2410c; }
@media (prefers-color-scheme: dark) { :root { --ground: #0d1117; --raised: #161b22; --ink: #e6edf3; --faint: #9198a1;
  --edge: #3d444d; --bad: #ff8b86; --warn: #e3b341; --good: #56d364; --accent: #79b8ff; --base: #9198a1; --head: #ff9e64; } }
* { box-sizing: border-box; }
body { margin: 0; background: var(--ground); color: var(--ink); font: 16px/1.5 system-ui, sans-serif; }
main { max-width: 62rem; margin: 0 auto; padding: 1.5rem 1rem 4rem; }
h1 { font-size: 1.45rem; line-height: 1.35; margin: 0 0 .75rem; }
h2 { font-size: 1.2rem; line-height: 1.4; margin: 1.75rem 0 .5rem; }
h1 ~ article, main > h2 { border-top: 1px solid var(--edge); margin-top: 2rem; padding-top: .25rem; }
main > h2 { padding-top: 1.25rem; }
h3 { font-size: 1rem; margin: 1.4rem 0 .4rem; }
p, ul { margin: .4rem 0 .8rem; }
ul { padding-left: 1.4rem; }
code, pre { font: .875em/1.5 ui-monospace, monospace; }
p code, li code, td code, th code, h1 code, h2 code { background: var(--raised); border-radius: 4px; padding: .1em .3em; }
p code, li code, h1 code, h2 code { overflow-wrap: anywhere; }
pre { background: var(--raised); border: 1px solid var(--edge); border-radius: 6px; padding: .7rem .9rem; overflow-x: auto; }
.label { display: inline-block; border: 1px solid currentColor; border-radius: 1em; padding: 0 .7em; font-size: .8em; font-weight: 600; margin-right: .35em; white-space: nowrap; }
.wide { overflow-x: auto; }
table { border-collapse: collapse; margin: .4rem 0 1rem; font-variant-numeric: tabular-nums; }
th, td { border-bottom: 1px solid var(--edge); padding: .3rem .8rem .3rem 0; text-align: left; vertical-align: top; font-weight: normal; }
thead th { color: var(--faint); font-size: .875em; }
.right { text-align: right; white-space: nowrap; }
details { margin: .6rem 0; border: 1px solid var(--edge); border-radius: 6px; padding: .45rem .9rem; }
summary { cursor: pointer; font-weight: 600; }
.strong { font-weight: 600; } .faint { color: var(--faint); } .bad { color: var(--bad); font-weight: 600; }
.warn { color: var(--warn); } .good { color: var(--good); } .accent { color: var(--accent); font-weight: 600; }
pre .bad { font-weight: normal; }
figure { margin: .8rem 0 1.2rem; } figcaption { color: var(--faint); font-size: .875em; }
svg.dots { width: 100%; max-width: 40rem; height: auto; display: block; font: 12px system-ui, sans-serif; fill: currentColor; }
svg .grid { stroke: var(--edge); } svg .base { fill: var(--base); stroke: var(--base); } svg .head { fill: var(--head); stroke: var(--head); }
svg circle { fill-opacity: .55; stroke: none; } svg .median { stroke-width: 2; }
`;
