import type { Actor, Right } from '../../platform/call.ts'
import type { Permissions } from '../../platform/permission.ts'
import type { Id } from '../../words/ids.ts'
import { CHECKED } from './checks.ts'

const KEEPS: readonly Right[] = ['headteacher', 'office']

/** Nobody agrees of themself that a check may wait. */
const isOfAnother = (actor: Actor, { personId }: { personId: Id }): boolean => actor.personId !== personId

export const may = {
  see: { to: 'see the single central record', who: [...KEEPS, 'dsl', 'safeguarding-governor'] },
  keep: { to: 'keep the single central record', who: KEEPS },
  agreeRisk: {
    to: 'agree that somebody begins before their check',
    who: ['headteacher'],
    when: isOfAnother,
  },
  learnWhy: { to: 'see why you are not let in yet', who: CHECKED },
} satisfies Permissions
