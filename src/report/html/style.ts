// The style of the HTML report: light and dark, narrow and wide, screen and paper. Its hash stands in the page's policy, so no element may bear a style of its own.

const LIGHT = `color-scheme:light dark;
--bg:#fff;--card:#f6f7f9;--ink:#1b1f24;--mut:#57606a;--rule:#d5dae0;--grid:#e9ecef;--ent:#a84300;--dis:#00664a;--inc:#57606a;--warn:#7a5b00;--zone:#d55e001c;--known:#6e7781;--link:#0a5ea8;
--f0:#0072b2;--f1:#d55e00;--f2:#009067;--f3:#b8588f;--f4:#a87400;--f5:#2f8fc9;--f6:#7a5195;--f7:#4d555e;--f8:#8a5a2b;--f9:#6e7781`;

const DARK = `--bg:#101317;--card:#181c22;--ink:#e8eaed;--mut:#a4adb7;--rule:#333a43;--grid:#22272e;--ent:#ff9e6b;--dis:#5fd3ad;--inc:#b4bcc5;--warn:#e8c44d;--zone:#ff8a4c1f;--known:#8d97a2;--link:#7cb8f0;
--f0:#4aa8e0;--f1:#ff8a4c;--f2:#3cc79b;--f3:#e29cc4;--f4:#f0b840;--f5:#8fd0f5;--f6:#b391d6;--f7:#c3cad2;--f8:#d0a377;--f9:#8d97a2`;

const TEXT = `
*{box-sizing:border-box}
body{margin:0;background:var(--bg);color:var(--ink);font:16px/1.55 system-ui,-apple-system,"Segoe UI",Roboto,"Noto Sans","Liberation Sans",sans-serif;font-variant-numeric:tabular-nums;-webkit-text-size-adjust:100%;overflow-wrap:break-word}
main{max-width:46.5rem;margin:0 auto;padding:2.2rem 1rem 4rem}
h1,h2,.verdict,.big{font-family:Charter,"Bitstream Charter","Sitka Text",Cambria,"Liberation Serif",serif;font-weight:700;letter-spacing:-.01em}
h1{font-size:2.5rem;line-height:1.1;margin:.1rem 0 .9rem;overflow-wrap:anywhere}
h2{font-size:1.5rem;line-height:1.2;margin:3rem 0 .35rem;padding-top:.9rem;border-top:1px solid var(--rule);overflow-wrap:anywhere}
h3{font-size:1.125rem;line-height:1.3;margin:2.1rem 0 .25rem}
p{margin:.5rem 0 .9rem}
.kicker,figcaption,.note{color:var(--mut);font-size:.875rem;margin:0}
.hero{border:1px solid var(--rule);border-left:6px solid var(--tone);border-radius:6px;background:var(--card);padding:1rem 1.15rem 1.05rem;margin:.9rem 0 1.2rem}
.entangled{--tone:var(--ent)}.distinct{--tone:var(--dis)}.warned{--tone:var(--warn)}.inconclusive{--tone:var(--inc)}
.verdict{color:var(--tone);font-size:1.5rem;line-height:1.2;margin:0}
.lead{font-size:1.125rem;margin:.45rem 0 0}
.fig{display:flex;align-items:baseline;gap:.55rem;flex-wrap:wrap;margin:.7rem 0 0}
.big{font-size:3.2rem;line-height:1}
.fig .of{color:var(--mut)}
dl.facts{display:grid;grid-template-columns:repeat(auto-fit,minmax(11rem,1fr));gap:.75rem 1.2rem;margin:1.1rem 0 0}
dl.facts dt{color:var(--mut);font-size:.8125rem}
dl.facts dd{margin:0;font-weight:600;overflow-wrap:anywhere}
code,pre{font:.875rem/1.5 ui-monospace,SFMono-Regular,Menlo,Consolas,"Liberation Mono",monospace}
code{background:var(--card);border-radius:4px;padding:.1em .3em;overflow-wrap:anywhere}
pre{background:var(--card);border:1px solid var(--rule);border-radius:6px;padding:.75rem .9rem;white-space:pre-wrap;overflow-wrap:anywhere;margin:.6rem 0}
pre code{padding:0;background:none}
a{color:var(--link)}
ul,ol{padding-left:1.15rem}
li{margin:.25rem 0}
footer{color:var(--mut);font-size:.875rem;border-top:1px solid var(--rule);margin-top:3rem;padding-top:.8rem}
.skip{position:absolute;left:-99rem}.skip:focus{left:1rem;top:.5rem;background:var(--bg);padding:.3rem .6rem}`;

