/** The front door: all that other modules may use. */
export { openReview } from './commands/open-review.ts'
