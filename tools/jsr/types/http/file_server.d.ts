export interface ServeFileOptions {
  etagAlgorithm?: AlgorithmIdentifier;
  fileInfo?: Deno.FileInfo;
  headers?: string[];
}
export interface ServeDirOptions {
  fsRoot?: string;
  urlRoot?: string;
  showDirListing?: boolean;
  showDotfiles?: boolean;
  showIndex?: boolean;
  enableCors?: boolean;
  quiet?: boolean;
  etagAlgorithm?: AlgorithmIdentifier;
  headers?: string[];
}
export declare function serveFile(
  req: Request,
  filePath: string,
  options?: ServeFileOptions,
): Promise<Response>;
export declare function serveDir(
  req: Request,
  opts?: ServeDirOptions,
): Promise<Response>;
