export interface CsvParseStreamOptions {
  separator?: string;
}
export declare class CsvParseStream
  implements TransformStream<string, string[]> {
  constructor(options?: CsvParseStreamOptions);
  get readable(): ReadableStream<string[]>;
  get writable(): WritableStream<string>;
}
