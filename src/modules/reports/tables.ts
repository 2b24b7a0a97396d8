// Written by scripts/db-types.ts from the migrations. Do not edit.
export interface ReportsBreachFollowed {
  breachId: string
  followedAt: Temporal.Instant
  followedBy: string
  salt: Uint8Array
  schoolId: string
  words: string
}

export interface ReportsClassAnswer {
  className: string
  hands: number
  id: string
  present: number
  schoolId: string
  writtenAt: Temporal.Instant
  writtenBy: string
}

export interface ReportsCoverComing {
  comingAt: Temporal.Instant
  comingBy: string
  requestId: string
  schoolId: string
}

export interface ReportsCoverRequest {
  askedAt: Temporal.Instant
  askedBy: string
  id: string
  room: string
  schoolId: string
}

export interface ReportsKnown {
  confirmedAt: Temporal.Instant
  personId: string
  procedureId: string
  schoolId: string
}

export interface ReportsLesson {
  className: string
  id: string
  schoolId: string
  taughtOn: Temporal.PlainDate
  topics: string[]
  writtenAt: Temporal.Instant
  writtenBy: string
}

export interface ReportsLessonTakenBack {
  lessonId: string
  schoolId: string
  takenBackAt: Temporal.Instant
}

export interface ReportsProcedure {
  forWhom: string
  id: string
  name: string
  schoolId: string
  words: string
  writtenAt: Temporal.Instant
  writtenBy: string
}

export interface ReportsQuestionAnswered {
  personId: string
  schoolId: string
  schoolYear: number
}

export interface ReportsQuestionCount {
  answered: number
  knew: number
  ofGroup: string
  schoolId: string
  schoolYear: number
  shownAnswered: number
  shownKnew: number
}

export interface ReportsVisitCall {
  advice: string
  callerId: string
  duty: string
  id: string
  salt: Uint8Array
  schoolId: string
  speaksNext: string
  spokenAt: Temporal.Instant
  writtenAt: Temporal.Instant
  writtenBy: string
}

export interface ReportsVisitCallStep {
  callId: string
  happenedAt: Temporal.Instant
  kind: string
  personId: string
  schoolId: string
}

export interface ReportsVisitorBreach {
  id: string
  notedAt: Temporal.Instant
  notedBy: string
  outcome: string
  place: string
  said: string
  salt: Uint8Array
  schoolId: string
  visitor: string
}

export interface ReportsTables {
  'reports.breachFollowed': ReportsBreachFollowed
  'reports.classAnswer': ReportsClassAnswer
  'reports.coverComing': ReportsCoverComing
  'reports.coverRequest': ReportsCoverRequest
  'reports.known': ReportsKnown
  'reports.lesson': ReportsLesson
  'reports.lessonTakenBack': ReportsLessonTakenBack
  'reports.procedure': ReportsProcedure
  'reports.questionAnswered': ReportsQuestionAnswered
  'reports.questionCount': ReportsQuestionCount
  'reports.visitCall': ReportsVisitCall
  'reports.visitCallStep': ReportsVisitCallStep
  'reports.visitorBreach': ReportsVisitorBreach
}
