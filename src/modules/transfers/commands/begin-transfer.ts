import { z } from 'zod'
import { dayOf } from '../../../platform/clock.ts'
import { conflict, invalid, notFound } from '../../../platform/errors.ts'
import { startDeadline } from '../../../platform/deadlines/deadline.ts'
import { newId } from '../../../words/ids.ts'
import { newReference } from '../../../words/reference.ts'
import { dayNeeded, goesToNextSchool, needed } from '../../concerns/index.ts'
import { schoolCalendar } from '../../people/index.ts'
import { command } from '../kit.ts'
import { may } from '../permissions.ts'
import { childWithFile } from '../queries/child.ts'
import { SEND_DUE, sendRule } from '../clocks.ts'
import { personOf } from './person-of.ts'

/** The child goes to another school: to which, and to whom the file goes there. The clock runs from their first day. */
export const beginTransfer = command({
  name: 'transfers.begin-transfer',
  chain: 'concerns',
  input: z.object({
    personId: z.uuid(),
    toSchool: needed('Write the name of the school', 300),
    toPerson: needed('Write who receives it there: their designated safeguarding lead', 300),
    reachedAt: needed(
      'Write the telephone number of the school, from its own page and not from a message',
      300,
    ),
    startsOn: dayNeeded('Enter the child’s first day there'),
  }),
  may: may.send,
  load: (db, { personId }) => childWithFile(db, personId),
  async run({ db, call, now, actor, commit, touched }, { personId, startsOn, ...to }, { isOpen }) {
    if (!(await goesToNextSchool(call))) throw notFound('This page')
    if (isOpen) throw conflict('Their file is on its way already. Record what became of that first')
    if (Math.abs(dayOf(now).until(startsOn).total({ unit: 'days' })) > 366)
      throw invalid({ startsOn: 'Enter a day within a year of today' })
    const id = newId()
    const said = { ...to, reference: newReference('T') }
    const salt = commit(id, { ...said, personId, startsOn: startsOn.toString() })
    await db
      .insertInto('transfers.transfer')
      .values({
        ...{ schoolId: call.school.id, id, childId: personId, ...said, startsOn, salt },
        ...{ begunAt: now, begunBy: personOf(actor) },
      })
      .execute()
    const calendar = await schoolCalendar(call)
    await startDeadline(call, { what: SEND_DUE, about: id, calendar, ...sendRule(startsOn) })
    touched(id)
    return { transferId: id }
  },
})
