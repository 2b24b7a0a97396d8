/** Views that other modules may join. */
export const published = ['adults.ownFamily'] as const

/** The front door: all that other modules may use. */
export { addToOwnAdultReport } from './commands/add-adult-note.ts'
export { reportAboutAdult } from './commands/report-about-adult.ts'
export { reportAdultFromOutside } from './commands/report-adult-from-outside.ts'
export { addToAdultByCode } from './commands/add-to-adult-by-code.ts'
export { keepAdultUnsigned } from './commands/keep-adult-unsigned.ts'
export { sayWhoWroteOfAdult } from './commands/say-who-wrote-of-adult.ts'
export { adultUnsignedByKey } from './queries/adult-unsigned-by-key.ts'
export { openAdultWayBack } from './commands/open-adult-way-back.ts'
export { adultAnswersByCode } from './queries/adult-answers-by-code.ts'
export { namesLado } from './concern.ts'
export { adultsNamedIn, dutiesWrittenIn } from './named.ts'
export { namesAnAdult } from './queries/names-an-adult.ts'
export { adultsToPick } from './queries/adults-to-pick.ts'
export { type OwnAdultReport, ownAdultReports } from './queries/own-adult-reports.ts'
export { whoAnswers } from './queries/who-answers.ts'
export { offeredAfter } from './queries/offered-after.ts'
