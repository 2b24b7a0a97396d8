import { sayDay } from '../../../platform/clock.ts'
import { html, type Safe } from '../../../platform/design/html.ts'
import { stateTag } from '../../../platform/design/states.ts'
import { type Party, PARTIES, PARTY_WORDS, type Voice } from '../parties.ts'
import type { ApprovalShown } from './approval.view.ts'
import { aloud, buttonLink } from './pieces.ts'

/** Those whom the policy wants asked first, and whoever else was, each with what is on record. */
export function askedParties(shown: ApprovalShown): Safe | undefined {
  const { plan, card } = shown
  const parties = PARTIES.filter(
    party => plan.parties.includes(party) || card.voices.some(voice => voice.party === party),
  )
  if (!parties.length) return undefined
  return html`<h2 class="ww-h2 ww-h2--ruled">Asked before the approval</h2>
    <ul class="ww-plain ww-quiet">
      ${parties.map(party => askedParty(party, shown))}
    </ul>`
}

function askedParty(party: Party, { card, base, mayRecord }: ApprovalShown): Safe {
  const voice = card.voices.find(one => one.party === party)
  const name = PARTY_WORDS[party]
  return html`<li>
    <strong>${name}</strong>
    <span>${voice ? said(voice) : stateTag('not-met', 'Not on record')}</span>
    ${
      mayRecord(party)
        ? buttonLink(
            `${base}/voices/${party}`,
            html`${voice ? 'Record more' : 'Record what they said'}${aloud(name)}`,
          )
        : party === 'leadership' && !voice && html`<span>The headteacher signs for them.</span>`
    }
  </li>`
}

export const said = ({ heardOn, says, changed, recordedBy }: Voice): Safe =>
  html`${sayDay(heardOn)}: ${says} ${changed && html`<br />What changed: ${changed}`}
    ${recordedBy && html`<br /><span class="ww-soft">Signed by ${recordedBy}.</span>`}`
