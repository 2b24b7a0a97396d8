import { z } from 'zod'
import { invalid } from '../../../platform/errors.ts'
import { newId } from '../../../words/ids.ts'
import type { SelfChecked } from '../events.ts'
import { command } from '../kit.ts'
import { may } from '../permissions.ts'
import { selfChecks } from '../queries/self-checks.ts'

/** They looked, for themself. Only the day is kept. */
export const keepSelfCheck = command({
  name: 'agreements.keep-self-check',
  input: z.object({ topic: z.string('Select what you looked at').min(1, 'Select what you looked at') }),
  may: may.selfCheck,
  load: (db, _, call) => selfChecks.read(db, {}, call),
  async run({ db, call, now, actor, touched, announce }, { topic }, { mine }) {
    if (!mine.some(one => one.topic === topic)) throw invalid({ topic: 'Select what you looked at' })
    if (actor.personId === null) throw new Error('Somebody looks')
    const id = newId()
    await db
      .insertInto('agreements.selfCheck')
      .values({ schoolId: call.school.id, id, personId: actor.personId, topic, checkedAt: now })
      .execute()
    touched(id)
    announce<SelfChecked>({ name: 'agreements.self-checked', personId: actor.personId })
  },
})
