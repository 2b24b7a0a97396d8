import type { Actor, Right } from '../../platform/call.ts'
import type { Permissions } from '../../platform/permission.ts'
import type { Id } from '../../words/ids.ts'

const ANYBODY_HERE: readonly Right[] = [
  ...(['staff', 'governor', 'volunteer', 'contractor', 'visitor', 'parent', 'pupil'] as const),
]
/** Who may come to answer for one. Which of them does is a row, and the database keeps the others out. */
const MAY_ANSWER: readonly Right[] = ['headteacher', 'chair-of-governors', 'vice-chair-of-governors']
const DECLARES: readonly Right[] = ['staff', 'governor', 'volunteer', 'contractor']

const isOwn = (actor: Actor, { reporterId }: { reporterId: Id | null }): boolean =>
  actor.personId !== null && reporterId === actor.personId

export const may = {
  report: { to: 'report a concern', who: ANYBODY_HERE },
  /** Asked for no right, so that no report is ever refused. */
  reportFromOutside: { to: 'tell the school', who: ['anyone'] },
  seeOwn: { to: 'see what you have reported', who: ANYBODY_HERE, when: isOwn },
  sayWhoWrote: { to: 'say whether you wrote it', who: ANYBODY_HERE },
  addToOwn: { to: 'add to what you have reported', who: ANYBODY_HERE, when: isOwn },
  /** The rows themselves say which, so there is nothing to ask here but the duty. */
  answer: { to: 'answer for concerns about adults', who: MAY_ANSWER },
  declareFamily: { to: 'say who of your family is here', who: DECLARES },
  moveLadder: { to: 'move a concern up its ladder', who: ['system'] },
} satisfies Permissions
