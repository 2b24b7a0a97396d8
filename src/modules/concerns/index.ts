/** Views that other modules may join. */
export const published = ['concerns.childCard', 'concerns.namedCard'] as const

/** The front door: all that other modules may use. */
export { tellLeadsOf } from './commands/tell-leads-of.ts'
export { pressOn } from './commands/press-on.ts'
export { addToOwnReport } from './commands/add-note.ts'
export { reportConcern } from './commands/report-concern.ts'
export { reportFromOutside, senderOf } from './commands/report-from-outside.ts'
export { seeAnswer } from './commands/see-answer.ts'
export { addByCode } from './commands/add-by-code.ts'
export { keepUnsigned } from './commands/keep-unsigned.ts'
export { sayWhoWrote } from './commands/say-who-wrote.ts'
export { unsignedByKey } from './queries/unsigned-by-key.ts'
export { saySaidToBe, sayWriters, WRITER_WORDS, type WriterWord } from './writers.ts'
export { openWayBack } from './commands/open-way-back.ts'
export { answersByCode } from './queries/answers-by-code.ts'
export {
  account,
  byDoor,
  day,
  dayNeeded,
  type KeepFrom,
  marks,
  more,
  needed,
  optional,
  outsider,
  words,
} from './fields.ts'
export {
  BODY,
  type ChildCard,
  type NamedCard,
  IN_WORDS,
  type RightNow,
  RIGHT_NOW,
  SAY_WORDS,
  sayDecision,
  type SayToReporter,
} from './concern.ts'
export { registerSaid } from './controls/one-register.ts'
export { namesAPupil } from './queries/names-a-pupil.ts'
export { pictureAtDoor } from './queries/picture-at-door.ts'
export { fewOf, isFew, unlessFew } from './queries/few.ts'
export { goesOnAfter } from './queries/goes-on-after.ts'
export { isRaised } from './queries/is-raised.ts'
export { key as codeKey } from './queries/by-code.ts'
export { fieldsInForce } from './queries/fields-in-force.ts'
export {
  FIELDS,
  type FormOfRecord,
  isDay,
  type More,
  type Question,
  QUESTION_NAMES,
  QUESTIONS,
  questionsFor,
  questionsOf,
} from './record-fields.ts'
export {
  type ChildFile,
  FILE_KINDS,
  type FileConcern,
  type FileEntry,
  type FileField,
  type FileHead,
  type FileKind,
  KIND_WORDS,
  type Named,
} from './child-file.ts'
export { OF_CHILD } from './file-shown.ts'
export { type FiledDocument, filedDocuments } from './queries/filed-documents.ts'
export { documentFile } from './queries/document-file.ts'
export { goesToNextSchool, isAbsenceCallOffered } from './controls/child-file.ts'
export { childFile } from './queries/child-file.ts'
export { shutOfChild } from './queries/shut-of-child.ts'
export { reachOf } from './agencies.ts'
export { openToMe } from './queries/open-to-me.ts'
export { type OwnReport, ownReports } from './queries/own-reports.ts'
export type { ConcernClimbed, ConcernDecided, ConcernRead, ConcernReported } from './events.ts'
export { isOfPictures } from './of-pictures.ts'
export { sanctionsAsked } from './queries/sanctions-asked.ts'
export { takesNoDocuments } from './queries/takes-no-documents.ts'
