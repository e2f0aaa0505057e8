/** The colors of each scheme, as variables that style sheets in the models' shadows read, too. */
const LIGHT =
  `color-scheme:light;--dashboard-page:#f3f5f7;--dashboard-surface:#fff;
--dashboard-text:#1f2328;--dashboard-muted:#59636e;--dashboard-border:#d5dade;--dashboard-hover:#eef1f4;
--dashboard-accent:#1f6feb;--dashboard-accent-soft:#d6e5fd;--dashboard-shadow:0 1px 3px #1b1f2414;
--dashboard-invert:none;`;

const DARK =
  `color-scheme:dark;--dashboard-page:#0f1318;--dashboard-surface:#191f26;
--dashboard-text:#e4e8ec;--dashboard-muted:#9ba6b1;--dashboard-border:#343d47;--dashboard-hover:#252d36;
--dashboard-accent:#5a9cf8;--dashboard-accent-soft:#263d5c;--dashboard-shadow:none;
--dashboard-invert:invert(.88) hue-rotate(180deg);`;

/** The style sheet of the page. */
export const DASHBOARD_STYLE = `
:root{${LIGHT}}
@media screen{:root[data-scheme=dark]{${DARK}}}
*{box-sizing:border-box}
html,body{margin:0;min-height:100%}
body{background:var(--dashboard-page);color:var(--dashboard-text);
  font:14px/1.45 system-ui,-apple-system,"Segoe UI",Roboto,Helvetica,Arial,sans-serif}
[hidden]{display:none!important}
:focus-visible{outline:2px solid var(--dashboard-accent);outline-offset:2px}
main:focus{outline:none}
.skip{position:fixed;left:8px;top:-60px;z-index:9500;padding:8px 14px;border-radius:6px;
  background:var(--dashboard-accent);color:var(--dashboard-surface)}
.skip:focus{top:8px}
.dashboard{display:flex;flex-direction:column;min-height:100vh}
.dashboard>header{position:sticky;top:0;z-index:9100;display:flex;align-items:center;gap:12px;min-height:56px;
  padding:6px 20px;background:var(--dashboard-surface);border-bottom:1px solid var(--dashboard-border)}
h1{margin:0;font-size:18px;font-weight:600;min-width:0;overflow:hidden;text-overflow:ellipsis;white-space:nowrap}
h2{margin:0 0 10px;font-size:14px;font-weight:600}
.items{flex:1;display:flex;align-items:center;justify-content:flex-end;gap:12px;min-width:0}
.icon{flex:none;width:36px;height:36px;padding:8px;border:0;border-radius:6px;background:none;color:inherit;cursor:pointer}
.icon:hover{background:var(--dashboard-hover)}
.icon svg{display:block;fill:none;stroke:currentColor;stroke-width:1.8;stroke-linecap:round}
#scheme{flex:none;height:32px;padding:0 6px;border:1px solid var(--dashboard-border);border-radius:6px;
  background:var(--dashboard-surface);color:inherit;font:inherit;font-size:13px}
.columns{flex:1;display:flex;align-items:stretch;min-width:0}
aside{position:sticky;top:56px;align-self:flex-start;flex:none;width:340px;height:calc(100vh - 56px);overflow-y:auto;
  padding:20px;background:var(--dashboard-surface);border-right:1px solid var(--dashboard-border)}
aside .card{padding:0;border:0;box-shadow:none;background:none}
aside .card+.card{margin-top:16px}
main{flex:1;min-width:0;padding:20px;container-type:inline-size}
.card{min-width:0;padding:16px;background:var(--dashboard-surface);border:1px solid var(--dashboard-border);
  border-radius:10px;box-shadow:var(--dashboard-shadow)}
.content{display:grid;grid-template-columns:minmax(0,1fr);gap:8px;align-content:start}
.wide{overflow-x:auto;margin:0 -10px;padding:0 10px}
.rest{margin-top:16px}
[role=tablist]{display:flex;gap:4px;margin:-4px 0 16px;overflow-x:auto;border-bottom:1px solid var(--dashboard-border)}
[role=tab]{padding:9px 14px;border:0;border-bottom:2px solid transparent;background:none;color:var(--dashboard-muted);
  font:inherit;font-weight:500;cursor:pointer;white-space:nowrap}
[role=tab]:hover{color:var(--dashboard-text)}
[role=tab]:focus-visible{outline-offset:-3px}
[role=tab][aria-selected=true]{color:var(--dashboard-text);border-color:var(--dashboard-accent)}
#modal{position:fixed;inset:0;z-index:9300;display:grid;place-items:center;padding:16px;background:#0008}
[role=dialog]{width:min(560px,100%);max-height:100%;overflow:auto;padding:20px;border-radius:12px;
  background:var(--dashboard-surface);box-shadow:0 12px 40px #0006}
[role=dialog]:focus{outline:none}
.bar{display:flex;align-items:center;justify-content:space-between;margin-bottom:12px}
.bar h2{margin:0;font-size:16px}
#backdrop{display:none}
@media screen and (min-width:821px){[data-sidebar=closed] aside{display:none}}
@media screen and (max-width:820px){
  .dashboard>header{padding:6px 12px}
  main{padding:12px}
  .card{padding:12px}
  aside{position:fixed;left:0;top:0;z-index:9200;width:min(344px,92vw);height:100vh;height:100dvh;
    transition:transform .18s,visibility .18s;transform:translateX(-105%);visibility:hidden}
  [data-drawer=open] aside{transform:none;visibility:visible;transition:transform .18s;box-shadow:0 0 40px #0008}
  [data-drawer=open] #backdrop{display:block;position:fixed;inset:0;z-index:9150;background:#0008}
}
@media (prefers-reduced-motion:reduce){aside{transition:none!important}}
@media print{
  body{background:none}
  .dashboard>header{position:static;padding:0 0 8px}
  #toggle,#scheme,.skip,[role=tablist],#modal,#backdrop,.bokeh-status,.bokeh-reconnecting{display:none!important}
  .columns,.dashboard{display:block}
  aside{position:static;width:auto;height:auto;padding:12px 0;border:0}
  main{padding:12px 0}
  .card{break-inside:avoid;box-shadow:none}
}
`.replace(/\n\s*/g, "\n").trim();

