// Written by scripts/db-types.ts from the migrations. Do not edit.
export interface StartersAskedLine {
  afterDays: number
  doer: string
  id: string
  isAsked: boolean
  key: string
  kind: string
  recordedAt: Temporal.Instant
  recordedBy: string
  replacedAt: Temporal.Instant | null
  schoolId: string
  shownBy: string
  whom: string[]
  words: string
}

export interface StartersDone {
  doneOn: Temporal.PlainDate
  id: string
  lineId: string
  outcome: string
  recordedAt: Temporal.Instant
  recordedBy: string
  schoolId: string
  takenBackAt: Temporal.Instant | null
  takenBackBy: string | null
}

export interface StartersLine {
  afterDays: number
  doer: string
  id: string
  item: string | null
  listId: string
  place: number
  schoolId: string
  shownBy: string
  words: string
}

export interface StartersList {
  aboutId: string
  begunAt: Temporal.Instant
  id: string
  kind: string
  personId: string
  schoolId: string
  whom: string
}

export interface StartersOwner {
  id: string
  listId: string
  ownerId: string
  recordedAt: Temporal.Instant
  recordedBy: string
  replacedAt: Temporal.Instant | null
  schoolId: string
}

export interface StartersTables {
  'starters.askedLine': StartersAskedLine
  'starters.done': StartersDone
  'starters.line': StartersLine
  'starters.list': StartersList
  'starters.owner': StartersOwner
}
