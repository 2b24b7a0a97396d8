import type { Actor, Right } from '../../platform/call.ts'
import { holds, type Permissions } from '../../platform/permission.ts'
import { DUTIES, type Duty } from '../../words/duties.ts'
import type { Id } from '../../words/ids.ts'

const EVERY_ADULT_HERE: readonly Right[] = [
  'staff',
  'governor',
  'volunteer',
  'contractor',
  'visitor',
  ...DUTIES,
]
const KEEPS_THE_LIST: readonly Right[] = ['headteacher', 'office']
const SEES_THE_LIST: readonly Right[] = [...KEEPS_THE_LIST, 'dsl', 'deputy-dsl']
/** The governors appoint the headteacher. The operator is the way back in when head and chair are both gone. */
const APPOINTS_THE_HEAD: readonly Right[] = ['chair-of-governors', 'vice-chair-of-governors', 'operator']

/** Who may appoint to a duty, and end an appointment to it. */
const mayAppointTo = (actor: Actor, { duty }: { duty: Duty }): boolean =>
  holds(actor, ['headteacher']) || (duty === 'headteacher' && holds(actor, APPOINTS_THE_HEAD))

/** Who leaves as headteacher is not for the office to say. */
const mayLetLeave = (actor: Actor, { duties }: { duties: readonly Duty[] }): boolean =>
  duties.includes('headteacher')
    ? holds(actor, ['headteacher', ...APPOINTS_THE_HEAD])
    : holds(actor, KEEPS_THE_LIST)

/** Whoever holds one of these sees or decides so much that nobody below them may get hold of their account. */
export const WEIGHTY_DUTIES: readonly Duty[] = [
  'headteacher',
  'dsl',
  'deputy-dsl',
  'chair-of-governors',
  'vice-chair-of-governors',
  'safeguarding-governor',
  'data-protection-officer',
  'senior-information-risk-officer',
  'network-manager',
]

/** Who decides about the account and the address of whoever holds these duties, by the right to appoint to them. */
export const standsOver = (duties: readonly Duty[]): readonly Right[] | undefined => {
  if (duties.includes('headteacher')) return APPOINTS_THE_HEAD
  return duties.some(duty => WEIGHTY_DUTIES.includes(duty)) ? ['headteacher'] : undefined
}

type Renaming = { duties: readonly Duty[]; changesAddress: boolean }

/** An invitation goes to the address on the list: who may change it may become that person. */
const mayRename = (actor: Actor, { duties, changesAddress }: Renaming): boolean =>
  changesAddress || !holds(actor, KEEPS_THE_LIST) ? holds(actor, standsOver(duties) ?? KEEPS_THE_LIST) : true

/** Somebody says it of themself, or whoever finds it out says it of them. */
const isOwnOrFoundOut = (actor: Actor, { personId }: { personId: Id }): boolean =>
  actor.personId === personId || holds(actor, SEES_THE_LIST)

/** Whose page a link may lead to. */
export const isOwnOrListed = (actor: Actor, { id }: { id: Id }): boolean =>
  actor.personId === id || holds(actor, SEES_THE_LIST)

/** Any two of them, so that an erasure waits for nobody in particular. The database asks the same of the second. */
const ERASES: readonly Right[] = ['headteacher', 'data-protection-officer', 'chair-of-governors']

/** Two people, and neither is the one it is about. */
const isSecondPerson = (actor: Actor, { proposedBy, personId }: { proposedBy: Id; personId: Id }): boolean =>
  actor.personId !== null && actor.personId !== proposedBy && actor.personId !== personId
const isAboutAnother = (actor: Actor, { id }: { id: Id }): boolean => actor.personId !== id

/** What somebody is given to do a duty with is for them and for those who answer for it. */
const SEES_RESOURCES: readonly Right[] = ['headteacher', 'chair-of-governors', 'safeguarding-governor']
const isOwn = (actor: Actor, { personId }: { personId: Id }): boolean => actor.personId === personId
export const seesResources = (actor: Actor): boolean => holds(actor, SEES_RESOURCES)
const isOwnOrAnswersForIt = (actor: Actor, of: { personId: Id }): boolean =>
  isOwn(actor, of) || seesResources(actor)

