/** Views that other modules may join. */
export const published = [] as const
export type { RecordChanged } from './events.ts'
