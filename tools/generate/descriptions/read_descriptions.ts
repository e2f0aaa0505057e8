import { basename, fromFileUrl, join } from "@std/path";
import type { DescriptionFiles, Texts } from "./descriptions.ts";

const folder = fromFileUrl(new URL("../../descriptions", import.meta.url));

/**
 * Reads `tools/descriptions`.
 *
 * @throws {SyntaxError} If a file holds a key twice, or is not formatted.
 */
export function readDescriptions(): DescriptionFiles {
  const files = Object.fromEntries(
    Deno.readDirSync(folder)
      .map(({ name }) => [basename(name, ".json"), readTexts(name)] as const),
  );
  const { enums = {}, visuals = {}, ...families } = files;
  return { families, enums, visuals };
}

function readTexts(file: string): Readonly<Record<string, Texts>> {
  const text = Deno.readTextFileSync(join(folder, file));
  const texts = JSON.parse(text);
  // JSON.parse() keeps the last of two equal keys.
  if (text !== `${JSON.stringify(texts, null, 2)}\n`) {
    throw new SyntaxError(
      `Cannot read tools/descriptions/${file}: it holds a key twice, or is not formatted as \`deno fmt\` does`,
    );
  }
  return texts;
}