const TABLES = `
.scroll{overflow-x:auto}
.scroll:focus-visible,a:focus-visible,button:focus-visible{outline:2px solid var(--link);outline-offset:2px}
table{border-collapse:collapse;width:100%;font-size:.9375rem}
th,td{text-align:left;padding:.38rem .7rem .38rem 0;border-bottom:1px solid var(--rule);vertical-align:top;font-weight:400}
thead th{font-weight:600;color:var(--mut);font-size:.8125rem;vertical-align:bottom;white-space:nowrap}
.num{text-align:right}
td:last-child,th:last-child{padding-right:0}
tbody tr:hover{background:var(--card)}
.models,.models td{font-size:.875rem}
.models td,.figures{white-space:nowrap}
.models th:first-child{width:42%}.models tbody th{overflow-wrap:anywhere}.models tbody th .note{font-size:.8125rem}
.models thead th{white-space:normal}
.parts,.parts th{font-size:.8125rem}.parts tbody th{overflow-wrap:anywhere;min-width:6rem}.parts th,.parts td{padding-right:.45rem}
th code{white-space:nowrap}
tbody th a{overflow-wrap:anywhere}
summary{cursor:pointer;font-weight:600}
summary:focus-visible{outline:2px solid var(--link);outline-offset:2px}
.one{border-top:1px solid var(--rule);padding:.55rem 0}
.one[open]{padding-bottom:2rem}
.one>summary h2{display:inline;border:0;padding:0;margin:0;font-size:1.125rem}
.one>summary .found{display:block;padding-left:1.05rem;font-weight:400;font-size:.9375rem}
.one>summary .figures{margin-right:.6rem}
.all{font:inherit;font-size:.875rem;color:var(--link);background:none;border:1px solid var(--rule);border-radius:6px;padding:.2rem .6rem;margin:.2rem 0 .8rem;cursor:pointer}
.v{font-weight:600;color:var(--tone)}
thead button{all:unset;cursor:pointer;font:inherit;color:inherit}
thead button::after{content:"";display:inline-block;border:.33em solid transparent;border-top-color:currentColor;margin:0 0 -.15em .3em;opacity:.5}
th[aria-sort] button::after{opacity:1}
th[aria-sort=ascending] button::after{border-color:transparent transparent currentColor;margin-bottom:.18em}
thead button:focus-visible{outline:2px solid var(--link)}`;

const CHARTS = `
svg{display:block;width:100%;height:auto;overflow:visible;font-family:inherit}
figure{margin:1rem 0}
.narrow{display:none}
text{fill:var(--ink);font-size:12.5px}
.ax,.side{fill:var(--mut);font-size:12px}
.dom{font-weight:700;font-size:13px}
.grid{stroke:var(--grid);fill:none}
.tick,.base{stroke:var(--mut);fill:none}
.fit{stroke:var(--mut);fill:none;stroke-dasharray:5 4}
.ref{stroke:var(--ent);stroke-dasharray:2 3;fill:none}
.zone{fill:var(--zone)}
.zl{fill:var(--ent);font-size:12px;font-weight:600}
.lim{stroke:var(--ent);stroke-width:1.6;fill:none}
.warnl{stroke:var(--mut);stroke-dasharray:3 3;fill:none}
.iv{stroke:var(--ent);stroke-width:4;fill:none}
.plain .iv{stroke:var(--known);stroke-width:2.4}
.cap{stroke:var(--ent);stroke-width:2;fill:none}
.plain .cap{stroke:var(--known)}
.est{fill:var(--ent);stroke:var(--bg);stroke-width:1.5}
.plain .est{fill:var(--known)}
.val{font-weight:700;font-size:15px;fill:var(--ent)}
.end{fill:var(--ent);font-size:12.5px;font-weight:600}
.plain .val,.plain .end{fill:var(--mut)}
.me{font-weight:700;fill:var(--ent)}
.band{fill:var(--card)}
.kv{stroke:var(--known);stroke-width:1.6;fill:none}
.kp,.sp{fill:var(--known)}
.tone .kv{stroke:var(--tone)}.tone .kp{fill:var(--tone)}
svg a text{fill:var(--link);text-decoration:underline}
.bar{fill:var(--known);fill-opacity:.55}
.told,.vague{fill:var(--f0);fill-opacity:.85}
.vague{fill-opacity:.28}
.reach{fill:var(--known);fill-opacity:.3}
.sp{fill-opacity:.65;stroke:var(--bg);stroke-width:.8}
.b{font-weight:700}.b .ax{font-weight:400}
.pt{cursor:default}
.pt:focus{outline:none}
.pt circle,.pt path,.key circle,.key path{fill:currentColor;stroke:var(--bg);stroke-width:.8}
.pt .ring,.key .ring{fill:none;stroke:currentColor;stroke-width:1.6}
.pt .hit{fill:transparent;stroke:none}
.pt:focus .hit{stroke:var(--ink);stroke-width:2}
.dots{fill:none;stroke:currentColor;stroke-width:5;stroke-linecap:round;stroke-opacity:.55}
.nm{font-size:11px;fill:var(--mut);paint-order:stroke;stroke:var(--bg);stroke-width:3px;stroke-linejoin:round}
.pt .lead{stroke:var(--mut);stroke-width:.8;fill:none}
.hid .nm{visibility:hidden}
.pt:hover .nm,.pt:focus .nm{visibility:visible;fill:var(--ink);font-weight:700}
.f0{color:var(--f0)}.f1{color:var(--f1)}.f2{color:var(--f2)}.f3{color:var(--f3)}.f4{color:var(--f4)}.f5{color:var(--f5)}.f6{color:var(--f6)}.f7{color:var(--f7)}.f8{color:var(--f8)}.f9{color:var(--f9)}
.legend{list-style:none;display:flex;flex-wrap:wrap;gap:.2rem 1.05rem;padding:0;margin:.4rem 0 .5rem;font-size:.875rem}
.legend li{display:flex;align-items:center;gap:.35rem;margin:0}
.legend .n{color:var(--mut)}
.key{display:inline-block;width:.9rem;height:.9rem;flex:none;vertical-align:-.12rem;margin-right:.35rem}
.legend .key{margin:0}
.less{display:none}`;

