import { createHash } from "node:crypto";

/** The whole look of the guest's pages. It is part of the page, so that one round trip is enough. */
const readable = `
:root{color-scheme:light dark;--page:#fbf7f0;--paper:#fffdf9;--text:#1f1b16;--soft:#665d52;--line:#e4dacb;--edge:#8f8473;
--crust:#9a5b17;--on:#fff;--bad:#a93226;--wash:#fbeae7;--focus:#2f5fa8}
@media(prefers-color-scheme:dark){:root{--page:#191612;--paper:#231f1a;--text:#f3ece1;--soft:#b9ae9f;--line:#3a342c;
--edge:#8a7f70;--crust:#e3a75c;--on:#1f1b16;--bad:#f0978c;--wash:#3a211d;--focus:#8fb4ee}}
*{box-sizing:border-box}
body{margin:0;background:var(--page);color:var(--text);font:1.125rem/1.5556 "Inter Variable",Inter,system-ui,sans-serif;overflow-wrap:break-word}
main,footer{max-width:40rem;margin:0 auto;padding:0 1rem}
main{padding-top:1.5rem}
h1{font-size:1.75rem;line-height:1.25;margin:.25rem 0 .5rem;letter-spacing:-.01em;text-wrap:balance}
h2{font-size:1.125rem;margin:0}
p{margin:0 0 .75rem}
.at{color:var(--crust);font-weight:600;font-size:1rem;margin:0}
.soft,.ends,.hint{color:var(--soft);font-size:1rem;line-height:1.5}
fieldset,.q{border:0;margin:2.25rem 0 0;padding:0;min-width:0}
legend,.q>label{display:block;font-weight:600;padding:0;margin-bottom:.5rem}
legend small{font-weight:400;color:var(--soft);font-size:1rem}
.hint{margin:-.35rem 0 .5rem}
.scale{display:grid;margin:0 -3px;grid-template-columns:repeat(5,1fr)}
.nps{grid-template-columns:repeat(6,1fr)}
.ces{grid-template-columns:repeat(4,1fr)}
.scale label{position:relative;padding:3px}
.scale input{position:absolute;inset:0;width:100%;height:100%;margin:0;opacity:0;cursor:pointer}
.scale b{display:grid;place-items:center;height:3rem;border:1px solid var(--edge);border-radius:8px;background:var(--paper);
font-weight:500;font-variant-numeric:tabular-nums;transition:background .12s}
.scale label:hover b{border-color:var(--crust);box-shadow:inset 0 0 0 1px var(--crust)}
.scale :checked+b{background:var(--crust);border-color:var(--crust);color:var(--on);font-weight:700}
:focus-visible,.scale :focus-visible+b{outline:3px solid var(--focus);outline-offset:2px}
.ends{display:flex;justify-content:space-between;gap:1rem;margin:.25rem 0 0;font-size:.9375rem}
.ends :last-child{text-align:end}
.row{margin-top:1.25rem}
.option{display:flex;gap:.75rem;align-items:center;min-height:3rem;padding:.5rem .875rem;margin:.375rem 0;border:1px solid var(--edge);
border-radius:8px;background:var(--paper);cursor:pointer}
.option:hover,.option:has(:checked){border-color:var(--crust);box-shadow:inset 0 0 0 1px var(--crust)}
.option input{flex:none;width:1.375rem;height:1.375rem;margin:0;accent-color:var(--crust)}
textarea,.line{display:block;width:100%;min-height:3rem;padding:.625rem .875rem;border:1px solid var(--edge);border-radius:8px;background:var(--paper);color:inherit;font:inherit}
textarea{min-height:7.5rem;resize:vertical}
.field{display:block;margin:.75rem 0 .25rem}
button,.button{display:inline-block;min-height:3.25rem;width:100%;margin-top:2.25rem;padding:.75rem 2rem;border:1px solid transparent;border-radius:8px;background:var(--crust);
color:var(--on);font:inherit;font-weight:700;text-align:center;text-decoration:none;cursor:pointer}
.button{margin-top:.5rem;background:none;border-color:var(--crust);color:var(--crust)}
button:hover{filter:brightness(1.08)}.button:hover{background:var(--paper)}
button[disabled]{opacity:.6;cursor:default}
.error{color:var(--bad);font-weight:600;margin:0 0 .5rem}
.bad b,.bad .option,.bad textarea,.line.bad{border-color:var(--bad)}
.notice{margin:1.5rem 0 0;padding:1rem 1.125rem;border-inline-start:4px solid var(--bad);border-radius:8px;background:var(--wash)}
.notice ul{margin:.5rem 0 0;padding-inline-start:1.25rem}
.notice a{color:inherit;display:inline-block;vertical-align:top;padding:0 0 .5rem}
.notice p:last-child{margin:0}
[role=status]{margin:1rem 0 0}
.review{margin-top:2rem;padding-top:1.5rem;border-top:1px solid var(--line)}
footer{margin-top:3rem;padding-bottom:2rem;color:var(--soft);font-size:.875rem;line-height:1.5}
footer>*{border-top:1px solid var(--line);padding-top:1rem}
footer a{display:inline-block;color:inherit;padding:.75rem 1rem .75rem 0;min-width:3rem}
footer p+p,footer nav+p,footer p+nav{border:0;padding-top:0}
@media(min-width:23.25rem){.ces{grid-template-columns:repeat(7,1fr)}}
@media(max-width:35.49rem){div:has(>.nps){display:flex;flex-direction:column}.nps{order:1}.nps+.ends{display:contents}.nps+.ends :last-child{order:2;padding-inline-end:16.6%}}
@media(min-width:35.5rem){main{padding-top:3rem}.nps{grid-template-columns:repeat(11,1fr)}button,.button{width:auto}
.row legend{float:left;width:42%;margin:.8125rem 0 0}.row>:not(legend){margin-inline-start:43%}[dir=rtl] .row legend{float:right}}
@media(prefers-reduced-motion:reduce){*{transition:none!important}}
@media(forced-colors:active){.scale :checked+b{forced-color-adjust:none;background:Highlight;color:HighlightText}button,.button{border-color:ButtonText}}
`;

/** The style sheet as it is sent. */
export const style = readable.trim().replaceAll("\n", "");

/** What the page's Content-Security-Policy names, so that no other style can be put in. */
export const styleHash = `sha256-${createHash("sha256").update(style).digest("base64")}`;
