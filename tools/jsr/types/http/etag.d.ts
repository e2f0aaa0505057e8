export interface FileInfo {
  mtime: Date | null;
  size: number;
}
export interface ETagOptions {
  algorithm?: AlgorithmIdentifier;
  weak?: boolean;
}
export declare function eTag(
  entity: string | Uint8Array,
  options?: ETagOptions,
): Promise<string>;
export declare function eTag(
  entity: FileInfo,
  options?: ETagOptions,
): Promise<string | undefined>;
export declare function ifMatch(
  value: string | null,
  etag: string | undefined,
): boolean;
export declare function ifNoneMatch(
  value: string | null,
  etag: string | undefined,
): boolean;
