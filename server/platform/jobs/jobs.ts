/**
 * The background jobs and their payloads. A feature adds its own by declaration merging:
 * `declare module "../platform/jobs/jobs.ts" { interface JobPayloads { "mails.deliver": { … } } }`.
 */
// biome-ignore lint/suspicious/noEmptyInterface: features fill it by declaration merging.
export interface JobPayloads {}

export type JobName = keyof JobPayloads & string;