export const may = {
  setUpSchool: { to: 'set up a school', who: ['operator'] },
  seePeople: { to: 'see the list of people', who: SEES_THE_LIST },
  /** Of what another system sends in: asked by no person. */
  knowWhomMeant: { to: 'see whom another system means', who: ['system'] },
  /** By any name, for the room above that looks for what is recorded of a child. */
  findPupils: { to: 'find a child by a name', who: ['dsl', 'deputy-dsl'] },
  seePerson: {
    to: 'see a person’s record',
    who: [...EVERY_ADULT_HERE, 'parent', 'pupil'],
    when: isOwnOrListed,
  },
  markAway: { to: 'say who is away', who: EVERY_ADULT_HERE, when: isOwnOrFoundOut },
  managePeople: { to: 'change who is at the school', who: KEEPS_THE_LIST },
  rename: {
    to: 'change a name or an address',
    who: [...KEEPS_THE_LIST, ...APPOINTS_THE_HEAD],
    when: mayRename,
  },
  endMembership: {
    to: 'record that somebody leaves',
    who: [...KEEPS_THE_LIST, ...APPOINTS_THE_HEAD],
    when: mayLetLeave,
  },
  invite: { to: 'invite people to sign in', who: [...KEEPS_THE_LIST, 'operator', 'system'] },
  appoint: {
    to: 'appoint somebody to a duty',
    who: ['headteacher', ...APPOINTS_THE_HEAD],
    when: mayAppointTo,
  },
  seeDutyResources: {
    to: 'see what somebody is given for a duty',
    who: EVERY_ADULT_HERE,
    when: isOwnOrAnswersForIt,
  },
  allotToDuty: { to: 'say what somebody is given for a duty', who: ['headteacher'] },
  answerEnough: { to: 'say whether it is enough', who: EVERY_ADULT_HERE, when: isOwn },
  seeDuties: { to: 'see who holds which duty', who: [...EVERY_ADULT_HERE, 'system'] },
  seeWhomToTell: {
    to: 'see whom to tell about a concern',
    who: [...EVERY_ADULT_HERE, 'parent', 'pupil', 'system'],
  },
  changeContacts: {
    to: 'change the numbers of people outside the school',
    who: [...KEEPS_THE_LIST, 'dsl', 'deputy-dsl'],
  },
  seeSchool: { to: 'see the school’s details', who: EVERY_ADULT_HERE },
  setTermDates: { to: 'set term dates', who: [...KEEPS_THE_LIST, 'operator'] },
  loadRoll: { to: 'load the roll', who: KEEPS_THE_LIST },
  releaseContacts: { to: 'say who may be contacted', who: KEEPS_THE_LIST },
  seeContacts: { to: 'see the contacts of pupils', who: SEES_THE_LIST },
  flagContact: { to: 'record who must not be told', who: SEES_THE_LIST },
  liftFlag: { to: 'lift a warning that somebody must not be told', who: ['headteacher'] },
  recordPupil: { to: 'record what is held of a pupil', who: SEES_THE_LIST },
  seeLinkContacts: {
    to: 'see to whom a link may be sent',
    who: [...SEES_THE_LIST, 'staff', 'operator', 'system'],
  },
  seeErasures: { to: 'see erasures and holds', who: [...ERASES, 'dsl'] },
  proposeErasure: { to: 'propose that a record is erased', who: ERASES, when: isAboutAnother },
  withdrawErasure: { to: 'take back a proposed erasure', who: ERASES },
  confirmErasure: { to: 'confirm an erasure that you proposed yourself', who: ERASES, when: isSecondPerson },
  holdErasure: { to: 'hold a record against erasure', who: [...ERASES, 'dsl'] },
  extendCalendar: { to: 'extend the calendar', who: ['system'] },
} satisfies Permissions

/** What some rights let a person do, which of them it rests on, and whether only to some records. */
export const whatTheyMayDo = (
  rights: ReadonlySet<Right>,
  permissions: Permissions = may,
): { to: string; because: Right[]; onlySome: boolean }[] =>
  Object.values(permissions).flatMap(({ to, who, when }) => {
    const because = [...rights].filter(right => who.includes(right))
    return because.length ? [{ to, because, onlySome: when !== undefined }] : []
  })
