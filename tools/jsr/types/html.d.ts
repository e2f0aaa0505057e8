export declare function escape(str: string): string;
export declare function unescape(
  str: string,
  options?: { entityList?: Record<string, string> },
): string;
