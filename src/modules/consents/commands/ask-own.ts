import { z } from 'zod'
import { dayOf } from '../../../platform/clock.ts'
import { invalid } from '../../../platform/errors.ts'
import { newId } from '../../../words/ids.ts'
import { day, line } from '../fields.ts'
import { command } from '../kit.ts'
import { may } from '../permissions.ts'
import { rulesNow } from '../queries/check.ts'
import { knownHere } from '../queries/known.ts'
import { saysOneOf, whoIsNamed } from '../who-is-named.ts'

/** One person, one use, until a day: a child's parents answer it, an adult answers for themself. */
export const askOwn = command({
  name: 'consents.ask-own',
  input: z.object({
    who: line('Write who is shown'),
    purpose: z.string('Select what it is for').min(1, 'Select what it is for').max(60),
    title: line('Write which picture it is, without names', 200),
    until: day('Enter the last day, like 31 7 2027'),
  }),
  may: may.usePictures,
  load: async (db, _, call) => ({ rules: await rulesNow(db, call), known: await knownHere(db, call.now) }),
  async run({ db, call, now, actor, touched }, { who, purpose, title, until }, { rules, known }) {
    if (!rules.questions.some(one => one.purpose === purpose && !rules.isExempt(purpose)))
      throw invalid({ purpose: 'Select what it is for' })
    const { people } = whoIsNamed(who, known)
    const [person, other] = people
    if (!person || other)
      throw invalid({
        who: 'Write the name of one person here, and the class after a comma where two share it',
      })
    if (saysOneOf(title, people)) throw invalid({ title: 'Write which picture it is, without names' })
    if (Temporal.PlainDate.compare(until, dayOf(now)) <= 0)
      throw invalid({ until: 'Enter a day that is still to come' })
    const id = newId()
    await db
      .insertInto('consents.ask')
      .values({
        ...{ schoolId: call.school.id, id, personId: person.personId, purpose, title, until },
        ...{ askedAt: now, askedBy: actor.personId },
      })
      .execute()
    touched(id)
  },
})
