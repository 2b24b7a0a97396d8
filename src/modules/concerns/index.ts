/** The front door: all that other modules may use. */
export { addToOwnReport } from './commands/add-note.ts'
export { reportConcern } from './commands/report-concern.ts'
export { BODY, IN_WORDS, type RightNow, RIGHT_NOW, SAY_WORDS, type SayToReporter } from './concern.ts'
export { account, marks, needed, words } from './fields.ts'
export { openToMe } from './queries/open-to-me.ts'
export { type OwnReport, ownReports } from './queries/own-reports.ts'
export type { ConcernClimbed, ConcernDecided, ConcernRead, ConcernReported } from './events.ts'
