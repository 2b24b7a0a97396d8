import { z } from 'zod'
import { dayOf } from '../../../platform/clock.ts'
import { startDeadline } from '../../../platform/deadlines/deadline.ts'
import { invalid } from '../../../platform/errors.ts'
import { newId } from '../../../words/ids.ts'
import { newReference } from '../../../words/reference.ts'
import { dayNeeded, needed, words } from '../../concerns/index.ts'
import { schoolCalendar } from '../../people/index.ts'
import { ANSWER_DUE, answerRule, dueAfter } from '../clocks.ts'
import { command } from '../kit.ts'
import { may } from '../permissions.ts'
import { childWithFile, type RequestsOfChild } from '../queries/requests-of-child.ts'
import { MONTHS } from '../request.ts'
import { personOf } from './person-of.ts'

const yearOrNone = z.preprocess(
  value => (value === undefined || value === '' ? null : value),
  z.coerce
    .number('Enter a year, like 2024')
    .int('Enter a year, like 2024')
    .min(1990, 'Enter a year, like 2024')
    .max(2100, 'Enter a year, like 2024')
    .nullable(),
)

/** Somebody asks for what is held of a child. The clock runs from the day on which it came. */
export const recordRequest = command({
  name: 'disclosures.record-request',
  chain: 'concerns',
  input: z.object({
    personId: z.uuid(),
    asks: z.string('Select who asks').min(1, 'Select who asks'),
    actingName: words(300).default(''),
    although: words(2_000).default(''),
    checked: needed('Write how you know that it is them', 2_000),
    cameOn: dayNeeded('Enter the day on which it came'),
    wants: z.enum(['everything', 'years'], 'Select what they ask for'),
    withKept: z
      .string()
      .default('')
      .transform(text => text === 'yes'),
    fromYear: yearOrNone,
    toYear: yearOrNone,
  }),
  may: may.answer,
  load: (db, { personId }) => childWithFile(db, personId),
  async run({ db, call, now, actor, commit, touched }, given, child) {
    const { personId, checked, cameOn, wants, withKept } = given
    const who = whoAsks(given, child)
    const age = cameOn.until(dayOf(now)).total({ unit: 'days' })
    if (age < 0 || age > 366) throw invalid({ cameOn: 'Enter today or a day within the last year' })
    const years = wants === 'years' ? yearsOf(given) : { fromYear: null, toYear: null }
    const id = newId()
    const dueOn = dueAfter(cameOn, MONTHS)
    const said = { ...who, ...years, checked, withKept, reference: newReference('S') }
    const salt = commit(id, { ...said, personId, cameOn: cameOn.toString() })
    await db
      .insertInto('disclosures.request')
      .values({
        ...{ schoolId: call.school.id, id, childId: personId, ...said, cameOn, dueOn, salt },
        ...{ recordedAt: now, recordedBy: personOf(actor) },
      })
      .execute()
    const calendar = await schoolCalendar(call)
    await startDeadline(call, { what: ANSWER_DUE, about: id, calendar, rule: answerRule(dueOn) })
    touched(id)
    return { requestId: id }
  },
})

/** Whoever must not be told is refused, unless somebody writes why they are answered all the same. */
function whoAsks(
  { asks, actingName, although }: { asks: string; actingName: string; although: string },
  { name, adults }: RequestsOfChild,
) {
  const none = { askerId: null, although: null }
  if (asks === 'child') return { askedAs: 'child', asker: name, ...none }
  if (asks === 'for-them') {
    if (!actingName) throw invalid({ actingName: 'Write who acts for them' })
    return { askedAs: 'for-them', asker: actingName, ...none }
  }
  const adult = adults.find(({ personId }) => personId === asks)
  if (!adult) throw invalid({ asks: 'Select who asks' })
  if (adult.isNever && !although)
    throw invalid({
      although: `${adult.name} must not be told anything about this child. Write why they are answered, or do not record it as theirs`,
    })
  return {
    ...{ askedAs: 'related', asker: adult.name, askerId: adult.personId },
    although: adult.isNever ? although : null,
  }
}

function yearsOf({ fromYear, toYear }: { fromYear: number | null; toYear: number | null }) {
  if (fromYear === null) throw invalid({ fromYear: 'Enter the first year for which they ask' })
  const until = toYear ?? fromYear
  if (until < fromYear) throw invalid({ toYear: 'Enter the first year or a later one' })
  return { fromYear, toYear: until }
}
