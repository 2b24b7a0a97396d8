/** The front door: all that other modules may use. */
export { checkRecord } from './commands/check-record.ts'
