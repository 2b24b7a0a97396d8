import { type Call, schoolPath } from '../../../platform/call.ts'
import { html } from '../../../platform/design/html.ts'
import { notFound } from '../../../platform/errors.ts'
import { pageHead } from '../../../platform/design/parts.ts'
import { type Page, show, to } from '../../../platform/page.ts'
import { agreementsOf, onScreenForm, signOnScreen, toSignOnScreen } from '../../agreements/index.ts'
import { may } from '../permissions.ts'
import { visit } from '../queries/visit.ts'

/** What they are asked to sign next, as what they come. */
async function nextOf(call: Call, params: Readonly<Record<string, string>>) {
  const { personId, comesAs } = await visit(call, params)
  const asked = await agreementsOf(call, { personId, audience: comesAs })
  return { personId, agreementId: asked.find(({ signatureId }) => signatureId === null)?.agreementId }
}

/** Turned round for the visitor: the words and the button, and nothing else of the school. */
export const signaturePage: Page = {
  url: '/s/:school/visitors/:visitId/signature',
  may: may.keep,
  async get({ call, params, typed, errors }) {
    const { personId, agreementId } = await nextOf(call, params)
    const at = `${schoolPath(call.school)}/visitors/${params['visitId']}`
    if (!agreementId)
      return show({
        ...{ title: 'Thank you', heldOut: true },
        body: html`${pageHead({ say: 'Thank you', under: 'Please turn the screen back.' })}
          <p><a class="govuk-link" href="${at}">Go on at the desk</a></p>`,
      })
    const signing = await toSignOnScreen(call, { personId, agreementId })
    return show({
      ...{ title: signing.title, errors, errorTitle: 'Not signed yet', heldOut: true },
      body: html`${pageHead({ over: call.school.name, say: signing.title, under: 'Please read it, then sign.' })}
        ${onScreenForm(signing, { typed, errors })}
        <p class="ww-small ww-soft">You do not agree? Tell whoever is at the desk. <a class="govuk-link" href="${at}">Back to the desk</a></p>`,
    })
  },
  async post({ call, params, answers }) {
    const { personId, agreementId } = await nextOf(call, params)
    if (!agreementId) throw notFound('This form')
    await signOnScreen(call, { ...answers, personId, agreementId })
    return to(`${schoolPath(call.school)}/visitors/${params['visitId']}/signature`)
  },
}
