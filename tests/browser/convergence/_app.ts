// The application that is driven: about forty models, with callbacks that change others.
import type { Document } from "../../../document/document.ts";
import {
  BoxAnnotation,
  Button,
  CheckboxGroup,
  Column,
  ColumnDataSource,
  DataTable,
  Div,
  Label,
  Legend,
  LegendItem,
  type Model,
  MultiChoice,
  Range1d,
  Row,
  Select,
  Slider,
  Span,
  Spinner,
  TableColumn,
  TabPanel,
  Tabs,
  TextInput,
  Toggle,
} from "../../../models/mod.ts";
import { figure } from "../../../plotting/mod.ts";

export interface Options {
  /** Whether timers change models while the acts go on. */
  timers: boolean;
  /** Whether one text is as long as to fill sockets. */
  big: boolean;
}
export interface Running {
  stop(): void;
}
/** The applications that run, by the id of their session. */
export const running = new Map<string, Running>();
export const options: Options = { timers: false, big: false };

const sleep = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms));

export function application(doc: Document): void {
  const { timers } = options;
  let made = 0;
  const div = (text: string, name = `made${made++}`) => new Div({ text, name });

  const clamp = new Slider({
    name: "clamp",
    title: "clamp",
    start: 0,
    end: 100,
    step: 1,
    value: 10,
  });
  const plain = new Slider({
    name: "plain",
    title: "plain",
    start: 0,
    end: 100,
    step: 1,
    value: 20,
  });
  const spinner = new Spinner({
    name: "spinner",
    low: 0,
    high: 1000,
    step: 1,
    value: 3,
  });
  const text = new TextInput({ name: "text", value: "a", title: "text" });
  const select = new Select({
    name: "select",
    options: ["a", "b", "c"],
    value: "a",
  });
  const multi = new MultiChoice({
    name: "multi",
    options: ["a", "b", "c", "d"],
    value: ["a"],
  });
  const checks = new CheckboxGroup({
    name: "checks",
    labels: ["one", "two", "three"],
    active: [0],
  });
  const toggle = new Toggle({ name: "toggle", label: "toggle", active: false });
  const button = new Button({ name: "button", label: "go" });
  const says = [
    "clamped",
    "plained",
    "texted",
    "selected",
    "counted",
    "ticked",
    "clicked",
  ]
    .map((name) => div(name, name));
  const [clamped, plained, texted, selected, counted, ticked, clicked] =
    says as [Div, Div, Div, Div, Div, Div, Div];
  const points = new ColumnDataSource({
    name: "points",
    data: { x: [0, 1, 2, 3], y: [1, 3, 2, 4], t: ["p", "q", "r", "s"] },
  });
  const wave = new ColumnDataSource({
    name: "wave",
    data: { x: Float64Array.of(0, 1, 2, 3), y: Float64Array.of(0, 1, 0, 1) },
  });
  const plot = figure({
    name: "plot",
    width: 300,
    height: 220,
    title: "plot",
    toolbar_location: null,
    x_range: new Range1d({ name: "xr", start: -1, end: 12 }),
    y_range: new Range1d({ name: "yr", start: -1, end: 12 }),
  });
  const line = plot.line("x", "y", {
    source: wave,
    name: "line",
    line_width: 2,
  });
  const dots = plot.scatter("x", "y", {
    source: points,
    name: "dots",
    size: 8,
  });
  const legend = new Legend({
    name: "legend",
    items: [
      new LegendItem({
        name: "item0",
        label: { value: "wave" },
        renderers: [line],
      }),
      new LegendItem({
        name: "item1",
        label: { value: "dots" },
        renderers: [dots],
      }),
    ],
  });
  plot.addLayout(legend);
  plot.addLayout(new Span({ name: "span", location: 3, dimension: "height" }));
  plot.addLayout(
    new BoxAnnotation({ name: "box", left: 1, right: 2, fill_alpha: 0.2 }),
  );
  plot.addLayout(new Label({ name: "label", x: 1, y: 5, text: "label" }));
  const table = new DataTable({
    name: "table",
    source: points,
    width: 260,
    height: 160,
    columns: ["x", "y", "t"].map((field) =>
      new TableColumn({ field, title: field, name: `col-${field}` })
    ),
  });
  const tabs = new Tabs({
    name: "tabs",
    tabs: ["A", "B"].map((title) =>
      new TabPanel({
        title,
        name: `panel${title}`,
        child: div(`in ${title}`, `tab${title}`),
      })
    ),
  });
  const dynamic = new Column({
    name: "dynamic",
    children: [div("d0"), div("d1")],
  });
  const other = new Row({ name: "other", children: [div("o0")] });

  clamp.onChange("value", () => {
    clamped.text = `clamp ${clamp.value}`;
    if (clamp.value as number > 50) clamp.value = 50;
  });
  plain.onChange("value", (_attr, _old, value) => {
    plained.text = `plain ${value}`;
    // Not a new title: figures of BokehJS keep the one that they began with.
    if (typeof plot.title === "object" && plot.title !== null) {
      plot.title.text = `plain ${value}`;
    }
    (doc.getModelByName("span") as Span | null)?.update({
      location: (value as number) / 10,
    });
  });
  spinner.onChange("value", () => {
    // As many children as the spinner says, those that are there already stay.
    const wanted = Math.floor(Number(spinner.value ?? 0)) % 5;
    const children = dynamic.children.slice(0, wanted) as Model[];
    while (children.length < wanted) {
      children.push(div(`s${spinner.value}-${children.length}`));
    }
    dynamic.children = children as Div[];
  });
  text.onChange("value", async (_attr, _old, value) => {
    texted.text = `wait ${value}`;
    await sleep(3);
    texted.text = `text ${value}`;
    text.title = `has ${String(value).length}`;
  });
  select.onChange("value", () => {
    selected.text = `select ${select.value}`;
    const n = "abcdefghij".indexOf(String(select.value).slice(0, 1));
    if (n >= 0) tabs.active = n % Math.max(1, tabs.tabs.length);
  });
  multi.onChange("value", () => {
    select.options = ["a", ...multi.value.filter((v) => v !== "a")];
  });
  checks.onChange("active", () => {
    line.visible = checks.active.includes(0);
    dots.visible = !checks.active.includes(1);
    legend.visible = !checks.active.includes(2);
  });
  const holder = new Button({ name: "release", label: "release" });
  holder.onEvent("button_click", () => doc.unhold());
  const extra = div("extra root", "extra");
  toggle.onChange("active", () => {
    if (toggle.active) doc.addRoot(extra);
    else doc.removeRoot(extra);
  });
  let clicks = 0;
  button.onEvent("button_click", async () => {
    clicks++;
    clicked.text = `clicked ${clicks}`;
    wave.stream({
      x: Float64Array.of(clicks % 12),
      y: Float64Array.of(clicks % 7),
    }, 12);
    doc.addNextTickCallback(() =>
      clicked.text = `clicked ${clicks}, next tick`
    );
    await sleep(2);
    points.patch({ y: [[0, clicks % 9]] });
  });
  points.onChange("data", () => {
    const { x } = points.data as Record<string, ArrayLike<unknown>>;
    counted.text = `rows ${x?.length}`;
  });
  points.selected.onChange(
    "indices",
    () => selected.text = `rows ${points.selected.indices}`,
  );

  const controls = new Column({
    name: "controls",
    children: [
      clamp,
      plain,
      spinner,
      text,
      select,
      multi,
      checks,
      toggle,
      holder,
      button,
      new Column({ name: "says", children: says }),
    ],
  });
  doc.addRoot(
    new Row({
      name: "main",
      children: [
        controls,
        new Column({ name: "middle", children: [plot, table] }),
        tabs,
      ],
    }),
  );
  doc.addRoot(dynamic);
  doc.addRoot(other);
  doc.addRoot(div("a root", "root0"));

  let ticks = 0;
  const timer = timers
    ? doc.addPeriodicCallback(() => {
      ticked.text = `ticks ${++ticks}`;
      if (ticks % 3 === 0) {
        wave.stream({
          x: Float64Array.of(ticks % 12),
          y: Float64Array.of(ticks % 5),
        }, 12);
      }
      if (ticks % 7 === 0) spinner.value = ticks;
    }, 23)
    : null;
  running.set(doc.sessionContext?.id ?? "", {
    stop: () => timer && doc.removePeriodicCallback(timer),
  });
}
