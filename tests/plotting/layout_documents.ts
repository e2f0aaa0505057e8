/**
 * The documents of `tests/testdata/documents` that are about layouts, widgets and
 * models of one's own, written in TypeScript: each function is an application.
 *
 * @module
 */
import type { Document } from "../../document/document.ts";
import { dataTable } from "./data_table.ts";
import { datamodelDefs } from "./datamodel_defs.ts";
import { domHtml } from "./dom_html.ts";
import { layouts } from "./layouts.ts";
import { setSelectNames } from "./set_select_names.ts";
import { widgetsButtonsGroups } from "./widgets_buttons_groups.ts";
import { widgetsDates } from "./widgets_dates.ts";
import { widgetsInputs } from "./widgets_inputs.ts";
import { widgetsSliders } from "./widgets_sliders.ts";

/** The applications by the names of the recordings. */
export const LAYOUTS: Readonly<Record<string, (doc: Document) => void>> = {
  data_table: dataTable,
  datamodel_defs: datamodelDefs,
  dom_html: domHtml,
  layouts,
  set_select_names: setSelectNames,
  widgets_buttons_groups: widgetsButtonsGroups,
  widgets_dates: widgetsDates,
  widgets_inputs: widgetsInputs,
  widgets_sliders: widgetsSliders,
};
