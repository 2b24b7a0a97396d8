import { schoolPath } from '../../../platform/call.ts'
import { chooseOne, linesField, postForm, textField } from '../../../platform/design/form.ts'
import { html, type Safe } from '../../../platform/design/html.ts'
import { button } from '../../../platform/design/macros.ts'
import { pageHead } from '../../../platform/design/parts.ts'
import { notFound } from '../../../platform/errors.ts'
import { one, type Page, show, to } from '../../../platform/page.ts'
import { addOwnKind, endOwnKind } from '../commands/add-own-kind.ts'
import { may } from '../permissions.ts'
import { askedOfDecision } from '../queries/asked-of-decision.ts'
import { mayAddKinds, type OwnKind, ownKinds } from '../queries/own-kinds.ts'
import { AREA_WORDS, AREAS, riskKey, sayRisk } from '../risks.ts'
import { asWritten, momentOf } from './say.ts'

/** The kinds of risk to choose from, and where the policy lets the leads, one more. */
export const ownKindsPage: Page = {
  url: '/s/:school/concerns/kinds',
  may: may.seeTrends,
  beforeModuleGates: true,
  async get({ call, typed, errors }) {
    const own = await ownKinds(call, {})
    const { risks, leadAdds } = await askedOfDecision(call, [])
    const form = { typed, errors }
    return show({
      ...{ title: 'Kinds of risk', errors, errorTitle: 'Not added yet', wide: false },
      before: html`<a class="govuk-back-link" href="${schoolPath(call.school)}/concerns">Concerns</a>`,
      body: html`${pageHead({
        say: 'Kinds of risk',
        under: 'Whoever decides a concern chooses from these. Whoever reports one is never asked.',
      })}
        <h2 class="ww-h2">From the policy</h2>
        ${
          risks.length
            ? html`<ul class="govuk-list govuk-list--bullet">
                ${risks.map(({ key }) => html`<li>${sayRisk(key)}</li>`)}
              </ul>`
            : html`<p>It lists none.</p>`
        }
        ${own.length > 0 && html`<h2 class="ww-h2">Added by the leads</h2>${!leadAdds && html`<p>The policy lets no lead add one now, so none of these can be chosen.</p>`}${own.map(one => kindPart(one))}`}
        ${
          leadAdds &&
          html`<h2 class="ww-h2" id="add">Add a kind</h2>
            <p>It is offered from now on, with every concern that is decided. No child’s name, and nothing that tells of one.</p>
            ${postForm(
              [
                html`<input type="hidden" name="deed" value="add" />`,
                chooseOne(form, {
                  ...{ name: 'area', label: 'Of which area?', classes: 'govuk-radios--small' },
                  items: AREAS.map(value => ({ value, text: AREA_WORDS[value] })),
                }),
                textField(form, { name: 'name', label: 'What is it called?' }),
                linesField(form, {
                  name: 'why',
                  label: 'Why is it needed?',
                  rows: 2,
                  hint: 'What you saw or heard of',
                }),
              ],
              'Add it',
            )}`
        }`,
    })
  },
  async post({ call, answers }) {
    const deed = one(answers['deed'])
    if (deed === 'end') await endOwnKind(call, { kindId: answers['kindId'] })
    else if (await mayAddKinds(call)) await addOwnKind(call, answers)
    else throw notFound('This form')
    return to(`${schoolPath(call.school)}/concerns/kinds`)
  },
}

const kindPart = ({ kindId, area, name, why, addedAt, addedBy, endedAt }: OwnKind): Safe =>
  html`<section>
    <h3 class="govuk-heading-s govuk-!-margin-bottom-1">${sayRisk(riskKey(area, name))}</h3>
    <p class="govuk-!-margin-bottom-1">
      ${asWritten(why)}<br /><span class="ww-small ww-soft">Added by ${addedBy}, ${momentOf(addedAt)}.${endedAt && ` Offered no more since ${momentOf(endedAt)}.`}</span>
    </p>
    ${
      !endedAt &&
      html`<form method="post" novalidate>
        <input type="hidden" name="deed" value="end" />
        <input type="hidden" name="kindId" value="${kindId}" />
        ${button({ text: 'Offer it no more', classes: 'govuk-button--secondary', attributes: { 'aria-label': `Offer ${name} no more` } })}
      </form>`
    }
  </section>`
