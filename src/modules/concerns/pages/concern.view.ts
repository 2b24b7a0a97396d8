import { dayOf, sayDay } from '../../../platform/clock.ts'
import { html, type Safe } from '../../../platform/design/html.ts'
import type { PageView } from '../../../platform/design/layout.ts'
import { button } from '../../../platform/design/macros.ts'
import { pageHead } from '../../../platform/design/parts.ts'
import { clock, step } from '../../../platform/design/states.ts'
import type { FlowSaid } from '../controls/procedure.ts'
import type { RegisterSaid } from '../controls/one-register.ts'
import type { Line } from '../checklist.ts'
import type { HelpLine } from '../../people/index.ts'
import type { AdultCalled } from '../queries/adults-called.ts'
import type { AskedOfDecision } from '../queries/asked-of-decision.ts'
import type { Beside } from '../queries/beside.ts'
import type { Opening } from '../queries/has-opened.ts'
import type { Called } from '../queries/pupils-called.ts'
import type { ConcernRecord, Decision } from '../queries/record.ts'
import { besidePart } from './beside.view.ts'
import { checksPart } from './checks.view.ts'
import { childrenPart } from './children.view.ts'
import { decidePanel } from './decide.view.ts'
import { toCompletePart } from './fields.view.ts'
import type { Form } from '../../../platform/design/form.ts'
import { flowPart } from './flow.view.ts'
import { followUpPart } from './follow-up.view.ts'
import { attemptsPart, extractsPart, leadPart } from './know.view.ts'
import { proceduresPart } from './procedures.view.ts'
import { notForMePart, readersPart } from './readers.view.ts'
import { link, listed, momentOf, NOT_NAMED } from './say.ts'
import { registerPart } from './register.view.ts'
import { signsPart } from './signs.view.ts'
import { timelinePart } from './timeline.view.ts'
import { writtenPart } from './written.view.ts'

export type Shown = {
  base: string
  now: Temporal.Instant
  record: ConcernRecord
  byDuty: Opening['byDuty']
  keptOut: Opening['keptOut']
  /** By duty: they see who has read it. */
  seesReadings: boolean
  beside: readonly Beside[]
  asked: AskedOfDecision
  /** Bodies outside that the policy has at hand. */
  agencies: readonly string[]
  /** All that the policy names anywhere, as the form of a contact offers them. */
  agencyNames: readonly string[]
  /** Serious signs that the policy names. */
  signs: readonly string[]
  /** Lines of the checklist that the policy asks. */
  lines: readonly Line[]
  /** What the policy says of a flow chart of action, if anything. */
  flow: FlowSaid | undefined
  /** What the policy says of the one register. */
  register: RegisterSaid
  /** Whom to ask for advice, as the policy has it. */
  help: readonly HelpLine[]
  /** What the policy wants of who may know it. */
  know: { oneLead: boolean; attempts: boolean }
  /** A child’s support can be planned. */
  offersSupport: boolean
  /** By duty, and not because they were asked to read this one. */
  mayDeal: boolean
  /** One of the staff, who deals with it or was asked to read it. */
  maySanction: boolean
  /** Found by the name that was typed; undefined where none was. */
  children: readonly Called[] | undefined
  adults: readonly AdultCalled[] | undefined
  form: Form
  /** The child whose part was to be said, where that was refused. */
  saying: string | undefined
}

export const standing = ({ record }: Shown): Decision | undefined =>
  record.decisions.find(({ isReplaced }) => !isReplaced)

export const recordUrl = ({ base, record }: Shown): string => `${base}/concerns/${record.concernId}`

/** What comes first stands first on a phone too: the children, what was written, the decision; then what happened. */
export function concernView(shown: Shown): PageView {
  const { base, record, form, mayDeal } = shown
  return {
    title: `Concern ${record.reference}`,
    errors: form.errors,
    errorTitle: 'Not recorded yet',
    body: html`<div class="ww-head">
        <div>
          ${pageHead({
            over: html`${link(`${base}/concerns`, 'Concerns')} &ensp;/&ensp; ${record.reference}`,
            say: sayChildren(record),
            under: sayReported(record),
          })}
        </div>
        <p class="ww-head__state">${stateOf(shown)}</p>
        ${
          mayDeal &&
          button({
            ...{ text: standing(shown) ? 'See the decision' : 'Decide', href: '#decide' },
            classes: 'govuk-button--secondary ww-phone-only',
          })
        }
      </div>
      <div class="ww-cols ww-cols--side ww-cols--record">
        <div>
          ${childrenPart(shown)} ${signsPart(shown)} ${proceduresPart(shown)} ${devicesPart(shown)} ${writtenPart(record)} ${toCompletePart(shown)} ${besidePart(shown)} ${checksPart(shown)}
        </div>
        ${decidePanel(shown)}
        <div>
          ${flowPart(shown)} ${followUpPart(shown)} ${timelinePart(shown)} ${registerPart(shown)} ${extractsPart(shown)} ${leadPart(shown)} ${readersPart(shown)} ${attemptsPart(shown)} ${notForMePart(shown)}
        </div>
      </div>`,
  }
}

/** Devices that were taken, each with a form of its own. */
const devicesPart = ({ base, record }: Shown): Safe | false =>
  record.devices.length > 0 &&
  html`<section class="ww-checks" aria-labelledby="devices">
    <h2 class="ww-h2" id="devices">Devices that were taken</h2>
    ${record.devices.map(
      ({ searchId, device, takenAt }) =>
        html`<p>${link(`${base}/searches/${searchId}`, device)}<br /><span class="ww-soft">${momentOf(takenAt)}</span></p>`,
    )}
  </section>`

function sayReported({ form, reportedAt, signedAs, awaitsWriter, doorName }: ConcernRecord): string {
  const when = form.asked.includes('recorded-time') ? ` on ${momentOf(reportedAt.toString())}` : ''
  const asked = awaitsWriter ? ' Awaiting clarification: the writer was asked, and has not answered.' : ''
  return `${doorName ? `${doorName}. ` : ''}Reported${when}${form.asked.includes('writer-name') ? ` by ${signedAs}` : ''}.${asked}`
}

function sayChildren({ children }: ConcernRecord): string {
  const [only, ...others] = children
  if (!only) return NOT_NAMED
  const where = only.yearGroup ? `Year ${only.yearGroup}` : only.className
  if (!others.length) return where ? `${only.name}, ${where}` : only.name
  return listed(children.map(({ name }) => name))
}

function stateOf(shown: Shown): Safe {
  const decision = standing(shown)
  const today = dayOf(shown.now)
  if (!decision)
    return shown.record.rightNow === 'danger'
      ? clock('late', 'Somebody was in danger')
      : clock('today', 'Not decided yet')
  if (!decision.reviewOn) return step('done', 'Decided')
  const day = Temporal.PlainDate.from(decision.reviewOn)
  const order = Temporal.PlainDate.compare(day, today)
  const says = `Look again ${order === 0 ? 'today' : `on ${sayDay(day)}`}`
  return clock(order < 0 ? 'late' : order === 0 ? 'today' : 'by', says)
}
