import { z } from 'zod'
import { dayOf } from '../../../platform/clock.ts'
import { conflict, invalid } from '../../../platform/errors.ts'
import { newId } from '../../../words/ids.ts'
import type { ExceptionDecided, ExceptionDeclared } from '../events.ts'
import { DECISIONS, goesTo } from '../exception.ts'
import { day, optional, words } from '../fields.ts'
import { command } from '../kit.ts'
import { may } from '../permissions.ts'
import { exceptions, exceptionsAsked } from '../queries/exceptions.ts'

/** Said by whoever it is about, in their own words. */
export const declareException = command({
  name: 'agreements.declare-exception',
  input: z.object({
    about: z.string('Select what it is about').min(1, 'Select what it is about'),
    words: words('Write who it is with, what it is and where', 3000),
    since: optional(day('Enter the day it began, like 1 9 2024')),
  }),
  may: may.declareException,
  load: async (_, __, call) => ({ asked: await exceptionsAsked(call) }),
  async run({ db, call, now, actor, touched, announce, commit }, { about, words, since }, { asked }) {
    const one = asked.find(each => each.about === about)
    if (!one) throw invalid({ about: 'Select what it is about' })
    if (since && Temporal.PlainDate.compare(since, dayOf(now)) > 0)
      throw invalid({ since: 'Enter today or an earlier day, or leave it empty' })
    if (actor.personId === null) throw new Error('Somebody declares')
    const id = newId()
    const said = { about, words, since: since?.toString() ?? null, personId: actor.personId }
    await db
      .insertInto('agreements.exception')
      .values({
        ...{ schoolId: call.school.id, id, about, personId: actor.personId, words, since },
        ...{ goesTo: goesTo(one.decidedBy, actor.rights), needsEnd: one.end === 'needed', declaredAt: now },
        salt: commit(id, said),
      })
      .execute()
    touched(id)
    announce<ExceptionDeclared>({ name: 'agreements.exception-declared', exceptionId: id })
  },
})

/** Talked through and decided; a later decision takes the place of an earlier one, and both stay. */
export const decideException = command({
  name: 'agreements.decide-exception',
  input: z.object({
    exceptionId: z.uuid(),
    decision: z.enum(DECISIONS, 'Select what is decided'),
    words: words('Write what you talked about, and why', 3000),
    endsOn: optional(day('Enter the last day, like 20 7 2027')),
  }),
  may: may.decideException,
  load: async (db, { exceptionId }, call) =>
    (await exceptions.read(db, {}, call)).find(({ id }) => id === exceptionId),
  async run(work, { exceptionId, decision, words, endsOn }, { needsEnd, decision: before }) {
    const { db, call, now, actor, touched, announce, commit } = work
    if (decision === 'ended' && before !== 'allowed') throw conflict('Only what was allowed can be ended.')
    if (decision === 'allowed' && needsEnd && !endsOn) throw invalid({ endsOn: 'Enter the last day of it' })
    if (endsOn && Temporal.PlainDate.compare(endsOn, dayOf(now)) < 0)
      throw invalid({ endsOn: 'Enter today or a later day' })
    if (actor.personId === null) throw new Error('Somebody decides')
    const id = newId()
    const last = decision === 'allowed' ? endsOn : null
    await db
      .insertInto('agreements.exceptionDecision')
      .values({
        ...{ schoolId: call.school.id, id, exceptionId, decision, words, endsOn: last },
        ...{ decidedAt: now, decidedBy: actor.personId },
        salt: commit(id, { exceptionId, decision, words, endsOn: last?.toString() ?? null }),
      })
      .execute()
    touched(exceptionId)
    announce<ExceptionDecided>({ name: 'agreements.exception-decided', exceptionId })
  },
})
