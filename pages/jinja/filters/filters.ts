import { ITEM_FILTERS } from "./_item_filters.ts";
import { LIST_FILTERS } from "./_list_filters.ts";
import type { Filters } from "./_simple_filters.ts";
import { TEXT_FILTERS } from "./_text_filters.ts";
import { VALUE_FILTERS } from "./_value_filters.ts";

/** The filters after `|`, by name. */
export const FILTERS: Filters = {
  ...TEXT_FILTERS,
  ...LIST_FILTERS,
  ...VALUE_FILTERS,
  ...ITEM_FILTERS,
};
