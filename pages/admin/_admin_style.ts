/** The style of the admin page: light and dark, tables that become cards on phones. */
export const ADMIN_STYLE = `
:root {
  color-scheme: light dark;
  --paper: #f5f6f8; --card: #fff; --ink: #1b1f24; --soft: #626b76; --line: #dfe3e8;
  --accent: #2559c4; --good: #187741; --warn: #8d5a00; --bad: #b3261e;
  font: 15px/1.45 system-ui, -apple-system, "Segoe UI", Roboto, sans-serif;
}
@media (prefers-color-scheme: dark) {
  :root {
    --paper: #14171b; --card: #1d2126; --ink: #e6e9ed; --soft: #98a2ae; --line: #31373e;
    --accent: #8ab1ff; --good: #6fd39b; --warn: #f0bd62; --bad: #ff8f86;
  }
}
* { box-sizing: border-box; }
body { margin: 0; background: var(--paper); color: var(--ink); }
main { max-width: 84rem; margin: 0 auto; padding: 1.5rem 1.25rem 3rem; }
header { display: flex; flex-wrap: wrap; align-items: baseline; gap: .25rem 1rem; margin-bottom: 1rem; }
h1 { margin: 0; font-size: 1.35rem; font-weight: 650; }
h2 { margin: 0; font-size: 1.02rem; font-weight: 650; }
.soft { color: var(--soft); }
.live::before { content: ""; display: inline-block; width: .55rem; height: .55rem; margin-right: .45rem; border-radius: 50%; background: var(--good); }
.stale .live { color: var(--bad); }
.stale .live::before { background: var(--bad); }
.stale .fresh, .late { display: none; }
.stale .late { display: inline; }
.tiles { display: grid; grid-template-columns: repeat(auto-fit, minmax(9.5rem, 1fr)); gap: .75rem; margin: 0 0 1.25rem; }
.tiles div { padding: .7rem .9rem; background: var(--card); border: 1px solid var(--line); border-radius: .6rem; }
dt { color: var(--soft); font-size: .82rem; }
dd { margin: .1rem 0 0; font-size: 1.35rem; font-weight: 600; font-variant-numeric: tabular-nums; }
dd small { display: block; min-height: 1.2em; color: var(--soft); font-size: .78rem; font-weight: 400; }
section { margin: 0 0 1.25rem; background: var(--card); border: 1px solid var(--line); border-radius: .6rem; overflow: hidden; }
section > .head { display: flex; flex-wrap: wrap; align-items: center; gap: .5rem 1rem; padding: .8rem 1rem; }
section > p { margin: 0; padding: 0 1rem 1rem; color: var(--soft); }
.head form { display: flex; gap: .4rem; margin-left: auto; }
.scroll { overflow-x: auto; }
table { width: 100%; border-collapse: collapse; font-variant-numeric: tabular-nums; }
th, td { padding: .5rem 1rem; border-top: 1px solid var(--line); text-align: left; vertical-align: top; }
th { color: var(--soft); font-size: .8rem; font-weight: 500; white-space: nowrap; }
td.number, th.number { text-align: right; white-space: nowrap; }
td small { display: block; color: var(--soft); }
td.act { text-align: right; white-space: nowrap; }
code { font: .88em ui-monospace, SFMono-Regular, Menlo, Consolas, monospace; }
.name { min-width: 10rem; overflow-wrap: anywhere; }
.text { overflow-wrap: anywhere; white-space: pre-wrap; }
.absent { opacity: .6; }
.badge { display: inline-block; padding: .02rem .5rem; border: 1px solid currentColor; border-radius: 1rem; font-size: .78rem; white-space: nowrap; }
.good { color: var(--good); } .warn { color: var(--warn); } .bad { color: var(--bad); } .own { color: var(--accent); }
button, input { font: inherit; color: inherit; border: 1px solid var(--line); border-radius: .4rem; background: var(--card); }
button { padding: .22rem .75rem; cursor: pointer; white-space: nowrap; }
button:hover { border-color: var(--accent); color: var(--accent); }
button.danger:hover { border-color: var(--bad); color: var(--bad); }
button:disabled { opacity: .5; cursor: default; }
input { padding: .22rem .6rem; min-width: 0; width: 14rem; }
:focus-visible { outline: 2px solid var(--accent); outline-offset: 1px; }
.notice { margin: 0 0 1rem; padding: .6rem 1rem; border: 1px solid var(--line); border-left: .3rem solid var(--accent); border-radius: .4rem; background: var(--card); }
.notice.bad { color: inherit; border-left-color: var(--bad); }
@media (max-width: 52rem) {
  main { padding: 1rem .75rem 2rem; }
  .tiles { grid-template-columns: 1fr 1fr; }
  .head form { margin-left: 0; width: 100%; }
  input { flex: 1; }
  thead { display: none; }
  table, tbody, tr, td { display: block; }
  tr { display: grid; grid-template-columns: 1fr 1fr 1fr; gap: .45rem 1rem; padding: .8rem 1rem; border-top: 1px solid var(--line); }
  td, td.number { padding: 0; border: 0; text-align: left; white-space: normal; overflow-wrap: anywhere; }
  td::before { content: attr(data-label); display: block; color: var(--soft); font-size: .78rem; }
  td.name, td.text, td.act { grid-column: 1 / -1; text-align: left; }
  td.name::before, td.text::before, td.act::before { content: none; }
  td.act:empty { display: none; }
  button { padding: .4rem 1rem; }
}
`;
