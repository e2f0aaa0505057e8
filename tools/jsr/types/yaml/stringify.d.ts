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
