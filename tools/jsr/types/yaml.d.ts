export interface ParseOptions {
  schema?: "core" | "default" | "failsafe" | "json" | "extended";
  allowDuplicateKeys?: boolean;
  onWarning?(error: Error): void;
}
export declare function parse(content: string, options?: ParseOptions): unknown;
export declare function parseAll(
  content: string,
  options?: ParseOptions,
): unknown;
export interface StringifyOptions {
  indent?: number;
  lineWidth?: number;
  skipInvalid?: boolean;
  sortKeys?: boolean | ((a: string, b: string) => number);
}
export declare function stringify(
  data: unknown,
  options?: StringifyOptions,
): string;
