/** The front door: all that other modules may use. */
export type { LineSettled, ListBegun } from './events.ts'
