import { html, type Safe } from '../../../platform/design/html.ts'
import { clock } from '../../../platform/design/states.ts'
import { AGENCY_WORDS, agencyName, CONSENT_WORDS, disagreement, type Stage } from '../follow-up.ts'
import type { Action, Referral, Sharing } from '../queries/follow-up.ts'
import { recordUrl, type Shown, standing } from './concern.view.ts'
import { actionLine, clockLine, movedLine, referralStage } from './follow-up-say.ts'
import { contactsPart } from './contacts.view.ts'
import { debriefsPart } from './debriefs.view.ts'
import { folded, part } from './form.ts'
import { sanctionsPart } from './sanctions.view.ts'
import { supportPart } from './support.view.ts'
import { althoughLine, asWritten, count, link, momentOf } from './say.ts'
import { CHOICE_WORDS } from '../concern.ts'
import { LEVEL_WORDS } from '../triage.ts'

/** What was done about it: who was asked, to whom it was referred, who was spoken to and told. */
export const followUpPart = (shown: Shown): Safe =>
  html`${actionsPart(shown)} ${supportPart(shown)} ${sanctionsPart(shown)} ${referralsPart(shown)} ${contactsPart(shown)} ${sharingPart(shown)} ${documentsPart(shown)} ${debriefsPart(shown)}`

const actionsPart = (shown: Shown): Safe => {
  const { record, mayDeal } = shown
  const { actions } = record.followUp
  return part(
    'actions',
    'Who was asked to do what',
    html`${actions.length === 0 && html`<p>Nobody yet.</p>`} ${actions.map(one => actionOf(one, shown))}
      ${mayDeal && html`<p>${link(`${recordUrl(shown)}/actions/new`, 'Ask somebody to do something')}</p>`}`,
  )
}

const actionOf = (action: Action, { now, base, mayDeal }: Shown): Safe =>
  html`<div>
    <p>
      ${actionLine(action, now)}
      ${!action.end && mayDeal && link(`${base}/tasks/${action.id}`, 'Say what became of it', `: ${action.what}`)}<br />
      ${action.task && html`<strong>${action.task}.</strong>`} ${action.owner}: ${asWritten(action.what)}${action.end && html`<br />“${asWritten(action.end.words)}”`}<br />
      <span class="ww-soft ww-small">
        ${
          action.end
            ? `Asked by ${action.givenBy}, ${momentOf(action.givenAt)}. Ended by ${action.end.endedBy}, ${momentOf(action.end.endedAt)}.`
            : `Asked by ${action.givenBy}, ${momentOf(action.givenAt)}.`
        }
        ${action.hidesConcern ? 'They see this task and not the concern.' : 'They may read the concern.'}
      </span>
    </p>
    ${movedLine(action.clock)}
  </div>`

const referralsPart = (shown: Shown): Safe => {
  const { record, mayDeal } = shown
  const { referrals } = record.followUp
  return part(
    'referrals',
    'Referrals',
    html`${disagreeLine(shown)} ${levelLine(shown)} ${referrals.length === 0 && html`<p>None yet.</p>`}
      ${referrals.map(one => referralOf(one, shown))}
      ${mayDeal && html`<p>${link(`${recordUrl(shown)}/referrals/new`, 'Draft a referral')}</p>`}`,
  )
}

const referralOf = (referral: Referral, shown: Shown): Safe => {
  const name = agencyName(referral)
  const page = `${recordUrl(shown)}/referrals/${referral.id}`
  return html`<p>
      ${link(page, name)}<br />
      ${clockLine(referral, shown.now)} ${shown.mayDeal && nextLink(referral, shown.now, page, name)}
    </p>
    ${movedLine(referral.clock)}`
}

const NEXT: Readonly<Record<Stage, string>> = {
  draft: 'Say that you sent it',
  waits: 'Say what they answered',
  silent: 'Chase it',
  'silent-again': 'Take it to somebody above',
  answered: '',
}

const nextLink = (referral: Referral, now: Temporal.Instant, page: string, name: string): Safe | false => {
  const says = NEXT[referralStage(referral, now)]
  return says !== '' && link(page, says, `: ${name}`)
}

/** A decision and a referral that say two things are said so, beside what puts it right. */
function disagreeLine(shown: Shown): Safe | false {
  const choice = standing(shown)?.choice
  const found = disagreement(choice, shown.record.followUp.referrals)
  if (!found) return false
  if (found === 'not-decided')
    return html`<p>${clock('late', 'These do not agree')}<br />
      Something was referred, and the decision that stands ${choice ? `says “${CHOICE_WORDS[choice].says}”` : 'is missing'}.
      ${shown.mayDeal && link('#decide', 'Decide again')}
    </p>`
  const agency = AGENCY_WORDS[choice === 'early-help' ? 'early-help' : 'social-care'].toLowerCase()
  return html`<p>${clock('late', 'Not sent yet')}<br />It was decided to ask ${agency}, and nothing says yet that it was sent.</p>`
}

/** The level that was chosen has a referral of its own, and nobody has drafted it. */
function levelLine(shown: Shown): Safe | false {
  const level = standing(shown)?.triage.level
  const asks = level && LEVEL_WORDS[level].asks
  const agency = asks === 'refer' ? 'social-care' : 'early-help'
  if (!asks || shown.record.followUp.referrals.some(one => one.agency === agency)) return false
  const name = AGENCY_WORDS[agency]
  return html`<p>${clock('today', 'Not drafted yet')}<br />
    That level asks for a referral to ${name.charAt(0).toLowerCase()}${name.slice(1)}.
  </p>`
}

const sharingPart = (shown: Shown): Safe => {
  const { sharings } = shown.record.followUp
  return part(
    'sharing',
    'What was shared outside the school',
    html`${
      sharings.length === 0
        ? html`<p>Nothing yet.</p>`
        : folded(`Shared ${count(sharings.length, 'time', 'times')}`, false, html`${sharings.map(sharingOf)}`)
    }
      <p>${link(`${recordUrl(shown)}/sharing/new`, 'Record what was shared')}</p>`,
  )
}

/** They are listed on a page of their own, and nothing of them is shown. */
const documentsPart = (shown: Shown): Safe => {
  const { documents } = shown.record
  const at = `${recordUrl(shown)}/documents`
  return part(
    'documents',
    'Documents',
    html`<p>${documents ? link(at, count(documents, 'document', 'documents')) : link(at, 'None yet: letters, paper forms, minutes')}</p>`,
  )
}

const sharingOf = (one: Sharing): Safe =>
  html`<p>
    <strong>${one.sharedWith}</strong>: ${asWritten(one.what)}<br />
    Why: ${asWritten(one.why)}<br />
    Consent sought? ${CONSENT_WORDS[one.consent]}.
    ${one.withoutBecause && html`Shared all the same: ${asWritten(one.withoutBecause)}`}<br />
    ${althoughLine(one.although)}
    <span class="ww-soft ww-small">${momentOf(one.happenedAt)}, ${one.recordedBy}.</span>
  </p>`
