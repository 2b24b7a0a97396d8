/** The front door: all that other modules may use. */
export { settleLine } from './commands/settle-line.ts'
export { lists, openLines } from './queries/lists.ts'
export type { LineSettled, ListBegun } from './events.ts'
