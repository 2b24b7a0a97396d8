import type { Actor, Right } from '../../platform/call.ts'
import type { Permissions } from '../../platform/permission.ts'
import type { Id } from '../../words/ids.ts'

const THE_LEADS: readonly Right[] = ['dsl', 'deputy-dsl']

export const may = {
  answer: { to: 'answer a request for a child’s file', who: THE_LEADS },
  /** The second pair of eyes: a lead who may open every record in it, which the database asks, and who chose nothing of it. */
  review: {
    to: 'agree to what you chose yourself: another lead does',
    who: THE_LEADS,
    when: (actor: Actor, { chosenBy }: { chosenBy: readonly Id[] }) =>
      actor.personId !== null && !chosenBy.includes(actor.personId),
  },
  runClocks: { to: 'say that an answer is late', who: ['system'] },
} satisfies Permissions
