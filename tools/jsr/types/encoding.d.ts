export declare function encodeBase64(
  data: ArrayBuffer | Uint8Array | string,
): string;
export declare function decodeBase64(b64: string): Uint8Array<ArrayBuffer>;
export declare function encodeBase64Url(
  data: ArrayBuffer | Uint8Array | string,
): string;
export declare function decodeBase64Url(
  b64url: string,
): Uint8Array<ArrayBuffer>;
export declare function encodeHex(
  src: string | Uint8Array | ArrayBuffer,
): string;
export declare function decodeHex(src: string): Uint8Array<ArrayBuffer>;
