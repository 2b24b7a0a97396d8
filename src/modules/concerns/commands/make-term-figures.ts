import { z } from 'zod'
import { dayOf } from '../../../platform/clock.ts'
import { conflict } from '../../../platform/errors.ts'
import { newId } from '../../../words/ids.ts'
import { partsOfTerms } from '../controls/anonymous-figures.ts'
import { optional } from '../fields.ts'
import { command } from '../kit.ts'
import { may } from '../permissions.ts'
import { factsOfTerm, labelsOfTerm } from '../queries/facts-of-term.ts'
import { termsDue } from '../queries/terms-due.ts'
import { termNumbers } from '../term-tables.ts'
import { dealersNow, personOf } from './follow-up-work.ts'
import { refuseNames } from './refuse-names.ts'

/** A lead counts the oldest term that waits, and signs. Only what is shown is kept; it is never counted again. */
export const makeTermFigures = command({
  name: 'concerns.make-term-figures',
  chain: 'concerns',
  input: z.object({ endsOn: z.string(), remark: optional(1_000) }),
  may: may.makeTerms,
  async load(db, { endsOn }, call) {
    const [next] = await termsDue(db, call)
    return next?.to.toString() === endsOn ? next : null
  },
  async run({ db, call, now, actor, commit, touched }, { remark }, term) {
    if (!term) throw conflict('These figures have been made, or an earlier term waits for its own.')
    await refuseNames({ db }, 'remark', remark)
    const numbers = termNumbers(
      await factsOfTerm(db, term, await dealersNow(call)),
      await partsOfTerms(call),
      await labelsOfTerm(db, call, term),
      dayOf(now),
    )
    const id = newId()
    const row = {
      ...{ termName: term.name, startsOn: term.from, endsOn: term.to, remark },
      ...{ total: numbers.total, shown: JSON.stringify(numbers.tables) },
    }
    const salt = commit(id, { ...row, startsOn: term.from.toString(), endsOn: term.to.toString() })
    const kept = await db
      .insertInto('concerns.termFigures')
      .values({ schoolId: call.school.id, id, ...row, salt, madeAt: now, madeBy: personOf(actor) })
      .onConflict(before => before.doNothing())
      .executeTakeFirst()
    if (!kept.numInsertedOrUpdatedRows) throw conflict('Somebody has made these figures meanwhile.')
    touched(id)
  },
})
