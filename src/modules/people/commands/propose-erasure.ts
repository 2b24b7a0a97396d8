import { z } from 'zod'
import { conflict, invalid } from '../../../platform/errors.ts'
import { newId } from '../../../words/ids.ts'
import { ERASE_RULES, isEraseRule, sayStop } from '../erasure.ts'
import { optional, text } from '../fields.ts'
import { command } from '../kit.ts'
import { may } from '../permissions.ts'
import { personToErase } from '../queries/person-to-erase.ts'
import { saysAName } from '../says-a-name.ts'

/** The first of two: nothing is taken out until somebody else confirms it. */
export const proposeErasure = command({
  name: 'people.propose-erasure',
  input: z.object({
    personId: z.uuid(),
    rule: z.enum(Object.keys(ERASE_RULES).filter(isEraseRule), 'Select under which rule'),
    ruleWords: optional(text('Write the line of your schedule', 200)),
    reason: text('Write why, without naming anybody', 300),
  }),
  may: may.proposeErasure,
  load: (db, { personId }, call) => personToErase.read(db, { personId }, call),
  async run({ db, call, actor, now, commit, touched }, { rule, ruleWords, reason }, person) {
    if (person.stops.length) throw conflict(person.stops.map(sayStop).join(' '))
    if (person.waitingId) throw conflict('It is proposed already. It waits for somebody to confirm it.')
    if (rule === 'school-schedule' && !ruleWords)
      throw invalid({ ruleWords: 'Write the line of your schedule, such as: staff files, 6 years' })
    for (const [field, said] of Object.entries({ reason, ruleWords: ruleWords ?? '' }))
      if (saysAName(said, person.names))
        throw invalid({ [field]: 'Write it without their name: it is kept when the record is gone' })
    if (!actor.personId) throw conflict('An erasure is proposed by a person.')
    const id = newId()
    const words = rule === 'school-schedule' ? ruleWords : null
    await db
      .insertInto('people.erasure')
      .values({
        ...{ schoolId: call.school.id, id, personId: person.id, rule, ruleWords: words, reason },
        ...{ salt: commit(id, { personId: person.id, rule, ruleWords: words, reason }) },
        ...{ proposedAt: now, proposedBy: actor.personId },
      })
      .execute()
    touched(id)
    return { erasureId: id }
  },
})
