import type { Right } from '../../platform/call.ts'
import type { Permissions } from '../../platform/permission.ts'

const ANYBODY_HERE: readonly Right[] = [
  ...(['staff', 'governor', 'volunteer', 'contractor', 'visitor', 'parent', 'pupil'] as const),
]
/** Whoever works or helps here is shown who else does. Anybody else writes whom they mean. */
export const SHOWN_THE_ADULTS: readonly Right[] = ['staff', 'governor', 'volunteer', 'contractor']

const ADULTS_HERE: readonly Right[] = ['staff', 'governor', 'volunteer', 'contractor']

export const may = {
  report: { to: 'report a concern', who: ANYBODY_HERE },
  seeOwn: { to: 'see what you have reported', who: ANYBODY_HERE },
  /** A parent who is not heard complains; whoever works or helps here blows the whistle. */
  turnElsewhere: { to: 'be shown where else to turn', who: ADULTS_HERE },
  /** Whoever sees a breach writes it down; it is read by whoever may speak to the visitor. */
  noteBreach: { to: 'write down what a visitor did', who: ADULTS_HERE },
  followBreach: { to: 'read what visitors did', who: ['dsl', 'deputy-dsl', 'headteacher'] },
  askCover: { to: 'ask for cover', who: ['staff'] },
  seeCover: { to: 'see who needs cover', who: ['staff', 'office', 'headteacher', 'dsl', 'deputy-dsl'] },
  sendCover: { to: 'send cover', who: ['office', 'headteacher', 'dsl', 'deputy-dsl'] },
  writeAdvice: { to: 'write down what you advised', who: ['headteacher', 'dsl', 'deputy-dsl'] },
  seeAdvice: { to: 'read what you were advised', who: ADULTS_HERE },
  readPaper: { to: 'print the report form', who: ADULTS_HERE },
  readEntries: { to: 'read what to do about each kind of thing', who: ['anyone', ...ANYBODY_HERE] },
  readProcedures: { to: 'read what to do when something happens', who: ADULTS_HERE },
  writeProcedure: { to: 'write what to do', who: ['dsl', 'deputy-dsl', 'headteacher'] },
  keepLesson: { to: 'say that you taught a class how to tell', who: ['staff'] },
  seeLessons: { to: 'see which classes were taught how to tell', who: ADULTS_HERE },
  answerQuestion: { to: 'answer where you would report', who: ['staff', 'parent'] },
  seeQuestion: { to: 'be asked where you would report', who: [...ADULTS_HERE, 'parent'] },
  seeShares: { to: 'see who knows where to report, by group', who: ['dsl', 'deputy-dsl', 'headteacher'] },
  chaseLessons: { to: 'be told which classes were not taught how to tell', who: ['dsl', 'deputy-dsl'] },
  seeWhoKnows: {
    to: 'see who knows what to do',
    who: [
      ...(['dsl', 'deputy-dsl', 'headteacher', 'chair-of-governors', 'vice-chair-of-governors'] as const),
      ...(['safeguarding-governor', 'online-safety-governor'] as const),
    ],
  },
} satisfies Permissions
