import type { Actor, Right } from '../../platform/call.ts'
import { holds, type Permissions } from '../../platform/permission.ts'
import { DUTIES } from '../../words/duties.ts'
import type { Id } from '../../words/ids.ts'

const KEEPS: readonly Right[] = ['headteacher', 'network-manager']
const CHAIRS: readonly Right[] = ['chair-of-governors', 'vice-chair-of-governors']
const SEES: readonly Right[] = [...KEEPS, ...CHAIRS, 'data-protection-officer']
const ADULTS: readonly Right[] = ['staff', 'governor', 'volunteer', 'contractor', ...DUTIES]

type Owned = { personId: Id | null; ownerId: Id | null; ownerDuty: string | null }

export const seesAll = (actor: Actor): boolean => holds(actor, SEES)
export const owns = (actor: Actor, { ownerId, ownerDuty }: Owned): boolean =>
  (ownerId !== null && ownerId === actor.personId) ||
  (ownerDuty !== null && (actor.rights as ReadonlySet<string>).has(ownerDuty))

/** Nobody answers of themself but the headteacher, who signs for the whole and whose deeds the chair reads. */
export const mayAnswer = (actor: Actor, line: Owned): boolean =>
  holds(actor, ['headteacher']) ||
  (line.personId !== actor.personId && (holds(actor, ['network-manager']) || owns(actor, line)))

/** Until it is signed nobody reads what was said of themself but the headteacher: to be ended is told by a person. */
export const maySeeLine = (actor: Actor, line: Owned, isSigned: boolean): boolean =>
  (seesAll(actor) || owns(actor, line)) &&
  (isSigned || line.personId === null || line.personId !== actor.personId || holds(actor, ['headteacher']))

export type Subject = { subjectId: Id; isHead: boolean }
/** Never their own; those of whoever is headteacher are read by the chair. */
export const mayReadDeeds = (actor: Actor, { subjectId, isHead }: Subject): boolean =>
  actor.personId !== subjectId && holds(actor, isHead ? CHAIRS : ['headteacher'])

export const may = {
  see: { to: 'see the access reviews', who: SEES },
  open: { to: 'open an access review', who: [...KEEPS, 'system'] },
  seeOne: {
    to: 'see this access review',
    who: ADULTS,
    when: (actor: Actor, { lines }: { lines: readonly unknown[] }) => seesAll(actor) || lines.length > 0,
  },
  answer: {
    to: 'say whether this is still right',
    who: ADULTS,
    when: (actor: Actor, { meant }: { meant: readonly Owned[] }) =>
      meant.every(line => mayAnswer(actor, line)),
  },
  sign: { to: 'sign the access review', who: ['headteacher'] },
  readDeeds: {
    to: 'read and sign for these deeds',
    who: ['headteacher', ...CHAIRS],
    when: mayReadDeeds,
  },
} satisfies Permissions
