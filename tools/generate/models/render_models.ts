import type { Descriptions } from "../descriptions/descriptions.ts";
import { baseFirst, checkAcyclic } from "../_model_order.ts";
import { renderEnums } from "../_render_enums.ts";
import type { Specification } from "../_specification.ts";
import { renderAttributesFile } from "./_attributes_file.ts";
import { renderClassesFile } from "./_classes_file.ts";
import { ModelTable } from "./_model_table.ts";

/**
 * Renders the classes of all models.
 *
 * @param specification The specification.
 * @param descriptions What models and properties are for.
 * @returns The text of each file of `models/generated`, by path within it.
 * @throws {Error} If files would import each other's classes in a circle.
 */
export function renderModels(
  { models, enums }: Specification,
  descriptions: Descriptions,
): Map<string, string> {
  const families = new Map<string, string[]>();
  for (const name of baseFirst(models)) {
    if (name === "Model") continue;
    const { family } = models[name]!;
    families.set(family, [...families.get(family) ?? [], name]);
  }
  checkAcyclic(models);
  const table = new ModelTable(models);
  const files = new Map([["enums.ts", renderEnums(enums, descriptions)]]);
  for (const [family, names] of families) {
    files.set(
      `${family}.ts`,
      renderClassesFile(table, descriptions, family, names),
    );
    files.set(
      `attributes/${family}.ts`,
      renderAttributesFile(table, descriptions, family, names),
    );
  }
  const exports = [...files.keys()].sort().map((file) => {
    const isTypes = file === "enums.ts" || file.startsWith("attributes/");
    return `export ${isTypes ? "type " : ""}* from "./${file}";\n`;
  });
  files.set("mod.ts", exports.join(""));
  return files;
}
