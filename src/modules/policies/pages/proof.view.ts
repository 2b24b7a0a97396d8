import { sayDay, sayMoment } from '../../../platform/clock.ts'
import type { AnyControl } from '../../../platform/controls/control.ts'
import type { Reading } from '../../../platform/controls/readings.ts'
import type { SettingInForce } from '../../../platform/controls/settings.ts'
import { html, type Safe } from '../../../platform/design/html.ts'
import type { PageView } from '../../../platform/design/layout.ts'
import { pageHead } from '../../../platform/design/parts.ts'
import { stateTag } from '../../../platform/design/states.ts'
import type { FieldErrors } from '../../../platform/errors.ts'
import type { Id } from '../../../words/ids.ts'
import { anchorOf } from '../addresses.ts'
import { sayBody } from '../approval.ts'
import { unboundState } from '../margin.ts'
import { isElsewhere, type ShownBinding } from '../policy-state.ts'
import { sayAsked } from '../say-asked.ts'
import type { MarginBinding } from '../queries/bound-with-rulings.ts'
import type { EvidenceRow } from '../queries/evidence-of.ts'
import type { ClauseStanding } from '../queries/proof-of.ts'
import { marked } from './marked.ts'
import { buttonLink, count, hidden, link, smallButton } from './pieces.ts'
import { before, otherBindings, readingsTable, seen } from './proof-tables.view.ts'

export type ProofShown = {
  standing: ClauseStanding
  versions: readonly ClauseStanding[]
  binding: MarginBinding | undefined
  others: readonly MarginBinding[]
  shown: ShownBinding | undefined
  control: AnyControl | undefined
  controls: readonly AnyControl[]
  history: readonly SettingInForce[]
  readings: readonly Reading[]
  evidence: readonly EvidenceRow[]
  exceptions: number
  names: readonly { id: Id; name: string }[]
  mayName: boolean
  mayCheck: boolean
  mayRecord: boolean
  now: Temporal.Instant
  base: string
  policyUrl: string
  schoolBase: string
  errors: FieldErrors
}

export function proofView(proof: ProofShown): PageView {
  const { standing, shown, policyUrl } = proof
  const state = shown?.state ?? unboundState(standing)
  const isAhead = shown !== undefined && !isInForce(proof)
  return {
    title: `Clause ${standing.reference}`,
    before: html`<p class="govuk-body govuk-!-margin-top-4">
      ${link(`${policyUrl}#${anchorOf(standing.reference)}`, `Back to ${standing.title}`)}
    </p>`,
    body: html`${pageHead({
      over: html`Clause ${standing.reference}`,
      say: isAhead ? sayAsked(proof.control, shown.binding) : (shown?.figure ?? 'Not bound to anything'),
      under: isAhead
        ? stateTag('nothing-due', 'Not in force yet')
        : html`${stateTag(state)} ${shown?.asAt && html`<span>As at ${sayMoment(shown.asAt)}.</span>`}`,
    })}
      <blockquote class="govuk-inset-text">
        ${standing.leadIn && html`<p class="ww-soft">${standing.leadIn}</p>`}${marked(standing.text, standing.figures)}
      </blockquote>
      ${shown?.note && html`<p class="govuk-body">${shown.note}</p>`} ${deeds(proof)}
      ${!isAhead && exceptionList(proof)} ${settingNow(proof)} ${before(proof)}
      ${isOfSystem(proof) ? seen(proof) : isAhead ? notMeasured : readingsTable(proof)}
      ${otherBindings(proof)}`,
  }
}

/** Its day has come. */
const isInForce = ({ standing: { effectiveFrom }, now }: ProofShown): boolean =>
  effectiveFrom !== null && Temporal.Instant.compare(effectiveFrom, now) <= 0

const notMeasured = html`<p class="govuk-body">It is measured from the day it is in force.</p>`

const isOfSystem = ({ shown }: ProofShown): boolean => shown !== undefined && isElsewhere(shown)

function deeds(proof: ProofShown): Safe | undefined {
  const { shown, binding, control, base, schoolBase, mayCheck, mayRecord } = proof
  if (!binding || !shown) return undefined
  if (isElsewhere(shown))
    return mayRecord
      ? html`<p>${buttonLink(`${base}/evidence?binding=${binding.bindingId}`, 'Record what you saw', true)}</p>`
      : undefined
  if (!control || !isInForce(proof)) return undefined
  const needsFix = shown.state === 'not-met' || shown.state === 'at-risk'
  return html`<form class="ww-choice" method="post" action="${base}">
    ${hidden({ control: control.name, bindingId: binding.bindingId })}
    ${needsFix && control.fix && buttonLink(`${schoolBase}${control.fix.url}`, control.fix.text, true)}
    ${mayCheck && control.movedBy.length > 0 && smallButton('Check now')}
  </form>`
}

function exceptionList({ exceptions, names, mayName }: ProofShown): Safe | undefined {
  if (!exceptions) return undefined
  if (!mayName)
    return html`<p class="govuk-body">${count(exceptions, 'exception')}. Names are for those who can put it right.</p>`
  const rest = exceptions - names.length
  return html`<h2 class="ww-h2 ww-h2--ruled govuk-!-margin-top-6">${count(exceptions, 'exception')}</h2>
    <ul class="govuk-list">
      ${names.map(({ name }) => html`<li>${name}</li>`)} ${rest > 0 && html`<li>${rest} without a name here</li>`}
    </ul>`
}

function settingNow(proof: ProofShown): Safe | undefined {
  const { standing, binding, control, versions } = proof
  if (!binding) return undefined
  const { body, bodyName, approvedOn, minute, effectiveOn, number } = standing
  const first = versions.toReversed().find(version => version.text === standing.text && version.effectiveOn)
  return html`<h2 class="ww-h2 ww-h2--ruled govuk-!-margin-top-6">What it sets</h2>
    <p class="govuk-body">
      <strong>${sayAsked(control, binding)}</strong><br />
      ${
        body && approvedOn && effectiveOn
          ? `Version ${number}, in force ${isInForce(proof) ? 'since' : 'from'} ${sayDay(effectiveOn)}. Approved: ${sayBody({ body, bodyName })}, ${sayDay(approvedOn)}, minute ${minute ?? ''}.`
          : 'A draft: nothing is in force by it yet.'
      }
      ${first && first.number < number && ` In these words since version ${first.number}.`}
    </p>
    ${
      binding.system !== 'watchword' &&
      html`<p class="govuk-body">It speaks of: ${binding.systemTitle}. No setting of Watchword changes by it.</p>`
    }`
}
