import { html, type Safe } from '../../../platform/design/html.ts'
import { clock, step } from '../../../platform/design/states.ts'
import { BEGAN_WORDS, type Elsewhere } from '../elsewhere.ts'
import { recordUrl, type Shown } from './concern.view.ts'
import { part } from './form.ts'
import { policyNamed } from './governed.view.ts'
import { asWritten, link, listed, momentOf } from './say.ts'

/** Under which policy it is dealt with, which forms it is, where it began, and where else it is kept. */
export function registerPart(shown: Shown): Safe | false {
  const { base, register, record, mayDeal } = shown
  const { policies, forms, systems, keepsSource } = register
  const isSaid = policies.length + forms.length + systems.length > 0 || keepsSource
  if (!isSaid && !record.elsewhere.length) return false
  const asks = [
    ...(keepsSource ? ['where it began'] : []),
    ...systems.map(({ system }) => `its reference in ${system}`),
  ]
  return part(
    'register',
    'How it is kept',
    html`${policies.length > 0 && html`<p>Dealt with, like every concern, under: ${policies.map((name, n) => html`${n > 0 && ', '}${policyNamed({ base, policies: record.policies }, name)}`)}.</p>`}
      ${forms.length > 0 && html`<p>This record is what the policy calls: ${listed(forms)}.</p>`}
      ${record.elsewhere.map(elsewhereLine)} ${waitsPart(shown)}
      ${mayDeal && asks.length > 0 && html`<p>${link(`${recordUrl(shown)}/elsewhere`, `Write down ${asks.join(', or ')}`)}</p>`}`,
  )
}

const elsewhereLine = (one: Elsewhere): Safe =>
  html`<p>
    ${elsewhereSays(one)}<br />
    ${one.lateBecause && html`Written down late: ${asWritten(one.lateBecause)}<br />`}
    <span class="ww-soft ww-small">${one.recordedBy}, ${momentOf(one.recordedAt)}.</span>
  </p>`

function elsewhereSays({ kind, place, words, reference, happenedAt }: Elsewhere): Safe {
  if (kind === 'kept') return html`<strong>${place}</strong>: ${reference}`
  if (kind === 'exported')
    return html`<strong>${place}</strong>: an entry was taken, ${reference}. Why: ${asWritten(words ?? '')}`
  const how = Object.entries(BEGAN_WORDS).find(([key]) => key === place)?.[1] ?? place
  return html`<strong>It began elsewhere</strong>, ${momentOf(happenedAt)}. ${how}: ${asWritten(words ?? '')}`
}

function waitsPart({ register, record, now }: Shown): Safe | false {
  const { otherClock } = record
  const [system] = register.systems.filter(({ within }) => within !== 'not-asked')
  if (!system || !otherClock || otherClock.stoppedAt) return false
  const due = Temporal.Instant.from(otherClock.dueAt)
  const isLate = Temporal.Instant.compare(due, now) <= 0
  return html`<p>${isLate ? clock('late', `Not yet in ${system.system}`) : step('next', `To be in ${system.system} by ${momentOf(otherClock.dueAt)}`)}</p>`
}
