import { chooseOne, type Form, linesField, pick, postForm, textField } from '../../../platform/design/form.ts'
import { html, type Safe } from '../../../platform/design/html.ts'
import type { PageView } from '../../../platform/design/layout.ts'
import { mojTimeline } from '../../../platform/design/macros.ts'
import { telephone } from '../../../platform/design/parts.ts'
import type { Visit } from '../../../platform/page.ts'
import { type Agency, agencyName, HOW_WORDS, type Step, STEP_WORDS } from '../follow-up.ts'
import type { Referral, ReferralStep } from '../queries/follow-up.ts'
import { formPage, HOW_ITEMS, momentFields } from './follow-up-form.ts'
import { clockLine, movedLine, nextSteps, referralStage } from './follow-up-say.ts'
import type { OrderKept } from '../orders.ts'
import { folded } from './form.ts'
import { ordersPart } from './orders.view.ts'
import { LEVEL_WORDS } from '../triage.ts'
import { asWritten, momentOf } from './say.ts'

type Number = { kind: string; name: string; phone: string | null }
type Found = {
  reference: string
  referral: Referral
  mayDeal: boolean
  numbers: readonly Number[]
  outcomes: readonly string[]
  orders: readonly OrderKept[]
  /** Orders that the policy names. */
  offered: readonly string[]
}

const KIND: Partial<Record<Agency, string>> = { 'social-care': 'childrens-social-care', police: 'police' }

/** Whom to ring, where the school has recorded a number. */
const numberLine = (agency: Agency, numbers: readonly Number[]): Safe[] =>
  numbers
    .filter(({ kind, phone }) => phone !== null && kind === KIND[agency])
    .map(({ name, phone }) => html`<p>Ring ${name}: ${telephone(phone ?? '')}</p>`)

export function referralView(
  visit: Visit,
  { reference, referral, mayDeal, numbers, outcomes, orders, offered }: Found,
): PageView {
  const { typed, errors, call } = visit
  const stage = referralStage(referral, call.now)
  const next = nextSteps(stage)
  const { steps } = referral
  return formPage(visit, {
    ...{ reference, say: `Referral: ${agencyName(referral)}` },
    under: `Drafted by ${referral.draftedBy}, ${momentOf(referral.draftedAt)}.${sayLevel(referral)}`,
    body: html`<p${!next.includes('answered') && html` id="kind"`}>${clockLine(referral, call.now)}</p>
      ${stage !== 'answered' && numberLine(referral.agency, numbers)} ${movedLine(referral.clock)}
      ${steps.length > 0 && mojTimeline({ headingLevel: 2, items: steps.toReversed().map(lineOf) })}
      ${stage === 'draft' && !mayDeal && html`<p>${asWritten(referral.draft)}</p>`}
      ${mayDeal && next.length > 0 && stepForm({ typed, errors }, next, { ...referral, outcomes })}
      ${stage !== 'draft' && ordersPart({ typed, errors }, { kept: orders.filter(({ referralId }) => referralId === referral.id), offered, mayDeal })}
      ${stage !== 'draft' && folded('The draft, as it was kept', false, asWritten(referral.draft))}`,
  })
}

const sayLevel = ({ level, levelDocument }: Referral): string =>
  level ? ` Level of need: ${LEVEL_WORDS[level].says}${levelDocument ? `, by “${levelDocument}”` : ''}.` : ''

const lineOf = (step: ReferralStep) => ({
  at: step.happenedAt,
  label: { text: STEP_WORDS[step.kind] },
  byline: { text: step.recordedBy },
  html: html`<p>${HOW_WORDS[step.how]}, ${step.who}. ${step.theirReference && `Their reference: ${step.theirReference}.`}</p>
    ${step.kind === 'sent' ? folded('What was sent', false, asWritten(step.words)) : html`<p>${asWritten(step.words)}</p>`}
    ${step.outcome && html`<p>Outcome: ${step.outcome}</p>`} ${step.nextStep && html`<p>Next: ${asWritten(step.nextStep)}</p>`}`,
})

function stepForm(
  form: Form,
  next: readonly Step[],
  { draft, outcomes }: Pick<Referral, 'draft'> & Pick<Found, 'outcomes'>,
): Safe {
  const isFirst = next.includes('sent')
  const chosen = isFirst
    ? html`<input type="hidden" name="kind" value="sent" />`
    : chooseOne(form, {
        ...{ name: 'kind', label: 'What happened?' },
        items: next.map(value => ({ value, text: ASKS[value] })),
      })
  return html`<h2 class="govuk-heading-m">${isFirst ? 'Say that you sent it' : 'What happened next'}</h2>
    ${postForm(
      [
        chosen,
        linesField(form, {
          ...(isFirst
            ? { name: 'words', label: 'What was sent', rows: 24, value: draft }
            : { name: 'words', label: 'What was said?', rows: 3 }),
        }),
        !isFirst &&
          outcomes.length > 0 &&
          pick(form, {
            ...{ name: 'outcome', label: 'What is their answer, if they answered?' },
            items: outcomes.map(one => ({ value: one, text: one })),
          }),
        !isFirst &&
          linesField(form, { name: 'nextStep', label: 'What happens next, if they answered?', rows: 2 }),
        textField(form, {
          ...{ name: 'who', label: isFirst ? 'To whom was it sent?' : 'Who was it?' },
          hint: 'Their name and what they are, or the team',
        }),
        chooseOne(form, {
          ...{ name: 'how', label: 'How?', items: HOW_ITEMS },
          classes: 'govuk-radios--small govuk-radios--inline',
        }),
        textField(form, { name: 'theirReference', label: 'Their reference, if they gave one' }),
        momentFields(form, 'When?'),
      ],
      isFirst ? 'It was sent' : 'Record it',
    )}`
}

const ASKS: Readonly<Record<Step, string>> = {
  sent: 'It was sent',
  answered: 'They answered',
  chased: 'We chased them',
  escalated: 'We took it to somebody above',
}
