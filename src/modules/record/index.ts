/** The front door: all that other modules may use. */
export { checkRecord } from './commands/check-record.ts'
export { CHAIN, spaced } from './entries.ts'
export { sayDeed } from './say-check.ts'
