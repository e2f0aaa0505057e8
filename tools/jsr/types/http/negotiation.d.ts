export declare function accepts(request: Pick<Request, "headers">): string[];
export declare function accepts(
  request: Pick<Request, "headers">,
  ...types: string[]
): string | undefined;
export declare function acceptsEncodings(
  request: Pick<Request, "headers">,
): string[];
export declare function acceptsEncodings(
  request: Pick<Request, "headers">,
  ...encodings: string[]
): string | undefined;
export declare function acceptsLanguages(
  request: Pick<Request, "headers">,
): string[];
export declare function acceptsLanguages(
  request: Pick<Request, "headers">,
  ...langs: string[]
): string | undefined;
