import type { Actor, Right } from '../../platform/call.ts'
import { holds, type Permissions } from '../../platform/permission.ts'
import type { Id } from '../../words/ids.ts'

/** Who may know of any pupil or parent which rules they broke, and record it of a parent. */
const KNOWS: readonly Right[] = ['headteacher', 'dsl', 'deputy-dsl']

export const knowsOfAny = (actor: Actor): boolean => holds(actor, KNOWS)

const isOwnOrKnown = (actor: Actor, { recordedBy }: { recordedBy: Id }): boolean =>
  actor.personId === recordedBy || knowsOfAny(actor)

export const may = {
  record: { to: 'record that a rule was broken', who: ['staff'] },
  /** Whoever wrote it, the safeguarding leads and the headteacher. */
  see: { to: 'see this record', who: ['staff', ...KNOWS], when: isOwnOrKnown },
  takeBack: { to: 'take back this record', who: ['staff'], when: isOwnOrKnown },
  seeOf: { to: 'see which rules somebody broke', who: KNOWS },
  /** Where more teaching is needed. */
  count: {
    to: 'see which rules are broken in which class',
    who: [...KNOWS, 'computing-lead', 'pshe-lead', 'online-safety-lead'],
  },
} satisfies Permissions
