// Written by scripts/db-types.ts from the migrations. Do not edit.
export interface ReviewsAnswer {
  answer: string
  answeredAt: Temporal.Instant
  answeredBy: string
  id: string
  lineId: string
  replacedAt: Temporal.Instant | null
  schoolId: string
}

export interface ReviewsLine {
  aboutId: string
  detail: string
  id: string
  kind: string
  ownerDuty: string | null
  ownerId: string | null
  personId: string | null
  place: number
  reviewId: string
  schoolId: string
  what: string
}

export interface ReviewsReview {
  id: string
  openedAt: Temporal.Instant
  openedBy: string | null
  period: string
  periodFrom: Temporal.PlainDate
  schoolId: string
  since: Temporal.PlainDate
}

export interface ReviewsSignature {
  id: string
  lines: number
  reviewId: string
  salt: Uint8Array
  schoolId: string
  sha256: Uint8Array
  signedAt: Temporal.Instant
  signedBy: string
  subjectId: string | null
}

export interface ReviewsSubject {
  id: string
  isHead: boolean
  personId: string
  reviewId: string
  schoolId: string
  since: Temporal.Instant | null
}

export interface ReviewsTables {
  'reviews.answer': ReviewsAnswer
  'reviews.line': ReviewsLine
  'reviews.review': ReviewsReview
  'reviews.signature': ReviewsSignature
  'reviews.subject': ReviewsSubject
}
