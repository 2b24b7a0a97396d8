/** The front door: all that other modules may use. */
export { answerChoices } from './commands/answer-choices.ts'
export { recordPaper } from './commands/record-paper.ts'
export { askFamilies } from './commands/ask-families.ts'
export { childConsents } from './queries/child-consents.ts'
export { classList } from './queries/class-list.ts'
export type { ConsentsChanged, FamilyAsked } from './events.ts'
