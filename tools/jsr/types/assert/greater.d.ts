export declare function assertGreater<T>(
  actual: T,
  expected: T,
  msg?: string,
): void;
