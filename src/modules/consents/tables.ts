// Written by scripts/db-types.ts from the migrations. Do not edit.
export interface ConsentsAnswer {
  answer: string
  givenBy: string
  givenOn: Temporal.PlainDate
  how: string
  id: string
  lastsUntil: Temporal.PlainDate | null
  personId: string
  purpose: string
  recordedAt: Temporal.Instant
  recordedBy: string | null
  replacedAt: Temporal.Instant | null
  salt: Uint8Array
  schoolId: string
  title: string
  wording: number
  words: string
}

export interface ConsentsAsk {
  askedAt: Temporal.Instant
  askedBy: string | null
  id: string
  personId: string
  purpose: string
  schoolId: string
  title: string
  until: Temporal.PlainDate
}

export interface ConsentsAsked {
  askedAt: Temporal.Instant
  id: string
  pupilId: string
  schoolId: string
  toldId: string
}

export interface ConsentsChecked {
  checkedAt: Temporal.Instant
  checkedBy: string | null
  id: string
  schoolId: string
  useId: string
}

export interface ConsentsPicture {
  id: string
  isSingle: boolean
  recordedAt: Temporal.Instant
  recordedBy: string | null
  schoolId: string
  takenWith: string
  title: string
}

export interface ConsentsPictured {
  personId: string
  pictureId: string
  schoolId: string
}

export interface ConsentsSafety {
  because: string
  id: string
  liftedAt: Temporal.Instant | null
  liftedBecause: string | null
  liftedBy: string | null
  pupilId: string
  schoolId: string
  setAt: Temporal.Instant
  setBy: string
}

export interface ConsentsSettlement {
  answer: string
  id: string
  personId: string
  purpose: string
  replacedAt: Temporal.Instant | null
  says: string
  schoolId: string
  settledAt: Temporal.Instant
  settledBy: string | null
}

export interface ConsentsTakeDown {
  doneAt: Temporal.Instant | null
  doneBy: string | null
  dueAt: Temporal.Instant
  id: string
  lateAt: Temporal.Instant | null
  openedAt: Temporal.Instant
  personId: string
  schoolId: string
  useId: string
}

export interface ConsentsUse {
  id: string
  needsOwn: boolean
  pictureId: string
  purpose: string
  recordedAt: Temporal.Instant
  recordedBy: string | null
  schoolId: string
  shownAt: Temporal.Instant | null
  shownBy: string | null
  shownWhere: string | null
  takenDownAt: Temporal.Instant | null
  takenDownBy: string | null
}

export interface ConsentsWording {
  id: string
  isAsked: boolean
  number: number
  purpose: string
  replacedAt: Temporal.Instant | null
  schoolId: string
  seen: string
  subject: string
  title: string
  words: string
  writtenAt: Temporal.Instant
  writtenBy: string | null
}

export interface ConsentsTables {
  'consents.answer': ConsentsAnswer
  'consents.ask': ConsentsAsk
  'consents.asked': ConsentsAsked
  'consents.checked': ConsentsChecked
  'consents.picture': ConsentsPicture
  'consents.pictured': ConsentsPictured
  'consents.safety': ConsentsSafety
  'consents.settlement': ConsentsSettlement
  'consents.takeDown': ConsentsTakeDown
  'consents.use': ConsentsUse
  'consents.wording': ConsentsWording
}