const NARROW = `
.wide{display:none}.narrow{display:block}
main{padding:1.2rem .85rem 3rem}
h1{font-size:2rem}h2{font-size:1.3rem;margin-top:2.2rem}
.verdict{font-size:1.3rem}.big{font-size:2.7rem}
dl.facts{grid-template-columns:1fr 1fr;gap:.6rem 1rem}
table{font-size:.875rem}th,td{padding-right:.5rem}
thead th{white-space:normal}
.more{display:none}.less{display:block}
.narrow .side,.narrow .me,.narrow .end{paint-order:stroke;stroke:var(--bg);stroke-width:2.5px;stroke-linejoin:round}`;

const PRINT = `
@page{size:A4;margin:13mm 15mm}
*{-webkit-print-color-adjust:exact;print-color-adjust:exact}
body{font-size:9.5pt;line-height:1.4}
main{max-width:none;padding:0}
h1{font-size:20pt;margin-bottom:.4rem}
h2{font-size:13pt;margin-top:11pt;padding-top:7pt;break-after:avoid}
h3{font-size:11pt;margin-top:9pt;break-after:avoid}
h2+p,h3+p{break-after:avoid}
figcaption,.legend,.kicker,.note,footer,thead th,dl.facts dt{font-size:8pt}
.lead{font-size:11pt}.verdict{font-size:14pt}.big{font-size:30pt}
.hero{padding:.6rem .9rem;margin-bottom:.6rem}
dl.facts{grid-template-columns:repeat(6,auto);gap:.5rem}
figure{margin:.4rem 0}
.wide{display:block}.narrow,.screen{display:none}
.scatter svg.wide{width:66%;margin:auto}
.forest svg.wide{width:73%;margin:auto}
table{font-size:8.5pt}th,td{padding-top:.15rem;padding-bottom:.15rem}
figure,.hero,tr,pre,thead,.one>summary{break-inside:avoid}
thead{display:table-header-group}
p,li{orphans:3;widows:3}
.models,.models td{font-size:8pt}
.models th,.models td{padding-top:.12rem;padding-bottom:.12rem}
.models td,.models tbody th{white-space:normal}
.more{display:table-cell}.less{display:none}
pre,code{font-size:8pt}
thead button::after{display:none}
a{color:inherit}
.scroll{overflow:visible}`;

export const STYLE = `:root{${LIGHT}}
@media screen and (prefers-color-scheme:dark){:root{${DARK}}}${TEXT}${TABLES}${CHARTS}
@media screen and (max-width:40rem){${NARROW}}
@media print{${PRINT}}
`;
