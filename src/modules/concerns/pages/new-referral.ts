import { chooseOne, linesField, postForm, textField } from '../../../platform/design/form.ts'
import { html } from '../../../platform/design/html.ts'
import { schoolPath } from '../../../platform/call.ts'
import { type Page, show, to } from '../../../platform/page.ts'
import { keepReferral } from '../commands/keep-referral.ts'
import { draftReferral } from '../draft-referral.ts'
import { AGENCIES, AGENCY_WORDS } from '../follow-up.ts'
import { may } from '../permissions.ts'
import { askedOfDecision } from '../queries/asked-of-decision.ts'
import { toDraftFrom } from '../queries/to-draft-from.ts'
import { advice } from './advice.ts'
import { formPage, recordOf } from './follow-up-form.ts'
import { link } from './say.ts'
import { levelField } from './triage.view.ts'

export const newReferralPage: Page = {
  url: '/s/:school/concerns/:concernId/referrals/new',
  may: may.deal,
  beforeModuleGates: true,
  async get(visit) {
    const { call, params, typed, errors } = visit
    const told = await toDraftFrom(call, params)
    const asked = await askedOfDecision(call)
    const form = { typed, errors }
    return show(
      formPage(visit, {
        ...{ reference: told.reference, say: 'Draft a referral' },
        under: 'Drafted from the record. Nothing is sent from here: you send it, then say that you did.',
        body: html`<p>
            A child in danger now? <a class="govuk-link" href="tel:999">Call 999</a>. About how an adult who works or
            helps here behaved? ${link(`${schoolPath(call.school)}/report-a-concern/adult`, 'Report that instead')}: it
            has a register of its own.
          </p>
          ${await advice(call)}
          ${postForm(
            [
              chooseOne(form, {
                ...{ name: 'agency', label: 'To whom does it go?' },
                items: AGENCIES.map(value => ({ value, text: AGENCY_WORDS[value] })),
              }),
              textField(form, { name: 'other', label: 'To whom, if another?' }),
              asked.triage.has('threshold') && levelField(form, asked.document, told.level ?? undefined),
              linesField(form, {
                ...{ name: 'draft', label: 'What it says', rows: 24 },
                hint: 'Put right whatever is not so, and fill in what stands in brackets.',
                value: draftReferral(call.school.name, call.actor.name, told),
              }),
            ],
            'Keep this draft',
          )}`,
      }),
    )
  },
  async post(visit) {
    const { call, params, answers } = visit
    const { referralId } = await keepReferral(call, { ...answers, concernId: params['concernId'] })
    return to(`${recordOf(visit)}/referrals/${referralId}`)
  },
}
