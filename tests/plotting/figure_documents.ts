/**
 * The documents of `tests/testdata/documents` that are about figures and glyphs,
 * written in TypeScript: each function is an application.
 *
 * @module
 */
import type { Document } from "../../document/document.ts";
import { annotations } from "./annotations.ts";
import { axesDatetimeLog } from "./axes_datetime_log.ts";
import { barCategorical } from "./bar_categorical.ts";
import { callbacksEvents } from "./callbacks_events.ts";
import { curvesMarkers } from "./curves_markers.ts";
import { customJs } from "./customjs.ts";
import { expressionsTransforms } from "./expressions_transforms.ts";
import { geojsonGraph } from "./geojson_graph.ts";
import { hexbinTiles } from "./hexbin.ts";
import { imageColorbar } from "./image_colorbar.ts";
import { lineScatter } from "./line_scatter.ts";
import { mappersLegendHover } from "./mappers_legend_hover.ts";
import { minimalEmpty } from "./minimal_empty.ts";
import { patchesMulti } from "./patches_multi.ts";
import { roundGlyphs } from "./round_glyphs.ts";
import { stackedBars } from "./stacked_bars.ts";
import { stepsAreasSegments } from "./steps_areas_segments.ts";
import { streaming } from "./streaming.ts";
import { templateTitle } from "./template_title.ts";
import { textGlyphs } from "./text_glyphs.ts";
import { tiles } from "./tiles.ts";
import { toolsSelection } from "./tools_selection.ts";
import { viewsFilters } from "./views_filters.ts";

/** The applications by the names of the recordings. */
export const FIGURES: Readonly<Record<string, (doc: Document) => void>> = {
  annotations,
  axes_datetime_log: axesDatetimeLog,
  bar_categorical: barCategorical,
  callbacks_events: callbacksEvents,
  curves_markers: curvesMarkers,
  customjs: customJs,
  expressions_transforms: expressionsTransforms,
  geojson_graph: geojsonGraph,
  hexbin: hexbinTiles,
  image_colorbar: imageColorbar,
  line_scatter: lineScatter,
  mappers_legend_hover: mappersLegendHover,
  minimal_empty: minimalEmpty,
  patches_multi: patchesMulti,
  round_glyphs: roundGlyphs,
  stacked_bars: stackedBars,
  steps_areas_segments: stepsAreasSegments,
  streaming,
  template_title: templateTitle,
  text_glyphs: textGlyphs,
  tiles,
  tools_selection: toolsSelection,
  views_filters: viewsFilters,
};
