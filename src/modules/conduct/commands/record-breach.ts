import { z } from 'zod'
import type { Call } from '../../../platform/call.ts'
import { dayOf, sayDay } from '../../../platform/clock.ts'
import { invalid } from '../../../platform/errors.ts'
import { type Id, newId } from '../../../words/ids.ts'
import { wordingsAsked } from '../../agreements/index.ts'
import { dayNeeded, needed, words } from '../../concerns/index.ts'
import type { Audience } from '../breach.ts'
import type { BreachRecorded } from '../events.ts'
import { command } from '../kit.ts'
import { may } from '../permissions.ts'
import { isLineNeeded } from '../queries/line-needed.ts'
import { personOn } from '../queries/person-on.ts'

/** What a form sends where no rule of the agreement was broken. */
export const NO_LINE = 'none'
const WHEN = 'Enter the day, like 14 9 2026'

/**
 * Somebody who works here saw that a pupil broke a rule, or somebody who leads that a parent did. The line is of the
 * wording that was in force on that day, for a pupil’s class of then. It is no concern: of a pupil a press makes it one.
 */
export const recordBreach = command({
  name: 'conduct.record-breach',
  input: z.object({
    personId: z.uuid(),
    happenedOn: dayNeeded(WHEN),
    rule: z.string('Select the rule').default(''),
    place: words(200).default(''),
    words: needed('Write what happened', 2_000).prefault(''),
    done: words(1_000).default(''),
  }),
  may: may.record,
  load: loadPerson,
  async run({ db, call, actor, now, touched, announce }, typed, { audience, className }) {
    if (actor.personId === null) throw new Error('A record is somebody’s')
    const { personId, happenedOn, rule, place, words, done } = typed
    if (audience === 'parent' && !done) throw invalid({ done: 'Write how the school responds' })
    const wordings = await wordingsAsked(call, { audience, personId, on: happenedOn })
    const cited = wordings.flatMap(wording =>
      wording.lines.flatMap((line, n) =>
        rule === `${wording.versionId}/${n}` ? [{ ...wording, line }] : [],
      ),
    )[0]
    const isNeeded = await isLineNeeded(call, audience)
    if (!cited && wordings.length && (isNeeded || rule !== NO_LINE))
      throw invalid({ rule: 'Select the rule that was broken' })
    if (!cited && isNeeded) throw invalid({ rule: NO_WORDING[audience] })
    const id = newId()
    await db
      .insertInto('conduct.breach')
      .values({
        ...{ schoolId: call.school.id, id, personId, audience, className, happenedOn },
        ...{
          versionId: cited?.versionId ?? null,
          title: cited?.title ?? null,
          number: cited?.number ?? null,
        },
        ...{ line: cited?.line ?? null, signedNumber: cited?.signedNumber ?? null },
        ...{ signedAt: cited?.signedAt ?? null, place, words, done, recordedAt: now },
        recordedBy: actor.personId,
      })
      .execute()
    touched(id)
    announce<BreachRecorded>({ name: 'conduct.recorded' })
    return { breachId: id }
  },
})

const NO_WORDING: Readonly<Record<Audience, string>> = {
  pupil: 'No agreement for this class was in force on that day',
  parent: 'No agreement of parents was in force on that day',
}

/** Of the last year: what is older no count asks about. */
async function loadPerson(
  db: Parameters<typeof personOn>[0],
  { personId, happenedOn: on }: { personId: Id; happenedOn: Temporal.PlainDate },
  { actor, now }: Call,
) {
  const today = dayOf(now)
  const first = today.subtract({ years: 1 })
  const of = { personId, actor }
  const found = await personOn(db, of, today)
  if (!found) return undefined
  if (Temporal.PlainDate.compare(on, first) < 0 || Temporal.PlainDate.compare(on, today) > 0)
    throw invalid({ happenedOn: `Enter a day from ${sayDay(first)} to today` })
  const then = await personOn(db, of, on)
  if (then?.audience !== found.audience)
    throw invalid({ happenedOn: `They were no ${found.audience} here on that day` })
  return then
}
