import { z } from 'zod'
import { dayOf } from '../../../platform/clock.ts'
import { invalid, notAllowed } from '../../../platform/errors.ts'
import { holds } from '../../../platform/permission.ts'
import { newId } from '../../../words/ids.ts'
import { partsForLeads } from '../controls/anonymous-figures.ts'
import { day, needed, words } from '../fields.ts'
import { command } from '../kit.ts'
import { BY_DUTY, may } from '../permissions.ts'
import { pupilsNamedIn } from '../queries/pupils-named-in.ts'
import { NOTE_KINDS } from '../trend-notes.ts'
import { personOf } from './follow-up-work.ts'

/** A new app, game or challenge that somebody hears of; or, by a lead, an alert from outside. About no child. */
export const writeTrendNote = command({
  name: 'concerns.write-trend-note',
  chain: 'concerns',
  input: z.object({
    kind: z.enum(NOTE_KINDS).default('trend'),
    title: needed('Write what it is: the app, game or challenge', 200),
    words: words(2_000).default(''),
    notedOn: day('Enter the day as 27 3 2026, or leave it empty'),
  }),
  may: may.noteTrend,
  load: async () => ({}),
  async run({ db, call, now, actor, commit, touched }, { kind, title, words, notedOn }) {
    const isAlert = kind === 'local-alert'
    if (isAlert && !holds(actor, BY_DUTY)) throw notAllowed(may.seeTrends.to)
    if (!(await partsForLeads(call)).has(isAlert ? 'local-notes' : 'trend-notes'))
      throw notAllowed(may.noteTrend.to)
    if ((await pupilsNamedIn(db, `${title} ${words}`)).length)
      throw invalid({
        words: 'This names a child. Report a concern about them instead; here write only what it is',
      })
    const today = dayOf(now)
    if (notedOn && Temporal.PlainDate.compare(notedOn, today) > 0)
      throw invalid({ notedOn: 'Enter today or a day before' })
    const id = newId()
    const row = { kind, title, words }
    const salt = commit(id, { ...row, notedOn: (notedOn ?? today).toString() })
    await db
      .insertInto('concerns.trendNote')
      .values({
        ...{ schoolId: call.school.id, id, ...row, notedOn: notedOn ?? today, salt },
        ...{ writtenAt: now, writtenBy: personOf(actor) },
      })
      .execute()
    touched(id)
  },
})
