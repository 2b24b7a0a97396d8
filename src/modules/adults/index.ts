/** The front door: all that other modules may use. */
export { addToOwnAdultReport } from './commands/add-adult-note.ts'
export { reportAboutAdult } from './commands/report-about-adult.ts'
export { namesLado } from './concern.ts'
export { adultsNamedIn } from './named.ts'
export { adultsToPick } from './queries/adults-to-pick.ts'
export { type OwnAdultReport, ownAdultReports } from './queries/own-adult-reports.ts'
