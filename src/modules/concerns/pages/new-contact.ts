import { chooseOne, linesField, pick, postForm, textField } from '../../../platform/design/form.ts'
import { html, type Safe } from '../../../platform/design/html.ts'
import { one, type Page, show, to, type Visit } from '../../../platform/page.ts'
import { outsideContacts } from '../../people/index.ts'
import { reachOf } from '../agencies.ts'
import { recordContact } from '../commands/record-contact.ts'
import { may } from '../permissions.ts'
import { agencyNames } from '../queries/agencies-offered.ts'
import { concernHead } from '../queries/concern-head.ts'
import { advice } from './advice.ts'
import { contactAsked } from '../queries/contact-asked.ts'
import { TELL_PARENTS } from '../procedures/acts.ts'
import { shutActs } from '../queries/shut-acts.ts'
import {
  althoughField,
  formPage,
  HOW_ITEMS,
  momentFields,
  recordOf,
  shutFirst,
  typedMoment,
} from './follow-up-form.ts'

const SIDES = [
  { value: 'parent', text: 'A parent or carer' },
  { value: 'agency', text: 'An agency' },
]
const REPLIES = [
  { value: 'no', text: 'No' },
  { value: 'yes', text: 'Yes: they are chased if it does not come' },
]
const OF_A_PARENT =
  'Only where a parent was told. Leave it empty for an agency; if no parent was told yet, leave this form'

export const newContactPage: Page = {
  url: '/s/:school/concerns/:concernId/contacts/new',
  may: may.see,
  beforeModuleGates: true,
  async get(visit) {
    const { call, params, query, typed } = visit
    const { reference } = await concernHead(call, params)
    const replyTo = one(typed['replyTo']) || one(query['reply'])
    const asked = replyTo ? await contactAsked(call, { ...params, contactId: replyTo }) : undefined
    const isReply = asked !== undefined && !asked.isAnswered
    const offered = await agencyNames(call)
    const { locks } = await shutActs(call, params)
    const chosen = asked?.agency ?? offered[Number(one(query['agency']) || NaN)]
    return show(
      formPage(visit, {
        ...{ reference, say: isReply ? 'Record what they replied' : 'Record a contact' },
        under: chosen
          ? sayReach(chosen, await outsideContacts(call))
          : 'A call, a meeting, a message: with a parent or with an agency.',
        body: html`${await advice(call)}
        ${shutFirst(locks, TELL_PARENTS)}${postForm([...withWhom(visit, offered, chosen), ...whatWasSaid(visit, isReply ? replyTo : ''), althoughField(visit, locks, { act: TELL_PARENTS, hint: OF_A_PARENT })], 'Record it')}`,
      }),
    )
  },
  async post(visit) {
    const { call, params, answers } = visit
    await recordContact(call, {
      ...answers,
      ...{ concernId: params['concernId'], at: typedMoment(answers) },
      agency: one(answers['agencyNamed']) || one(answers['agency']),
      awaitsReply: one(answers['awaitsReply']) === 'yes',
    })
    return to(`${recordOf(visit)}#contacts`)
  },
}

function sayReach(agency: string, contacts: Awaited<ReturnType<typeof outsideContacts>>): string {
  const reach = reachOf(agency, contacts)
  return reach.length
    ? `${agency}: ${reach.join('; ')}.`
    : `${agency}: the school has recorded no number of theirs yet.`
}

function withWhom(
  { typed, errors }: Visit,
  offered: readonly string[],
  chosen: string | undefined,
): (Safe | false)[] {
  const form = {
    typed: chosen && !('side' in typed) ? { ...typed, side: 'agency', agencyNamed: chosen } : typed,
    errors,
  }
  const named = chosen && !offered.includes(chosen) ? [chosen, ...offered] : offered
  return [
    chooseOne(form, { name: 'side', label: 'With whom was it?', items: SIDES }),
    named.length > 0 &&
      pick(form, {
        ...{ name: 'agencyNamed', label: 'Which agency, if it was one?', none: 'None of these' },
        items: named.map(agency => ({ value: agency, text: agency })),
      }),
    textField(form, {
      ...{ name: 'agency', label: named.length ? 'Which other agency?' : 'Which agency, if it was one?' },
    }),
    textField(form, { name: 'who', label: 'Who was it?', hint: 'Their name and what they are' }),
    chooseOne(form, {
      ...{ name: 'how', label: 'How?', items: HOW_ITEMS },
      classes: 'govuk-radios--small govuk-radios--inline',
    }),
  ]
}

const whatWasSaid = ({ typed, errors }: Visit, replyTo: string): Safe[] => {
  const form = { typed, errors }
  return [
    linesField(form, { name: 'purpose', label: 'Why was the agency asked?', rows: 2 }),
    linesField(form, { name: 'said', label: 'What was said?', rows: 5 }),
    linesField(form, { name: 'advice', label: 'What did the agency advise?', rows: 2 }),
    textField(form, { name: 'theirReference', label: 'The agency’s reference, if they gave one' }),
    chooseOne(form, { name: 'awaitsReply', label: 'Is a reply of the agency to come?', items: REPLIES }),
    textField(form, { name: 'spokenBy', label: 'Who spoke for the school, if not you?' }),
    momentFields(form, 'When?'),
    html`${replyTo && html`<input type="hidden" name="replyTo" value="${replyTo}" />`}`,
  ]
}
