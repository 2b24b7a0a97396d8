import { dayOf } from '../../../platform/clock.ts'
import { schoolPath } from '../../../platform/call.ts'
import type { FieldErrors } from '../../../platform/errors.ts'
import { type Answers, one, type Page, show } from '../../../platform/page.ts'
import { typedDay } from '../../../platform/typed-time.ts'
import { schoolTerms } from '../../people/index.ts'
import { partsForLeads } from '../controls/anonymous-figures.ts'
import { may } from '../permissions.ts'
import { isAskedWrongly, periodOf } from '../periods.ts'
import { trendNotes } from '../queries/trend-notes.ts'
import { trends } from '../queries/trends.ts'
import { trendsView } from './trends.view.ts'

/** What was typed, or what a link says. */
const dayAsked = (query: Answers, name: string): string => typedDay(query, name) || one(query[name])

/** Concerns in numbers, for the leads: this term or any days, beside those before them. */
export const trendsPage: Page = {
  url: '/s/:school/concerns/figures',
  may: may.seeTrends,
  beforeModuleGates: true,
  async get({ call, query }) {
    const today = dayOf(call.now)
    const terms = await schoolTerms(call)
    const asked = { from: dayAsked(query, 'from'), to: dayAsked(query, 'to') }
    const errors: FieldErrors = isAskedWrongly(asked)
    const period = periodOf(terms, Object.keys(errors).length ? { from: '', to: '' } : asked, today)
    const { facts } = await trends(call, { from: period.before.from, to: period.to })
    return show(
      trendsView({
        ...{ base: schoolPath(call.school), terms, period, today, parts: await partsForLeads(call) },
        ...{ facts, form: { typed: query, errors }, notes: (await trendNotes(call, {})).notes },
      }),
    )
  },
}
