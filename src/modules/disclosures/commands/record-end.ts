import { z } from 'zod'
import { dayOf } from '../../../platform/clock.ts'
import { startDeadline, stopDeadline } from '../../../platform/deadlines/deadline.ts'
import { conflict, invalid } from '../../../platform/errors.ts'
import { newId } from '../../../words/ids.ts'
import { day, needed, words } from '../../concerns/index.ts'
import { schoolCalendar } from '../../people/index.ts'
import { ANSWER_DUE, answerRule, dueAfter } from '../clocks.ts'
import { isEnded } from '../ended.ts'
import { command } from '../kit.ts'
import { may } from '../permissions.ts'
import { requestToChange } from '../queries/request.ts'
import { ENDS, MONTHS, MONTHS_MORE } from '../request.ts'
import { personOf } from './person-of.ts'

/** It was given, is asked for no more, or takes longer. */
export const recordEnd = command({
  name: 'disclosures.record-end',
  chain: 'concerns',
  input: z.object({
    requestId: z.uuid(),
    kind: z.enum(ENDS, 'Select what has happened'),
    toWhom: words(300).default(''),
    words: needed('Write how, or why', 2_000),
    happenedOn: day('Enter the day'),
  }),
  may: may.answer,
  load: (db, { requestId }) => requestToChange(db, requestId),
  async run(work, { requestId, kind, toWhom, words: how, happenedOn }, found) {
    const { db, call, now, actor, commit, touched } = work
    if (isEnded(found)) throw conflict('This one is done already')
    const on = happenedOn ?? dayOf(now)
    if (Temporal.PlainDate.compare(on, dayOf(now)) > 0)
      throw invalid({ happenedOn: 'Enter today or a day before' })
    const about = requestId
    const by = { recordedAt: now, recordedBy: personOf(actor) }
    touched(requestId)
    if (kind === 'longer') {
      if (found.longer) throw conflict('It was made longer once. It cannot be again')
      const cameOn = Temporal.PlainDate.from(found.cameOn)
      if (Temporal.PlainDate.compare(on, dueAfter(cameOn, MONTHS)) > 0)
        throw invalid({ happenedOn: 'They are told within the first month. That has passed' })
      const dueOn = dueAfter(cameOn, MONTHS + MONTHS_MORE)
      const salt = commit(requestId, { reason: how, toldOn: on.toString() })
      await db
        .insertInto('disclosures.extension')
        .values({ schoolId: call.school.id, requestId, reason: how, toldOn: on, dueOn, salt, ...by })
        .execute()
      await stopDeadline(call, { what: ANSWER_DUE, about, why: 'again' })
      const calendar = await schoolCalendar(call)
      await startDeadline(call, { what: ANSWER_DUE, about, calendar, rule: answerRule(dueOn) })
      return
    }
    const { answer } = found
    if (kind === 'given' && !answer?.made.length)
      throw invalid({ kind: 'Make the PDF first: nothing has gone out from here yet' })
    if (kind === 'given' && !toWhom) throw invalid({ toWhom: 'Write to whom it was given' })
    const id = newId()
    const said = { kind, words: how, toWhom: toWhom || found.asker }
    const salt = commit(id, { ...said, requestId, happenedOn: on.toString() })
    await db
      .insertInto('disclosures.outcome')
      .values({
        ...{ schoolId: call.school.id, id, requestId, ...said, happenedOn: on, salt, ...by },
        answerId: kind === 'given' ? (answer?.answerId ?? null) : null,
      })
      .execute()
    await stopDeadline(call, { what: ANSWER_DUE, about, why: 'done' })
  },
})
