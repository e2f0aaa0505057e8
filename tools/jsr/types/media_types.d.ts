export declare function contentType(
  extensionOrType: string,
): string | undefined;
export declare function typeByExtension(extension: string): string | undefined;
