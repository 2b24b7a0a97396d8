import { dayField, linesField, postForm } from '../../../platform/design/form.ts'
import { type Page, show, to } from '../../../platform/page.ts'
import { typedDay } from '../../../platform/typed-time.ts'
import { recordDebrief } from '../commands/record-debrief.ts'
import { may } from '../permissions.ts'
import { concernHead } from '../queries/concern-head.ts'
import { formPage, recordOf } from './follow-up-form.ts'

export const newDebriefPage: Page = {
  url: '/s/:school/concerns/:concernId/debriefs/new',
  may: may.deal,
  beforeModuleGates: true,
  async get(visit) {
    const { call, params, typed, errors } = visit
    const { reference } = await concernHead(call, params)
    const form = { typed, errors }
    return show(
      formPage(visit, {
        ...{ reference, say: 'Look back on it' },
        under:
          'With those who dealt with it, when it is over. What you learn can then be made somebody’s action.',
        body: postForm(
          [
            dayField(form, { name: 'heldOn', label: 'On which day did you look back?' }),
            linesField(form, { name: 'people', label: 'Who was there?', rows: 2 }),
            linesField(form, { name: 'worked', label: 'What worked, and what did not?' }),
            linesField(form, {
              ...{ name: 'lessons', label: 'What does the school learn from it?' },
              hint: 'For what is taught, for the policy, for the network. Name nobody',
            }),
          ],
          'Record it',
        ),
      }),
    )
  },
  async post(visit) {
    const { call, params, answers } = visit
    const heldOn = typedDay(answers, 'heldOn')
    await recordDebrief(call, { ...answers, heldOn, concernId: params['concernId'] })
    return to(`${recordOf(visit)}#debriefs`)
  },
}
