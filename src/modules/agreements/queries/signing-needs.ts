import { type Call, schoolPath } from '../../../platform/call.ts'
import { dayOf, sayDay } from '../../../platform/clock.ts'
import type { Need } from '../../../platform/module.ts'
import { holds } from '../../../platform/permission.ts'
import { ADULTS_WITH_ACCOUNTS } from '../agreement.ts'
import { may } from '../permissions.ts'
import { childrenWithoutLink } from './children-without-link.ts'
import { ownDues } from './own-dues.ts'
import { refusalsWaiting } from './refusals-waiting.ts'

/** What of this room waits for the reader: their own signature, a refusal to answer, links to make. */
export async function signingNeeds(call: Call): Promise<Need[]> {
  const { actor } = call
  return [
    ...(holds(actor, may.answerRefusal.who) ? await refusalNeed(call) : []),
    ...(holds(actor, [...ADULTS_WITH_ACCOUNTS, 'parent']) ? await ownNeeds(call) : []),
    ...(actor.rights.has('office') ? await linkNeed(call) : []),
  ]
}

async function ownNeeds(call: Call): Promise<Need[]> {
  const unsigned = (await ownDues(call)).filter(due => !due.signatureId && due.audience !== 'pupil')
  return unsigned.map(({ agreementId, personId, title, effectiveFrom }) => {
    const isComing = Temporal.Instant.compare(effectiveFrom, call.now) > 0
    const begins = sayDay(dayOf(effectiveFrom))
    return {
      when: isComing ? { state: 'by', words: `By ${begins}` } : { state: 'today', words: 'Today' },
      title: `You have not signed ${title}`,
      says: isComing ? `From ${begins} it is asked for before anything else.` : `In force since ${begins}.`,
      action: {
        text: 'Read and sign',
        url: `${schoolPath(call.school)}/agreements/${agreementId}/people/${personId}/signature`,
      },
    }
  })
}

async function refusalNeed(call: Call): Promise<Need[]> {
  const count = await refusalsWaiting(call)
  if (!count) return []
  return [
    {
      when: { state: 'today', words: 'Today' },
      title: count === 1 ? 'Somebody has refused to sign' : `There are ${count} refusals to sign`,
      says: 'They wrote why. It comes to you, and to nobody else.',
      action: { text: 'Read and answer', url: `${schoolPath(call.school)}/agreements/refusals` },
    },
  ]
}

async function linkNeed(call: Call): Promise<Need[]> {
  const count = await childrenWithoutLink(call)
  if (!count) return []
  return [
    {
      when: { state: 'next', words: 'Next' },
      title:
        count === 1
          ? 'A child waits for a parent’s signature'
          : `${count} children wait for a parent’s signature`,
      says: 'No parent of theirs holds a link to sign.',
      action: { text: 'Make links', url: `${schoolPath(call.school)}/agreements/families` },
    },
  ]
}
