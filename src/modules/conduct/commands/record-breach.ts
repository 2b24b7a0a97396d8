import { z } from 'zod'
import { dayOf, sayDay } from '../../../platform/clock.ts'
import { invalid } from '../../../platform/errors.ts'
import { newId } from '../../../words/ids.ts'
import { wordingsOnDay } from '../../agreements/index.ts'
import { dayNeeded, needed, words } from '../../concerns/index.ts'
import type { BreachRecorded } from '../events.ts'
import { command } from '../kit.ts'
import { may } from '../permissions.ts'
import { isLineNeeded } from '../queries/line-needed.ts'
import { pupilOn } from '../queries/pupil-on.ts'

/** What a form sends where no rule of the agreement was broken. */
export const NO_LINE = 'none'
const WHEN = 'Enter the day, like 14 9 2026'

/**
 * Somebody who works here saw that a rule was broken. The line is of the wording that was in force on that day for the
 * class in which the pupil was then. It is no concern: a press on its page makes it one.
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
  load: (db, { personId, happenedOn }, { now }) => loadPupil(db, personId, happenedOn, now),
  async run({ db, call, actor, now, touched, announce }, typed, child) {
    if (actor.personId === null) throw new Error('A record is somebody’s')
    const { personId, happenedOn, rule, place, words, done } = typed
    const wordings = await wordingsOnDay(call, { pupilId: personId, on: happenedOn })
    const cited = wordings.flatMap(wording =>
      wording.lines.flatMap((line, n) =>
        rule === `${wording.versionId}/${n}` ? [{ ...wording, line }] : [],
      ),
    )[0]
    const isNeeded = await isLineNeeded(call)
    if (!cited && wordings.length && (isNeeded || rule !== NO_LINE))
      throw invalid({ rule: 'Select the rule that was broken' })
    if (!cited && isNeeded) throw invalid({ rule: NO_WORDING })
    const id = newId()
    await db
      .insertInto('conduct.breach')
      .values({
        ...{ schoolId: call.school.id, id, pupilId: personId, className: child.className, happenedOn },
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

export const NO_WORDING = 'No agreement for this class was in force on that day'

/** Of the last year: what is older no count asks about. */
async function loadPupil(
  db: Parameters<typeof pupilOn>[0],
  personId: string,
  on: Temporal.PlainDate,
  now: Temporal.Instant,
) {
  const today = dayOf(now)
  const first = today.subtract({ years: 1 })
  if (!(await pupilOn(db, personId, today))) return undefined
  if (Temporal.PlainDate.compare(on, first) < 0 || Temporal.PlainDate.compare(on, today) > 0)
    throw invalid({ happenedOn: `Enter a day from ${sayDay(first)} to today` })
  const then = await pupilOn(db, personId, on)
  if (!then) throw invalid({ happenedOn: 'They were no pupil here on that day' })
  return then
}
