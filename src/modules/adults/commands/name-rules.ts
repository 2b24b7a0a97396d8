import { z } from 'zod'
import { dayOf } from '../../../platform/clock.ts'
import { invalid } from '../../../platform/errors.ts'
import { newId } from '../../../words/ids.ts'
import { adultWordingsOnDay } from '../../agreements/index.ts'
import { day, dayNeeded, words } from '../../concerns/index.ts'
import { audiencesNamed } from '../controls/breach-cites-line.ts'
import { command } from '../kit.ts'
import { may } from '../permissions.ts'
import { followed } from '../queries/runs-of.ts'
import { valueOf } from '../rule-broken.ts'
import { personOf } from './write.ts'

const WHEN = 'Enter the day, like 14 9 2026'
const WHICH = 'Select the rule that was broken'

/**
 * Which rules of their own agreement whoever it is about broke. The lines are those in force on that day for what they
 * were here then, and whether they had signed them is written in beside each. It stays as it was, and may be taken back.
 */
export const nameRules = command({
  name: 'adults.name-rules',
  chain: 'adults',
  input: z.object({
    concernId: z.uuid(),
    happenedOn: dayNeeded(WHEN),
    rule: z.preprocess(
      value => (typeof value === 'string' ? [value] : (value ?? [])),
      z.array(z.string()).min(1, WHICH),
    ),
    place: words(500).default(''),
    seenOn: day(WHEN),
  }),
  may: may.answer,
  load: (db, { concernId }) => followed(db, concernId),
  async run({ db, call, now, actor, commit, touched }, { rule, ...named }, { subjects }) {
    const today = dayOf(now)
    for (const field of ['happenedOn', 'seenOn'] as const) {
      const typed = named[field]
      if (typed && Temporal.PlainDate.compare(typed, today) > 0)
        throw invalid({ [field]: 'Enter a day that is not in the future' })
    }
    const audiences = await audiencesNamed(call)
    const wordings = await adultWordingsOnDay(call, { personIds: [...subjects], on: named.happenedOn })
    const offered = wordings
      .filter(({ audience }) => audiences.has(audience))
      .flatMap(wording => wording.lines.map((line, n) => ({ ...wording, line, value: valueOf(wording, n) })))
    const chosen = offered.filter(({ value }) => rule.includes(value))
    if (!chosen.length || chosen.length < new Set(rule).size)
      throw invalid({ rule: offered.length ? WHICH : 'No agreement of theirs was in force on that day' })
    for (const { value: _, lines: __, signatureId: ___, ...of } of chosen) {
      const id = newId()
      const row = { ...of, ...named }
      const salt = commit(id, {
        ...row,
        signedAt: row.signedAt?.toString() ?? null,
        happenedOn: row.happenedOn.toString(),
        seenOn: row.seenOn?.toString() ?? null,
      })
      await db
        .insertInto('adults.ruleBroken')
        .values({
          ...{ schoolId: call.school.id, id, ...row, salt },
          ...{ namedAt: now, namedBy: personOf(actor), takenBackAt: null, takenBackBy: null },
        })
        // Pressed twice it stands once.
        .onConflict(one => one.doNothing())
        .execute()
      touched(id)
    }
  },
})
