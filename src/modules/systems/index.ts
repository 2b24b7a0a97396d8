/** The front door: all that other modules may use. */
export { giveAccess } from './commands/give-access.ts'
export { addUsual } from './commands/add-system.ts'
export { systemsHere } from './queries/access-on.ts'
export { endAccess } from './commands/end-access.ts'
export { accessToReview } from './queries/access-to-review.ts'
export { KIND_WORDS as OUTSIDE_WORDS } from './for-a-time.ts'
