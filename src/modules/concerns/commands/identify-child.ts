import { z } from 'zod'
import { conflict, invalid } from '../../../platform/errors.ts'
import { newId } from '../../../words/ids.ts'
import { PARTS } from '../concern.ts'
import { command } from '../kit.ts'
import { may } from '../permissions.ts'
import { dayOf } from '../../../platform/clock.ts'
import { fieldsInForce } from '../queries/fields-in-force.ts'
import { filedOf } from '../queries/filed-of.ts'
import { readableConcern } from '../queries/standing.ts'
import { freezeParticulars } from './keep-particular.ts'
import { raisePatterns } from './raise-patterns.ts'
import { keepFrom } from './go-on.ts'
import { familyOf } from './write.ts'

const part = z
  .enum(PARTS, 'Select the child’s part in it')
  .or(z.literal('').transform(() => null))
  .nullable()
  .default(null)

/**
 * The lead says which child it is about. Whoever is of that child’s family does not read on: if that is the lead, it
 * goes on to the next person at once.
 */
export const identifyChild = command({
  name: 'concerns.identify-child',
  chain: 'concerns',
  input: z.object({ concernId: z.uuid(), personId: z.uuid('Select a child'), part }),
  may: may.deal,
  async load(db, { concernId, personId }, { actor, now }) {
    const standing = await readableConcern(db, concernId, actor, now)
    const pupil = await db
      .selectFrom('people.membershipCard')
      .select('personId')
      .where('personId', '=', personId)
      .where('kind', '=', 'pupil')
      .executeTakeFirst()
    return standing && { ...standing, isPupil: pupil !== undefined }
  },
  async run(work, { concernId, personId, part }, { rightNow, isPupil }) {
    if (!isPupil) throw invalid({ personId: 'Select a child' })
    const { db, call, now, actor } = work
    const form = await fieldsInForce(call)
    const filed = await filedOf(db, { personIds: [personId], on: dayOf(now), form })
    const added = await db
      .insertInto('concerns.child')
      .values({
        ...{ schoolId: call.school.id, id: newId(), concernId, personId, part },
        filed: JSON.stringify(filed.get(personId) ?? {}),
        ...{ addedAt: now, addedBy: actor.personId, endedAt: null, endedBy: null },
      })
      .onConflict(conflict => conflict.doNothing())
      .executeTakeFirst()
    if (!added.numInsertedOrUpdatedRows) throw conflict('This child stands in it already.')
    await freezeParticulars(work, concernId, { pupilIds: [personId], asked: form.asked })
    await raisePatterns(work, concernId)
    const family = await familyOf(work, [personId])
    if (family.length) await keepFrom(work, { concernId, rightNow, from: family, because: 'family' })
    return { isOwnFamily: family.some(id => id === actor.personId) }
  },
})

/** A child's part is said, or said otherwise: the row before is closed and stays. */
export const sayPart = command({
  name: 'concerns.say-part',
  chain: 'concerns',
  input: z.object({
    concernId: z.uuid(),
    childId: z.uuid(),
    part: z.enum([...PARTS, 'not-in-it'], 'Select the child’s part in it'),
  }),
  may: may.deal,
  async load(db, { concernId, childId }, { actor, now }) {
    const standing = await readableConcern(db, concernId, actor, now)
    const child = await db
      .selectFrom('concerns.child')
      .select(['id', 'personId', 'part', 'filed'])
      .where('id', '=', childId)
      .where('concernId', '=', concernId)
      .where('endedAt', 'is', null)
      .forUpdate()
      .executeTakeFirst()
    return standing && child && { ...standing, child }
  },
  async run({ db, call, now, actor }, { concernId, part }, { child }) {
    if (part === child.part) return
    const ended = { endedAt: now, endedBy: actor.personId }
    await db.updateTable('concerns.child').set(ended).where('id', '=', child.id).execute()
    if (part === 'not-in-it') return
    await db
      .insertInto('concerns.child')
      .values({
        ...{ schoolId: call.school.id, id: newId(), concernId, personId: child.personId, part },
        // What their file said when they were first named in it stays.
        filed: JSON.stringify(child.filed),
        ...{ addedAt: now, addedBy: actor.personId, endedAt: null, endedBy: null },
      })
      .execute()
  },
})
