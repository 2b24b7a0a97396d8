import type { Actor, Right } from '../../platform/call.ts'
import { holds, type Permissions } from '../../platform/permission.ts'
import type { Id } from '../../words/ids.ts'
import { ADULTS_WITH_ACCOUNTS, ON_SCREEN, type SigningAudience } from './agreement.ts'

const WRITES: readonly Right[] = ['headteacher', 'dsl', 'office', 'computing-lead']
/** Published words shut people out until they sign, so whoever answers for the school decides. */
const PUBLISHES: readonly Right[] = ['headteacher', 'dsl']
const SEES_NAMES: readonly Right[] = ['headteacher', 'office', 'dsl']
const SEES_FIGURES: readonly Right[] = [
  ...SEES_NAMES,
  ...(['deputy-dsl', 'chair-of-governors', 'safeguarding-governor', 'computing-lead'] as const),
]
/** Who leads on what pupils and staff are told. */
const LEADS: readonly Right[] = ['headteacher', 'dsl', 'deputy-dsl', 'computing-lead', 'online-safety-lead']
const SIGNS: readonly Right[] = ['staff', 'governor', 'volunteer', 'contractor', 'visitor', 'parent', 'pupil']

/** For oneself; for a child who is too young to, a parent and not the child. */
const isSigner = (actor: Actor, { signerIds }: { signerIds: readonly Id[] }): boolean =>
  actor.personId !== null && signerIds.includes(actor.personId)

const isSignerOrOwn = (actor: Actor, of: { signerIds: readonly Id[]; personId: Id }): boolean =>
  isSigner(actor, of) || actor.personId === of.personId

const isOwnOrListed = (actor: Actor, { personId, signerId }: { personId: Id; signerId: Id }): boolean =>
  actor.personId === personId || actor.personId === signerId || holds(actor, SEES_NAMES)

/** Staff must know which children may use the internet; of each other they need not know it. */
const isListOfPupils = (actor: Actor, { audience }: { audience: SigningAudience }): boolean =>
  audience === 'pupil' || holds(actor, SEES_NAMES)

const isOwnFile = (actor: Actor, { personId }: { personId: Id }): boolean =>
  actor.personId === personId || holds(actor, SEES_NAMES)

/** To whom it goes, and to nobody else: not even to those who see who has signed. */
const isAddressed = (actor: Actor, { goesTo }: { goesTo: 'headteacher' | 'chair-of-governors' }): boolean =>
  actor.rights.has(goesTo)

/** Whoever works here holds the screen for a pupil, the desk for who comes in; nobody for themself. */
const isBeforeThem = (
  actor: Actor,
  { personId, audience }: { personId: Id; audience: SigningAudience },
): boolean =>
  actor.personId !== null &&
  actor.personId !== personId &&
  ON_SCREEN.some(one => one === audience) &&
  (audience === 'pupil' ? actor.rights.has('staff') : holds(actor, ['headteacher', 'office']))

const DECIDES: readonly Right[] = ['headteacher', 'dsl', 'deputy-dsl', 'chair-of-governors']
type Declared = { personId: Id; goesTo: readonly string[] }

/** Nobody decides about themself. */
const isForMe = (actor: Actor, { personId, goesTo }: Declared): boolean =>
  actor.personId !== personId && DECIDES.some(right => actor.rights.has(right) && goesTo.includes(right))
const isOwnOrDecided = (actor: Actor, of: Declared): boolean =>
  actor.personId === of.personId || isForMe(actor, of)

export const may = {
  read: { to: 'read the school’s agreements', who: [...SIGNS, ...SEES_FIGURES] },
  write: { to: 'write an agreement', who: WRITES },
  publish: { to: 'publish an agreement', who: PUBLISHES },
  /** A child whose parent signs reads what the parent is asked. */
  readToSign: { to: 'sign this agreement', who: SIGNS, when: isSignerOrOwn },
  sign: { to: 'sign this agreement', who: SIGNS, when: isSigner },
  /** The screen is held out to whoever has no account. */
  holdScreen: {
    to: 'hold the screen on which somebody signs',
    who: ['staff', 'headteacher', 'office'],
    when: isBeforeThem,
  },
  signInClass: { to: 'have a class sign on one screen', who: ['staff'] },
  seeProof: { to: 'see this signature', who: [...SIGNS, ...SEES_NAMES], when: isOwnOrListed },
  /** Safeguarding is never kept waiting by a form. */
  putOff: {
    to: 'put off signing',
    who: ['dsl', 'deputy-dsl', 'headteacher', 'chair-of-governors'],
  },
  answerRefusal: {
    to: 'answer a refusal to sign',
    who: ['headteacher', 'chair-of-governors'],
    when: isAddressed,
  },
  seeFigures: { to: 'see how many have signed', who: SEES_FIGURES },
  seeNames: { to: 'see who has signed', who: SEES_NAMES },
  seeRegister: { to: 'see who has signed what', who: [...SEES_NAMES, 'staff'], when: isListOfPupils },
  /** Whoever answers for how an adult behaved, the chair too, where it is about the headteacher. */
  seeSignedByAdult: {
    to: 'see what an adult here has signed',
    who: ['headteacher', 'chair-of-governors', 'vice-chair-of-governors'],
  },
  seeOwnFile: { to: 'see what this person has signed', who: [...SIGNS, ...SEES_NAMES], when: isOwnFile },
  remind: { to: 'remind those who have not signed', who: [...SEES_NAMES, 'system'] },
  keepFamilies: { to: 'say who signs for a child', who: SEES_NAMES },
  makeLink: { to: 'make a link to sign', who: [...SEES_NAMES, 'system'] },
  useLink: { to: 'use this link', who: ['anyone'] },
  keepTalk: { to: 'say that you talked an agreement through with a class', who: ['staff'] },
  seeTalks: {
    to: 'see with which classes an agreement was talked through',
    who: [...ADULTS_WITH_ACCOUNTS, ...SEES_FIGURES],
  },
  leadTalk: { to: 'say that an agreement was talked through with staff', who: LEADS },
  keepEvents: { to: 'say which events parents were reminded of', who: [...LEADS, 'office'] },
  seeConsequences: { to: 'read what misuse may lead to', who: SIGNS },
  discuss: { to: 'say that you read a child’s agreement with them', who: ['parent'] },
  /** Staff know which families to speak to. */
  seeDiscussed: { to: 'see which families went through the agreement', who: [...SEES_NAMES, 'staff'] },
  selfCheck: { to: 'check settings of your own', who: [...ADULTS_WITH_ACCOUNTS, ...LEADS] },
  declareException: { to: 'declare something, or ask for it', who: [...ADULTS_WITH_ACCOUNTS, ...DECIDES] },
  /** Whoever it is about, and whoever decides it: nobody else, whatever they lead. */
  seeException: {
    to: 'see this declaration',
    who: [...ADULTS_WITH_ACCOUNTS, ...DECIDES],
    when: isOwnOrDecided,
  },
  decideException: { to: 'decide this declaration', who: DECIDES, when: isForMe },
  lapse: { to: 'let a signature lapse', who: ['system'] },
} satisfies Permissions
