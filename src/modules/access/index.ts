/** Views that other modules may join. */
export const published = ['access.begun', 'access.wayIn'] as const

/** The front door: all that other modules may use. */
export { acceptSignedIn, acceptWithNewAccount } from './commands/accept-invitation.ts'
export { endAccount } from './commands/end-account.ts'
export { giveSecondFactor, setUpSecondFactor } from './commands/give-second-factor.ts'
export { inviteAccount } from './commands/invite-account.ts'
export { beginSecondFactor } from './commands/begin-second-factor.ts'
export { joinAccount } from './commands/join-account.ts'
export { dropDraft, keepDraft, readDraft } from './commands/keep-draft.ts'
export { noteReminded } from './commands/note-reminded.ts'
export type { Begun, WayIn } from './begun.ts'
export { firstRunLink } from './commands/make-first-run-link.ts'
export { makePracticeLink } from './commands/make-practice-link.ts'
export { openPracticeSession } from './commands/open-practice-session.ts'
export { operatorBackupKey, sealBackupsTo } from './commands/operator-backup-key.ts'
export { operatorResetLink } from './commands/operator-reset-link.ts'
export { knowFirstRunLink, setUpFirstSchool } from './commands/set-up-first-school.ts'
export { signIn } from './commands/sign-in.ts'
export { startReset } from './commands/start-reset.ts'
export { hashPassword } from './hashing.ts'
export { draftUrl } from './draft-url.ts'
export { coveredAudiences } from './controls/covered.ts'
/** Whoever looks after access that was taken away: a link to it is for them. */
export { SEES_WITHDRAWN } from './permissions.ts'
export { schoolsOfAccount } from './queries/own-account.ts'
export { practiceSchools } from './queries/practice-school.ts'
export { type Visitor, visitorOf, type VisitorState } from './queries/visitor.ts'
