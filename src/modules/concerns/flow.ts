import type { ConcernRecord, Decision } from './queries/record.ts'

// The flow chart of action for any concern, read from what the record already is: nothing of it is kept anywhere.

export const PLACES = ['reported', 'opened', 'decided', 'acted', 'looked-again', 'ended'] as const
type PlaceKey = (typeof PLACES)[number]
export const PLACE_WORDS: Readonly<Record<PlaceKey, string>> = {
  reported: 'Reported',
  opened: 'Opened and read',
  decided: 'Decided',
  acted: 'Action, or referral',
  'looked-again': 'Looked at again',
  ended: 'Ended',
}

/** Who moved it on from there, when and why. */
type Moved = { at: string; by: string; why?: string }
type Stands = { stands: 'done' | 'skipped'; moved: Moved } | { stands: 'open'; until?: string }
export type Place = { key: PlaceKey; isNow: boolean } & Stands

type Of = Pick<ConcernRecord, 'reportedAt' | 'signedAs' | 'readings' | 'rungs' | 'decisions'> & {
  followUp: Pick<ConcernRecord['followUp'], 'actions' | 'referrals'>
}

/** Its places in their order. It stands at the first that is neither done nor skipped, or has ended. */
export function flowOf(record: Of): readonly Place[] {
  const standing = record.decisions.find(({ isReplaced }) => !isReplaced)
  const acted = actedIn(record, standing)
  const all: Readonly<Record<PlaceKey, Stands>> = {
    reported: done({ at: record.reportedAt.toString(), by: record.signedAs }),
    opened: openedIn(record),
    decided: standing ? done(movedBy(standing)) : OPEN,
    acted,
    'looked-again': lookedAgain(record, standing),
    ended: standing && !standing.reviewOn && acted.stands !== 'open' ? done(movedBy(standing)) : OPEN,
  }
  const now = PLACES.find(key => all[key].stands === 'open') ?? 'ended'
  return PLACES.map(key => ({ key, isNow: key === now, ...all[key] }))
}

const OPEN: Stands = { stands: 'open' }
const done = (moved: Moved): Stands => ({ stands: 'done', moved })

const movedBy = ({ decidedAt, decidedBy, reasons }: Decision): Moved => ({
  ...{ at: decidedAt, by: decidedBy, why: reasons },
})
/** Left out by the decision, for the reason that it gives. */
const skipped = (decision: Decision): Stands => ({
  stands: 'skipped',
  moved: { ...movedBy(decision), why: decision.triage.noActionBecause ?? decision.reasons },
})

/** What its writer adds afterwards waits to be read as the report did. */
function openedIn({ readings, rungs }: Of): Stands {
  const [first] = readings
  return first && rungs.every(({ endedAt }) => endedAt !== null)
    ? done({ at: first.readAt, by: first.name })
    : OPEN
}

function actedIn({ followUp: { actions, referrals } }: Of, standing: Decision | undefined): Stands {
  const sent = referrals.flatMap(({ steps }) => steps.filter(({ kind }) => kind === 'sent'))
  const isOpen = actions.some(({ end }) => !end) || (standing?.choice === 'refer' && !sent.length)
  const did = [
    ...actions.flatMap(({ end }) => (end ? [{ at: end.endedAt, by: end.endedBy }] : [])),
    ...sent.map(({ recordedAt, recordedBy }) => ({ at: recordedAt, by: recordedBy })),
  ].toSorted((a, b) => Temporal.Instant.compare(a.at, b.at))
  const last = did.at(-1)
  if (isOpen) return OPEN
  if (last) return done(last)
  return standing ? skipped(standing) : OPEN
}

function lookedAgain({ decisions }: Of, standing: Decision | undefined): Stands {
  if (!standing) return OPEN
  if (standing.reviewOn) return { stands: 'open', until: standing.reviewOn }
  const wasSet = decisions.some(({ isReplaced, reviewOn }) => isReplaced && reviewOn)
  return wasSet ? done(movedBy(standing)) : skipped(standing)
}
