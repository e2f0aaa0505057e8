export declare function levenshteinDistance(a: string, b: string): number;
