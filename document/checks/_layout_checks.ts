import { propertyStore } from "../../models/internal.ts";
import { Column, FlexBox, GridBox, LayoutDOM, Row } from "../../models/mod.ts";
import {
  check,
  findDuplicate,
  type IntegrityCheck,
} from "./_integrity_check.ts";

export const LAYOUT_CHECKS: readonly IntegrityCheck[] = [
  check(
    "error",
    1022,
    "MIN_PREFERRED_MAX_WIDTH",
    LayoutDOM,
    (layout) => badBounds(layout.min_width, layout.max_width, "width"),
  ),
  check(
    "error",
    1023,
    "MIN_PREFERRED_MAX_HEIGHT",
    LayoutDOM,
    (layout) => badBounds(layout.min_height, layout.max_height, "height"),
  ),
  check(
    "error",
    1027,
    "REPEATED_LAYOUT_CHILD",
    FlexBox,
    ({ children }) =>
      findDuplicate(children) === undefined ? null : "has a child twice",
  ),
  check(
    "error",
    1027,
    "REPEATED_LAYOUT_CHILD",
    GridBox,
    ({ children }) =>
      findDuplicate(children.map(([child]) => child)) === undefined
        ? null
        : "has a child twice",
  ),
  check(
    "warning",
    1002,
    "EMPTY_LAYOUT",
    FlexBox,
    (box) =>
      (box instanceof Row || box instanceof Column) && box.children.length === 0
        ? "has no children"
        : null,
  ),
  check("warning", 1004, "BOTH_CHILD_AND_ROOT", FlexBox, (box, document) => {
    const both = box.children.find((child) => document.isRoot(child));
    return both === undefined
      ? null
      : `has the child ${propertyStore(both).label}, which is also a root`;
  }),
  check(
    "warning",
    1005,
    "FIXED_SIZING_MODE",
    LayoutDOM,
    (layout) =>
      layout.sizing_mode === "fixed" &&
        (layout.width === null || layout.height === null)
        ? 'has sizing_mode "fixed" but not both width and height'
        : null,
  ),
  check(
    "warning",
    1006,
    "FIXED_WIDTH_POLICY",
    LayoutDOM,
    (layout) =>
      layout.width_policy === "fixed" && layout.width === null
        ? 'has width_policy "fixed" but no width'
        : null,
  ),
  check(
    "warning",
    1007,
    "FIXED_HEIGHT_POLICY",
    LayoutDOM,
    (layout) =>
      layout.height_policy === "fixed" && layout.height === null
        ? 'has height_policy "fixed" but no height'
        : null,
  ),
];

function badBounds(
  min: number | null,
  max: number | null,
  dimension: "width" | "height",
): string | null {
  return min !== null && max !== null && min > max
    ? `has a min_${dimension} of ${min} and a max_${dimension} of ${max}`
    : null;
}
