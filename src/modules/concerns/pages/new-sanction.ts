import { type Answers, one, type Page, type Reply, show, to, type Visit } from '../../../platform/page.ts'
import { typedDay } from '../../../platform/typed-time.ts'
import { policiesThatStood } from '../../policies/index.ts'
import { recordSanction } from '../commands/record-sanction.ts'
import { may } from '../permissions.ts'
import { sanctionForm } from '../queries/sanction-form.ts'
import { sanctionsAsked } from '../queries/sanctions-asked.ts'
import { givenOf, NO_SANCTION } from '../sanctions.ts'
import { recordOf } from './follow-up-form.ts'
import { newSanctionView } from './new-sanction.view.ts'

export const newSanctionPage: Page = {
  url: '/s/:school/concerns/:concernId/sanctions/new',
  may: may.sanction,
  beforeModuleGates: true,
  get: visit => form(visit),
  async post(visit) {
    const { call, params, answers } = visit
    // The rest is asked once it is known what is given: whoever records that there is none never meets it.
    if (isBegun(answers) && !(await sanctionForm(call, params)).shut)
      return form({ ...visit, typed: { ...answers, whole: 'yes' } })
    await recordSanction(call, {
      ...answers,
      ...daysIn(answers, ['happenedOn', 'decidedOn', 'endsOn', 'holdBy', 'toldOn']),
      concernId: params['concernId'],
      sanction: one(answers['sanction']),
    })
    return to(`${recordOf(visit)}#sanctions`)
  },
}

const isBegun = (answers: Answers): boolean =>
  one(answers['whole']) !== 'yes' &&
  !['', NO_SANCTION].includes(one(answers['sanction'])) &&
  ['because', 'childId'].every(name => one(answers[name]).trim() !== '')

async function form(visit: Visit): Promise<Reply> {
  const { call, params, typed, errors } = visit
  const found = await sanctionForm(call, params)
  const asked = await sanctionsAsked(call)
  const isWhole = one(typed['whole']) === 'yes'
  const policies =
    isWhole && (asked.parts.has('policy-clause') || asked.listsNone) ? await policiesThatStood(call) : []
  const chosen = isWhole ? givenOf(asked, one(typed['sanction']), one(typed['ownWords'])) : undefined
  return show(
    newSanctionView({
      ...{
        base: recordOf(visit),
        now: call.now,
        found,
        asked,
        isWhole,
        chosen,
        policies,
        form: { typed, errors },
      },
    }),
  )
}

export const daysIn = (answers: Answers, names: readonly string[]): Record<string, string> =>
  Object.fromEntries(names.map(name => [name, typedDay(answers, name)]))
