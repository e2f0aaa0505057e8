/**
 * Three clustering algorithms compared. Choose the shape of the points, the
 * algorithm, and the number of clusters or the distance between neighbors: no
 * algorithm is right for every shape.
 *
 *     deno run -A cli.ts serve examples/apps/clustering.ts --show
 *
 * @module
 */

import type { Document } from "@bokeh-deno/server";
import { dashboard, syncUrl } from "@bokeh-deno/server/dashboard";
import {
  ColumnDataSource,
  Div,
  Select,
  Slider,
} from "@bokeh-deno/server/models";
import { figure, paletteOf } from "@bokeh-deno/server/plotting";
import { makeClouds, SHAPE_NAMES } from "../data/clouds.ts";
import {
  type Clusters,
  dbscan,
  kMeans,
  type Point,
  singleLinkage,
} from "./parts/clusters.ts";

const COLORS = paletteOf("Category10_10");
const NO_CLUSTER = "#c4c4c4";

const ALGORITHMS: Readonly<Record<string, string>> = {
  "k-means": "Each point belongs to the nearest of some centers.",
  "DBSCAN": "Clusters are where points are dense; gray ones belong to none.",
  "single linkage": "Clusters are what the widest gaps separate.",
};

export default function clustering(_doc: Document): void {
  const shape = new Select({
    title: "points",
    value: "moons",
    options: SHAPE_NAMES,
  });
  const algorithm = new Select({
    title: "algorithm",
    value: "k-means",
    options: Object.keys(ALGORITHMS),
  });
  const count = new Slider({
    title: "number of points",
    start: 50,
    end: 800,
    step: 50,
    value: 400,
  });
  const clusters = new Slider({
    title: "clusters",
    start: 2,
    end: 8,
    step: 1,
    value: 2,
  });
  const radius = new Slider({
    title: "near is",
    start: 0.05,
    end: 0.6,
    step: 0.01,
    value: 0.2,
    format: "0.00",
  });
  const explanation = new Div();
  syncUrl({ shape, algorithm, points: count, clusters, radius });

  const source = new ColumnDataSource({ data: { x: [], y: [], color: [] } });
  const plot = figure({
    aspect_ratio: 1,
    sizing_mode: "scale_width",
    max_width: 640,
    x_range: [-2.2, 2.2],
    y_range: [-2.2, 2.2],
    tools: "",
    toolbar_location: null,
  });
  plot.scatter("x", "y", {
    source,
    size: 8,
    fill_color: "color",
    fill_alpha: 0.8,
    line_color: "white",
  });
  plot.axis.visible = false;

  function find(points: readonly Point[]): Clusters {
    switch (algorithm.value) {
      case "DBSCAN":
        return dbscan(points, radius.value);
      case "single linkage":
        return singleLinkage(points, clusters.value);
      default:
        return kMeans(points, clusters.value);
    }
  }
  function update(): void {
    const points = makeClouds(`${shape.value}`, count.value);
    const found = find(points);
    source.data = {
      x: points.map(([x]) => x),
      y: points.map(([, y]) => y),
      color: found.map((cluster) =>
        cluster < 0 ? NO_CLUSTER : COLORS[cluster % COLORS.length]
      ),
    };
    const number = new Set(found.filter((cluster) => cluster >= 0)).size;
    plot.title.text = `${algorithm.value}: ${number} clusters`;
    explanation.text = ALGORITHMS[`${algorithm.value}`] ?? "";
    radius.visible = algorithm.value === "DBSCAN";
    clusters.visible = !radius.visible;
  }
  const controls = [shape, algorithm, count, clusters, radius];
  for (const control of controls) control.onChange("value", update);
  update();

  dashboard({
    title: "Clustering",
    sidebar: [
      { title: "Points", content: [shape, count] },
      {
        title: "Algorithm",
        content: [algorithm, clusters, radius, explanation],
      },
    ],
    main: [plot],
  });
}
