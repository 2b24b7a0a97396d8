import { schoolPath } from '../../../platform/call.ts'
import { chooseOne, linesField, postForm } from '../../../platform/design/form.ts'
import { html } from '../../../platform/design/html.ts'
import { pageHead } from '../../../platform/design/parts.ts'
import { invalid, Refusal } from '../../../platform/errors.ts'
import { holds } from '../../../platform/permission.ts'
import { type Page, show, to } from '../../../platform/page.ts'
import { SEES_WITHDRAWN } from '../../access/index.ts'
import { addToSanction } from '../commands/add-to-sanction.ts'
import { may } from '../permissions.ts'
import { sanction } from '../queries/sanction.ts'
import { recordOf } from './follow-up-form.ts'
import { daysIn } from './new-sanction.ts'
import { toldFields } from './sanction-rest.view.ts'
import { sanctionFacts, stepFact } from './sanction-facts.view.ts'

const KINDS = [
  { value: 'told', text: 'A parent was told' },
  { value: 'not-told', text: 'The parents are not told', hint: 'Write why' },
  { value: 'lifted', text: 'It is lifted', hint: 'Write why' },
  { value: 'corrected', text: 'Something in it is wrong', hint: 'Write what is right' },
]

/** One sanction whole, and the place to write beneath it. It is never changed itself. */
export const sanctionPage: Page = {
  url: '/s/:school/concerns/:concernId/sanctions/:sanctionId',
  may: may.sanction,
  beforeModuleGates: true,
  async get(visit) {
    const { call, params, typed, errors } = visit
    const { kept, reference, tellable } = await sanction(call, params)
    const form = { typed, errors }
    return show({
      ...{ title: 'A sanction', errors, errorTitle: 'Not recorded yet', wide: false },
      before: html`<a class="govuk-back-link" href="${recordOf(visit)}#sanctions">Concern ${reference}</a>`,
      body: html`${pageHead({
        say: `${kept.child}: ${kept.sanction ?? 'no sanction'}`,
        under: `Recorded by ${kept.recordedBy}. It stays as it is; what comes later stands beneath it.`,
      })}
      ${sanctionFacts(kept)} ${kept.steps.map(stepFact)}
        ${
          kept.sanction !== null &&
          holds(call.actor, SEES_WITHDRAWN) &&
          html`<p>
            <a class="govuk-link" href="${schoolPath(call.school)}/people/${kept.personId}/withdrawn"
              >Take access away for a time</a
            >: computers, the internet, or all of it, with its start and end. Nothing of this record goes with it.
          </p>`
        }
        <h2 class="govuk-heading-m govuk-!-margin-top-7">What came later</h2>
        ${postForm(
          [
            chooseOne(form, {
              name: 'kind',
              label: 'What do you write down?',
              items: KINDS,
              classes: 'govuk-radios--small',
            }),
            linesField(form, {
              name: 'words',
              label: 'In your words',
              hint: 'Leave it empty if a parent was told',
            }),
            toldFields(form, tellable),
          ],
          'Add it',
        )}`,
    })
  },
  async post(visit) {
    const { call, params, answers } = visit
    try {
      await addToSanction(call, { ...answers, ...daysIn(answers, ['toldOn']), ...params })
    } catch (error) {
      // Nothing typed is lost because somebody lifted it meanwhile.
      if (error instanceof Refusal && error.kind === 'conflict') throw invalid({ kind: error.message })
      throw error
    }
    return to(`${recordOf(visit)}#sanctions`)
  },
}
