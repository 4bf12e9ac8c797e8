export * from "./mean-comparison.ts";
export * from "./net-score-comparison.ts";
export * from "./paired-comparison.ts";
export * from "./several-means.ts";
export * from "./share-comparison.ts";
