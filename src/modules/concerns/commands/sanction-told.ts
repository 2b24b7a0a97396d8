import { dayOf } from '../../../platform/clock.ts'
import { type Id, newId } from '../../../words/ids.ts'
import type { How } from '../follow-up.ts'
import type { SanctionChild } from '../queries/sanction-form.ts'
import { personOf } from './follow-up-work.ts'
import type { ToldInput } from './sanction-input.ts'
import type { ConcernsWork } from './write.ts'

type At = { sanctionId: Id; concernId: Id }

/** Who of the parents or carers was told, as it was checked before. */
export async function keepTold(
  work: ConcernsWork,
  at: At,
  { toldId, toldName, toldHow, toldOn, toldBy }: ToldInput,
  { tellable }: Pick<SanctionChild, 'tellable'>,
): Promise<void> {
  const found = tellable.find(({ personId }) => personId === toldId)
  await keepStep(work, at, {
    ...{ kind: 'told', toldId: found?.personId ?? null, toldName: found?.name ?? toldName },
    ...{ how: toldHow, happenedOn: toldOn, words: null },
    toldBy: toldBy ?? (await nameOf(work)),
  })
}

export const keepNotTold = (work: ConcernsWork, at: At, words: string): Promise<void> =>
  keepStep(work, at, { ...NOBODY, kind: 'not-told', words })

export const NOBODY = { toldId: null, toldName: null, how: null, toldBy: null, happenedOn: null }

type Step = {
  kind: 'told' | 'not-told' | 'lifted' | 'corrected'
  toldId: Id | null
  toldName: string | null
  how: How | null
  toldBy: string | null
  happenedOn: Temporal.PlainDate | null
  words: string | null
}

export async function keepStep(
  { db, call, now, actor, commit, touched }: ConcernsWork,
  at: At,
  step: Step,
): Promise<void> {
  const id = newId()
  const row = { ...at, ...step, happenedOn: step.happenedOn ?? dayOf(now) }
  const salt = commit(id, { ...row, happenedOn: row.happenedOn.toString() })
  await db
    .insertInto('concerns.sanctionStep')
    .values({
      ...{ schoolId: call.school.id, id, ...row, salt },
      ...{ recordedAt: now, recordedBy: personOf(actor) },
    })
    .execute()
  touched(id)
}

async function nameOf({ db, actor }: ConcernsWork): Promise<string> {
  const { name } = await db
    .selectFrom('people.personCard')
    .select('name')
    .where('id', '=', personOf(actor))
    .executeTakeFirstOrThrow()
  return name
}
