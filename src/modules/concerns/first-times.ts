import { sayAge } from '../../platform/clock.ts'
import type { ConcernRecord } from './queries/record.ts'

type Times = { opened: Temporal.Instant | undefined; dealt: Temporal.Instant | undefined }

/** When somebody whose duty it is first opened it, and when whoever deals with it first did something about it. */
export function firstTimes(record: ConcernRecord): Times {
  const { readings, additions, decisions, followUp, procedures } = record
  return {
    opened: earliest(readings.filter(({ duty }) => duty !== null).map(({ readAt }) => readAt)),
    dealt: earliest([
      ...additions.filter(({ kind }) => kind !== 'by-reporter').map(({ addedAt }) => addedAt),
      ...decisions.map(({ decidedAt }) => decidedAt),
      ...followUp.actions.map(({ givenAt }) => givenAt),
      ...followUp.referrals.map(({ draftedAt }) => draftedAt),
      ...procedures.map(({ run }) => run.beganAt.toString()),
    ]),
  }
}

/** How long both took, for whoever leads. */
export function sayFirstTimes(record: ConcernRecord): string {
  const { opened, dealt } = firstTimes(record)
  const after = (at: Temporal.Instant) => `${sayAge(record.reportedAt, at)} after it was reported`
  return [
    opened ? `First opened ${after(opened)}.` : 'Nobody whose duty it is has opened it yet.',
    dealt ? `First dealt with ${after(dealt)}.` : 'Nothing has been done about it yet.',
  ].join(' ')
}

const earliest = (times: readonly string[]): Temporal.Instant | undefined =>
  times.map(time => Temporal.Instant.from(time)).toSorted(Temporal.Instant.compare)[0]
