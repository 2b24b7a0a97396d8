import { z } from 'zod'
import { conflict } from '../../../platform/errors.ts'
import { rightsOfSeveral } from '../../people/index.ts'
import { LADDERS, ladderOf } from '../concern.ts'
import type { AdultsMoved } from '../events.ts'
import { command } from '../kit.ts'
import { may } from '../permissions.ts'
import { familyOf, passedBy } from '../queries/people.ts'
import { managed } from '../queries/standing.ts'
import { handOn } from './hand-on.ts'
import { nameSubjects } from './keep-adult.ts'
import { noteLadder } from './rungs.ts'
import { keepOut } from './write.ts'

/**
 * The case manager says who the adult is. From then on that adult, and who say that they are their family, are kept out; and
 * where somebody else answers for such an adult, it goes to them. @returns whether it is still the case manager’s.
 */
export const nameAdult = command({
  name: 'adults.name-adult',
  chain: 'adults',
  input: z.object({ concernId: z.uuid(), personId: z.uuid('Select the adult') }),
  may: may.answer,
  async load(db, { concernId, personId }) {
    const standing = await managed(db, concernId)
    if (!standing) return undefined
    const named = await db
      .selectFrom('adults.subject')
      .select('personId')
      .where('concernId', '=', concernId)
      .execute()
    const passed = await passedBy(db, concernId)
    return {
      ...standing,
      named: named.map(one => one.personId),
      family: await familyOf(db, [personId]),
      passed,
    }
  },
  async run(work, { concernId, personId }, { ladder: before, isUrgent, waitsSince, named, family, passed }) {
    const { call, actor, announce } = work
    if (personId === actor.personId)
      throw conflict(
        'If it is about you, press “Not for me”. It goes on to the next person, and you see it no more.',
      )
    if (named.includes(personId)) return { isYours: true, isAnybodyLeft: true }
    const rights = await rightsOfSeveral(call, [...named, personId])
    if (!rights.has(personId)) throw conflict('They do not work, help or govern here today.')
    const ladder = highest(before, ladderOf([...rights.values()].map(one => one.rights)))
    const waits = {
      ...{ concernId, ladder, rungs: LADDERS[ladder], isUrgent, waitsSince },
      passedBy: passed.passedBy.union(new Set([...family.own, personId])),
      saidFamily: passed.saidFamily.union(new Set(family.said)),
    }
    const { isYours, isAnybodyLeft, endOwn } = await handOn(work, waits, 'named')
    if (isYours && ladder !== before) await noteLadder(work, waits)
    await nameSubjects(work, concernId, [personId])
    await keepOut(work, concernId, family.own, 'family')
    await endOwn()
    announce<AdultsMoved>({ name: 'adults.moved' })
    return { isYours, isAnybodyLeft }
  },
})

/** What was reported as of the headteacher stays so, whoever else is named: nobody comes down from a ladder. */
const HEIGHT = ['staff', 'governor', 'head', 'chair'] as const
const highest = (a: (typeof HEIGHT)[number], b: (typeof HEIGHT)[number]) =>
  HEIGHT.indexOf(a) > HEIGHT.indexOf(b) ? a : b