const GAP = 16;

/** The rules of the grid: a card takes several columns only where there are as many. */
export function gridStyle(columnWidth: number): string {
  const widths = Array.from(
    { length: 7 },
    (_, i) => [i + 2, (i + 2) * columnWidth + (i + 1) * GAP] as const,
  );
  const spans = widths.map(([columns, width]) =>
    `@container (min-width:${width}px){.span-${columns}{grid-column:span ${columns}}}`
  );
  return `
.grid{display:grid;gap:${GAP}px;grid-template-columns:repeat(auto-fit,minmax(min(100%,${columnWidth}px),1fr))}
[class*=span-]{grid-column:1/-1}
${spans.join("\n")}
`;
}

/** The style sheet in the shadow of every model, whose colors are those of the page. */
export const SHADOW_STYLE = `
:host{--color:var(--dashboard-text);--background-color:var(--dashboard-surface);--hover-color:var(--dashboard-hover);
--disabled-color:var(--dashboard-muted);--border-color:var(--dashboard-border);--divider-color:var(--dashboard-border);
--shortcut-color:var(--dashboard-muted);--highlight-color:var(--dashboard-accent);--active-bg:var(--dashboard-accent-soft);
--active-border:var(--dashboard-accent);--active-fg:var(--dashboard-accent);--inactive-bg:var(--dashboard-border);
--inactive-fg:var(--dashboard-muted);--icon-color:var(--dashboard-muted);--icon-color-disabled:var(--dashboard-border);
--placeholder-color:var(--dashboard-muted);
--surface-background-color:var(--dashboard-hover);--disabled-background-color:var(--dashboard-hover);
--input-focus-border-color:var(--dashboard-accent);--input-focus-halo-color:var(--dashboard-accent-soft);
--outline-color:var(--dashboard-accent);--button-color:var(--dashboard-border);
--tooltip-border:var(--dashboard-border);--tooltip-color:var(--dashboard-surface);--tooltip-text:var(--dashboard-text);
--tooltip-arrow-color:var(--dashboard-border);
--default:var(--dashboard-surface);--default-border:var(--dashboard-border);--default-hover:var(--dashboard-hover);
--default-hover-border:var(--dashboard-border);--default-active:var(--dashboard-accent-soft);
--default-active-border:var(--dashboard-accent);--default-disabled:var(--dashboard-hover);
--default-disabled-border:var(--dashboard-border);
--light:var(--dashboard-surface);--light-border:var(--dashboard-border);--light-hover:var(--dashboard-hover);
--light-hover-border:var(--dashboard-border);--light-active:var(--dashboard-accent-soft);
--light-active-border:var(--dashboard-accent);
--file:var(--dashboard-surface);--file-border:var(--dashboard-border);--file-hover:var(--dashboard-hover);
--special:var(--dashboard-hover);--odd:var(--dashboard-hover);--muted-text:var(--dashboard-muted);
--selected:var(--dashboard-accent-soft)}
:host(.bk-inner){background-color:var(--dashboard-surface)}
.bk-input,.bk-cell-editor input{color:var(--color)}
select:not([multiple]).bk-input,select:not([size]).bk-input{background-image:url('data:image/svg+xml;utf8,<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 25 20"><path d="M 0,0 25,0 12.5,20 Z" fill="gray"/></svg>')}
.noUi-target{background:var(--dashboard-hover);border-color:var(--dashboard-border);box-shadow:none}
.noUi-handle{background:var(--dashboard-surface);border-color:var(--dashboard-muted);box-shadow:none}
.noUi-handle:focus-visible{outline:2px solid var(--dashboard-accent);outline-offset:1px}
.noUi-tooltip{background:var(--dashboard-surface);color:var(--color);border-color:var(--dashboard-border)}
.slick-row{background:var(--dashboard-surface);color:var(--color)}
.slick-header-columns,.slick-header-column.ui-state-default{background:var(--dashboard-hover);color:var(--color);border-color:var(--dashboard-border)}
.slick-header.ui-state-default{border-color:var(--dashboard-border)}
.slick-header-column.ui-state-default:hover,.slick-row.selected{background:var(--dashboard-accent-soft)}
.slick-cell,.slick-headerrow-column{border-bottom-color:var(--dashboard-border)}
.choices__inner,.choices__list--dropdown,.choices__list[aria-expanded],.choices__input{background:var(--dashboard-surface);color:var(--color);border-color:var(--dashboard-border)}
.choices__list[aria-expanded] .choices__item--selectable.is-highlighted{background:var(--dashboard-hover)}
.choices__list--multiple .choices__item{background:var(--dashboard-accent-soft);border-color:var(--dashboard-accent);color:var(--color)}
.flatpickr-calendar{filter:var(--dashboard-invert)}
`.replaceAll("\n", "");
