import { addProvider } from '../src/modules/access/commands/add-provider.ts'
import { holdErasure } from '../src/modules/people/commands/hold-erasure.ts'
import { proposeErasure } from '../src/modules/people/commands/propose-erasure.ts'
import { recordRelationship } from '../src/modules/people/commands/record-relationship.ts'
import { endMembership, recordPerson } from '../src/modules/people/index.ts'
import { brought, textFile } from '../src/modules/people/roll-world.test.ts'
import { checkRecord } from '../src/modules/record/index.ts'
import { partsOfAdults } from './permission-parts-adults.ts'
import { earlierRows } from './permission-rows-earlier.ts'
import { adultDocumentRows, documentRows } from './permission-rows-documents.ts'
import { agreementsRows } from './permission-rows-agreements.ts'
import { partsOfConduct } from './permission-parts-conduct.ts'
import { partsOfConsents } from './permission-parts-consents.ts'
import { conductRows } from './permission-rows-conduct.ts'
import { consentsRows } from './permission-rows-consents.ts'
import { figuresRows } from './permission-rows-figures.ts'
import { partsOfVisitors } from './permission-parts-visitors.ts'
import { visitorsRows } from './permission-rows-visitors.ts'
import { partsOfStarters } from './permission-parts-starters.ts'
import { retentionRows } from './permission-rows-retention.ts'
import { entitlementsRows } from './permission-rows-entitlements.ts'
import { systemsRows } from './permission-rows-systems.ts'
import { partsOfSystems } from './permission-parts-systems.ts'
import { vettingRows } from './permission-rows-vetting.ts'
import { partsOfVetting } from './permission-parts-vetting.ts'
import { startersRows } from './permission-rows-starters.ts'
import { partsOfConcerns } from './permission-matrix-concerns.ts'
import { partsOfAgreements, partsOfPolicies } from './permission-matrix-parts.ts'
import { partsOfReports } from './permission-matrix-reports.ts'
import type { Walked } from './signed-in.ts'

/** What somebody meets at an address. `goes on`: sent to another page than the one to sign in. */
export const OUTCOMES = ['shows', 'refused', 'not found', 'sign in', 'goes on'] as const
export type Outcome = (typeof OUTCOMES)[number]

/** Everybody of Larkmoor; two of Hollin Bank who try Larkmoor's doors; and somebody who has not signed in. */
export const CAST = [
  ...['head', 'dsl', 'deputy', 'teacher', 'office', 'chair', 'governor', 'technician', 'dpo', 'volunteer'],
  ...['parent', 'pupil', 'head of another school', 'parent at another school', 'nobody'],
] as const

/** Words for the same people again and again. Written out, so that a reader can see who is meant. */
const STRANGERS = 'head of another school, parent at another school'
const FAMILIES = 'parent, pupil'
const OTHERS_HERE = 'chair, governor, dpo, volunteer'

const EVERYBODY_SIGNED_IN = `head, dsl, deputy, teacher, office, technician, ${OTHERS_HERE}, ${FAMILIES}, ${STRANGERS}`
const KEEPS_THE_LIST = 'head, office'
const KEEPS_OR_GUARDS = 'head, office, dsl, deputy'
const ADULTS_HERE = `head, dsl, deputy, teacher, office, technician, ${OTHERS_HERE}`
const STAFF_HERE = 'head, dsl, deputy, teacher, office'
const NO_STAFF = `technician, ${OTHERS_HERE}, ${FAMILIES}`
const EVERYBODY_HERE = `${ADULTS_HERE}, ${FAMILIES}`
const PREPARES_A_POLICY = 'head, dsl, deputy, office, technician, dpo'
const NOT_HEAD_DSL_OFFICE = `deputy, teacher, technician, ${OTHERS_HERE}, ${FAMILIES}`

export type Row = Partial<Record<Outcome, string>>

/** The same at every door of a school: a stranger is told that there is no such page. */
const OUTSIDE: Row = { 'not found': STRANGERS, 'sign in': 'nobody' }

/** The register about adults: who may come to answer for one, and the one who answers for this one. */
const OUTSIDE_THE_REGISTER = `dsl, deputy, teacher, office, technician, governor, dpo, volunteer, ${FAMILIES}`
const WHO_MAY_ANSWER: Row = { shows: 'head, chair', refused: OUTSIDE_THE_REGISTER, ...OUTSIDE }
const OF_ITS_CASE_MANAGER: Row = {
  shows: 'head',
  'not found': `chair, ${STRANGERS}`,
  refused: OUTSIDE_THE_REGISTER,
  'sign in': 'nobody',
}

/**
 * Who meets what at each address of the product, by hand, in the words of duties: never generated. Each of the
 * cast stands exactly once in a row. An address that is not here fails, and so does a row without an address.
 */
export const PERMISSION_TABLE: Readonly<Record<string, Row>> = {
  '/': { 'goes on': EVERYBODY_SIGNED_IN, 'sign in': 'nobody' },
  // The ways in: for whoever stands before them.
  '/sign-in': { shows: `${EVERYBODY_SIGNED_IN}, nobody` },
  '/sign-in/second-factor': { shows: EVERYBODY_SIGNED_IN, 'sign in': 'nobody' },
  '/sign-in/with/:providerId': { shows: `${EVERYBODY_SIGNED_IN}, nobody` },
  '/sign-in/with/done': { shows: `${EVERYBODY_SIGNED_IN}, nobody` },
  '/password-reset': { shows: `${EVERYBODY_SIGNED_IN}, nobody` },
  // Links, each of them live: whoever holds it may open it.
  '/first-run/:token': { shows: `${EVERYBODY_SIGNED_IN}, nobody` },
  '/invitation/:token': { shows: `${EVERYBODY_SIGNED_IN}, nobody` },
  '/password-reset/:token': { shows: `${EVERYBODY_SIGNED_IN}, nobody` },
  '/first-run/:token/practice': { shows: `${EVERYBODY_SIGNED_IN}, nobody` },
  '/practice/:token': { shows: `${EVERYBODY_SIGNED_IN}, nobody` },
  // Larkmoor is no practice school, so it has no such page for anybody.
  '/s/:school/practice': { 'not found': `${EVERYBODY_SIGNED_IN}, nobody` },
  // One's own account. Addresses that only take a form send on whoever looks at them.
  '/account': { shows: EVERYBODY_SIGNED_IN, 'sign in': 'nobody' },
  '/account/password': { shows: EVERYBODY_SIGNED_IN, 'sign in': 'nobody' },
  '/account/second-factor': { shows: EVERYBODY_SIGNED_IN, 'sign in': 'nobody' },
  '/account/recovery-codes': { 'goes on': EVERYBODY_SIGNED_IN, 'sign in': 'nobody' },
  '/account/passkeys': { shows: EVERYBODY_SIGNED_IN, 'sign in': 'nobody' },
  '/account/sign-in-with': { shows: EVERYBODY_SIGNED_IN, 'sign in': 'nobody' },
  '/password-known': { shows: `${EVERYBODY_SIGNED_IN}, nobody` },
  '/lock-account/:token': { shows: `${EVERYBODY_SIGNED_IN}, nobody` },
  '/s/:school/left-open': { shows: `${ADULTS_HERE}, pupil`, refused: 'parent', ...OUTSIDE },
  '/s/:school/accounts/noticed': {
    shows: 'head, technician',
    refused: `dsl, deputy, teacher, office, ${OTHERS_HERE}, ${FAMILIES}`,
    ...OUTSIDE,
  },
  '/account/lock': { 'goes on': `${EVERYBODY_SIGNED_IN}, nobody` },
  '/account/unlock': { 'goes on': EVERYBODY_SIGNED_IN, 'sign in': 'nobody' },
  '/account/sign-out': { shows: `${EVERYBODY_SIGNED_IN}, nobody` },
  '/s/:school/accounts': {
    shows: 'head, office, technician, chair',
    refused: `dsl, deputy, teacher, governor, dpo, volunteer, ${FAMILIES}`,
    ...OUTSIDE,
  },
  // The key to every backup: the headteacher's to make, and nobody else's to see.
  '/s/:school/backup-key': {
    shows: 'head',
    refused: `dsl, deputy, teacher, office, technician, ${OTHERS_HERE}, ${FAMILIES}`,
    ...OUTSIDE,
  },
  // There is nothing to say of a key that nobody has made.
  '/s/:school/backup-key/printed': {
    'goes on': 'head',
    refused: `dsl, deputy, teacher, office, technician, ${OTHERS_HERE}, ${FAMILIES}`,
    ...OUTSIDE,
  },
  // It only takes what a form held when its session locked.
  '/s/:school/drafts/:path': { 'not found': EVERYBODY_SIGNED_IN, 'sign in': 'nobody' },
  '/s/:school': {
    shows: `head, dsl, deputy, teacher, office, technician, ${OTHERS_HERE}, ${FAMILIES}`,
    ...OUTSIDE,
  },
  // Not what it was about, nor for whom: that a piece of work gave up, and when.
  '/s/:school/failed-work': {
    shows: 'technician',
    refused: `head, dsl, deputy, teacher, office, ${OTHERS_HERE}, ${FAMILIES}`,
    ...OUTSIDE,
  },
  '/s/:school/outbox': {
    shows: 'head, technician',
    refused: `dsl, deputy, teacher, office, ${OTHERS_HERE}, ${FAMILIES}`,
    ...OUTSIDE,
  },

  // The roll and who answers for what: people below Larkmoor's roof only.
  '/s/:school/people': {
    shows: KEEPS_OR_GUARDS,
    refused: `teacher, technician, ${OTHERS_HERE}, ${FAMILIES}`,
    ...OUTSIDE,
  },
  '/s/:school/people/new': {
    shows: KEEPS_THE_LIST,
    refused: `dsl, deputy, teacher, technician, ${OTHERS_HERE}, ${FAMILIES}`,
    ...OUTSIDE,
  },
  // The teacher's own record.
  '/s/:school/people/:personId': {
    shows: `${KEEPS_OR_GUARDS}, teacher`,
    refused: `technician, ${OTHERS_HERE}, ${FAMILIES}`,
    ...OUTSIDE,
  },
  '/s/:school/people/:personId/name': {
    shows: KEEPS_THE_LIST,
    refused: `dsl, deputy, teacher, technician, ${OTHERS_HERE}, ${FAMILIES}`,
    ...OUTSIDE,
  },
  // Who is whose contact, and what must not be told: whoever keeps the list or guards the children.
  '/s/:school/people/:personId/family': {
    shows: KEEPS_OR_GUARDS,
    refused: `teacher, technician, ${OTHERS_HERE}, ${FAMILIES}`,
    ...OUTSIDE,
  },
  '/s/:school/people/:personId/family/new': {
    shows: KEEPS_THE_LIST,
    refused: `dsl, ${NOT_HEAD_DSL_OFFICE}`,
    ...OUTSIDE,
  },
  '/s/:school/people/:personId/memberships/new': {
    shows: KEEPS_THE_LIST,
    refused: `dsl, deputy, teacher, technician, ${OTHERS_HERE}, ${FAMILIES}`,
    ...OUTSIDE,
  },
  // The teacher's: that the chair lets the headteacher leave is another row's matter.
  '/s/:school/memberships/:membershipId/end': {
    shows: KEEPS_THE_LIST,
    refused: `dsl, deputy, teacher, technician, ${OTHERS_HERE}, ${FAMILIES}`,
    ...OUTSIDE,
  },
  '/s/:school/roll': {
    shows: KEEPS_THE_LIST,
    refused: `dsl, deputy, teacher, technician, ${OTHERS_HERE}, ${FAMILIES}`,
    ...OUTSIDE,
  },
  '/s/:school/roll/:fileId': {
    shows: KEEPS_THE_LIST,
    refused: `dsl, deputy, teacher, technician, ${OTHERS_HERE}, ${FAMILIES}`,
    ...OUTSIDE,
  },
  '/s/:school/roll/:fileId/columns': {
    shows: KEEPS_THE_LIST,
    refused: `dsl, deputy, teacher, technician, ${OTHERS_HERE}, ${FAMILIES}`,
    ...OUTSIDE,
  },
  '/s/:school/contacts': {
    shows: KEEPS_OR_GUARDS,
    refused: `teacher, technician, ${OTHERS_HERE}, ${FAMILIES}`,
    ...OUTSIDE,
  },
  '/s/:school/contacts/:relationshipId': {
    shows: KEEPS_OR_GUARDS,
    refused: `teacher, technician, ${OTHERS_HERE}, ${FAMILIES}`,
    ...OUTSIDE,
  },
  // Files, but for the first. The root is of a check that somebody made.
  '/s/:school/record': {
    shows: 'head, chair, dpo, technician',
    refused: `dsl, deputy, teacher, office, governor, volunteer, ${FAMILIES}`,
    ...OUTSIDE,
  },
  '/s/:school/record/root': {
    shows: 'head, chair, dpo, technician',
    refused: `dsl, deputy, teacher, office, governor, volunteer, ${FAMILIES}`,
    ...OUTSIDE,
  },
  '/s/:school/record/entries': {
    shows: 'head, chair, dpo',
    refused: `technician, dsl, deputy, teacher, office, governor, volunteer, ${FAMILIES}`,
    ...OUTSIDE,
  },
  '/s/:school/record/permissions': {
    shows: 'head, chair, dpo',
    refused: `technician, dsl, deputy, teacher, office, governor, volunteer, ${FAMILIES}`,
    ...OUTSIDE,
  },
  '/s/:school/record/verifier': {
    shows: 'head, chair, dpo, technician',
    refused: `dsl, deputy, teacher, office, governor, volunteer, ${FAMILIES}`,
    ...OUTSIDE,
  },
  // A contractor who has left: those who may be the second person see it, and the safeguarding lead may hold.
  '/s/:school/erasures': {
    shows: 'head, chair, dpo, dsl',
    refused: `deputy, teacher, office, technician, governor, volunteer, ${FAMILIES}`,
    ...OUTSIDE,
  },
  '/s/:school/erasures/:erasureId': {
    shows: 'head, chair, dpo, dsl',
    refused: `deputy, teacher, office, technician, governor, volunteer, ${FAMILIES}`,
    ...OUTSIDE,
  },
  '/s/:school/people/:personId/erasure': {
    shows: 'head, chair, dpo',
    refused: `dsl, deputy, teacher, office, technician, governor, volunteer, ${FAMILIES}`,
    ...OUTSIDE,
  },
  '/s/:school/erasure-holds/new': {
    shows: 'head, chair, dpo, dsl',
    refused: `deputy, teacher, office, technician, governor, volunteer, ${FAMILIES}`,
    ...OUTSIDE,
  },
  '/s/:school/erasure-holds/:holdId/end': {
    shows: 'head, chair, dpo, dsl',
    refused: `deputy, teacher, office, technician, governor, volunteer, ${FAMILIES}`,
    ...OUTSIDE,
  },
  '/s/:school/duties': {
    shows: `head, dsl, deputy, teacher, office, technician, ${OTHERS_HERE}`,
    refused: FAMILIES,
    ...OUTSIDE,
  },
  // To computing lead. The chair appoints the headteacher, and nobody else.
  // Of whoever teaches: it is for them to say, and for those who keep the list or guard children.
  '/s/:school/people/:personId/away': {
    shows: 'head, office, dsl, deputy, teacher',
    refused: `technician, ${OTHERS_HERE}, ${FAMILIES}`,
    ...OUTSIDE,
  },
  '/s/:school/duties/:duty/appointments/new': {
    shows: 'head',
    refused: `dsl, deputy, teacher, office, technician, ${OTHERS_HERE}, ${FAMILIES}`,
    ...OUTSIDE,
  },
  // The deputy's.
  '/s/:school/appointments/:appointmentId/end': {
    shows: 'head',
    refused: `dsl, deputy, teacher, office, technician, ${OTHERS_HERE}, ${FAMILIES}`,
    ...OUTSIDE,
  },
  '/s/:school/appointments/:appointmentId/resources': {
    shows: 'head, chair, governor, deputy',
    refused: `dsl, teacher, office, technician, dpo, volunteer, ${FAMILIES}`,
    ...OUTSIDE,
  },
  '/s/:school/outside-contacts': {
    shows: `head, dsl, deputy, teacher, office, technician, ${OTHERS_HERE}`,
    refused: FAMILIES,
    ...OUTSIDE,
  },
  '/s/:school/outside-contacts/new': {
    shows: KEEPS_OR_GUARDS,
    refused: `teacher, technician, ${OTHERS_HERE}, ${FAMILIES}`,
    ...OUTSIDE,
  },
  '/s/:school/help-lines': {
    shows: KEEPS_OR_GUARDS,
    refused: `teacher, technician, ${OTHERS_HERE}, ${FAMILIES}`,
    ...OUTSIDE,
  },
  '/s/:school/outside-contacts/:outsideContactId': {
    shows: KEEPS_OR_GUARDS,
    refused: `teacher, technician, ${OTHERS_HERE}, ${FAMILIES}`,
    ...OUTSIDE,
  },
  '/s/:school/school': {
    shows: `head, dsl, deputy, teacher, office, technician, ${OTHERS_HERE}`,
    refused: FAMILIES,
    ...OUTSIDE,
  },
  '/s/:school/school/hours': {
    shows: KEEPS_THE_LIST,
    refused: `dsl, deputy, teacher, technician, ${OTHERS_HERE}, ${FAMILIES}`,
    ...OUTSIDE,
  },
  '/s/:school/school/terms/:year': {
    shows: KEEPS_THE_LIST,
    refused: `dsl, deputy, teacher, technician, ${OTHERS_HERE}, ${FAMILIES}`,
    ...OUTSIDE,
  },
  // Whom to tell: nobody of the school is kept from it.
  // Whoever is here reports, and sees their own and nobody else's.
  '/s/:school/report-a-concern': { shows: EVERYBODY_HERE, ...OUTSIDE },
  '/s/:school/report-a-concern/:route': { shows: EVERYBODY_HERE, ...OUTSIDE },
  // Whoever teaches asks for cover; the office and the leaders see who does.
  '/s/:school/cover': { shows: STAFF_HERE, refused: NO_STAFF, ...OUTSIDE },
  '/s/:school/visitor-breaches': {
    shows: 'head, dsl, deputy',
    refused: `teacher, office, technician, ${OTHERS_HERE}, ${FAMILIES}`,
    ...OUTSIDE,
  },
  '/s/:school/visit-calls': { shows: ADULTS_HERE, refused: FAMILIES, ...OUTSIDE },
  '/s/:school/paper-form': { shows: ADULTS_HERE, refused: FAMILIES, ...OUTSIDE },
  '/s/:school/what-to-do': {
    shows: ADULTS_HERE,
    refused: FAMILIES,
    ...OUTSIDE,
  },
  // One question a school year; pupils answer as a class.
  '/s/:school/where-to-report': { shows: `${ADULTS_HERE}, parent`, refused: 'pupil', ...OUTSIDE },
  // Classes and days; of no child.
  '/s/:school/classes-taught': { shows: ADULTS_HERE, refused: FAMILIES, ...OUTSIDE },
  // The words that families read too: whoever leads.
  '/s/:school/what-to-do/words': {
    shows: 'head, dsl, deputy',
    refused: `teacher, office, technician, ${OTHERS_HERE}, ${FAMILIES}`,
    ...OUTSIDE,
  },
  '/s/:school/my-reports': { shows: EVERYBODY_HERE, ...OUTSIDE },
  // The teacher's: of anybody else's it is not said that it is there.
  '/s/:school/my-reports/:register/:concernId': {
    shows: 'teacher',
    'not found': `head, dsl, deputy, office, technician, ${OTHERS_HERE}, ${FAMILIES}, ${STRANGERS}`,
    'sign in': 'nobody',
  },

  // For whoever may come to answer for one: with the link and without a record alike.
  '/s/:school/concerns-about-adults': WHO_MAY_ANSWER,
  '/s/:school/concerns-about-adults/search': WHO_MAY_ANSWER,
  // About the teacher, offered to the chair, who has not taken it over: no record, as far as anybody else is told.
  '/s/:school/concerns-about-adults/:concernId': OF_ITS_CASE_MANAGER,
  // A run on that record: as the record itself.
  '/s/:school/concerns-about-adults/:concernId/procedures/new': OF_ITS_CASE_MANAGER,
  '/s/:school/concerns-about-adults/:concernId/procedures/:runId': OF_ITS_CASE_MANAGER,
  '/s/:school/concerns-about-adults/:concernId/procedures/:runId/steps/:step': OF_ITS_CASE_MANAGER,
  '/s/:school/concerns-about-adults/:concernId/rules': OF_ITS_CASE_MANAGER,
  '/s/:school/concerns-about-adults/:concernId/reference': OF_ITS_CASE_MANAGER,
  '/s/:school/concerns-about-adults/rules': WHO_MAY_ANSWER,
  // What the school follows: the same with records and without.
  '/s/:school/concerns-about-adults/procedures': WHO_MAY_ANSWER,
  '/s/:school/concerns-about-adults/procedures/:key': WHO_MAY_ANSWER,
  '/s/:school/concerns-about-adults/offers/:offerId': {
    'goes on': 'head, chair',
    refused: OUTSIDE_THE_REGISTER,
    ...OUTSIDE,
  },
  '/s/:school/family-here': { shows: ADULTS_HERE, refused: FAMILIES, ...OUTSIDE },

  // Whoever comes, signed in or not: it is asked of nobody who they are.
  // It only answers what home sends: the secrets of the browser.
  '/s/:school/report-a-concern/sent-from-here': { 'goes on': ADULTS_HERE, refused: FAMILIES, ...OUTSIDE },
  '/s/:school/report-a-concern/offline': { shows: `${EVERYBODY_SIGNED_IN}, nobody` },
  '/s/:school/tell-us': { shows: `${EVERYBODY_SIGNED_IN}, nobody` },
  '/s/:school/worry-box': { shows: `${EVERYBODY_SIGNED_IN}, nobody` },
  '/s/:school/help': { shows: `${EVERYBODY_SIGNED_IN}, nobody` },
  '/s/:school/tell-us/back': { shows: `${EVERYBODY_SIGNED_IN}, nobody` },
  '/s/:school/worry-box/back': { shows: `${EVERYBODY_SIGNED_IN}, nobody` },

  // A policy: one version in force, and a draft of the next.
  '/s/:school/duties/mine': { shows: ADULTS_HERE, refused: FAMILIES, ...OUTSIDE },
  '/s/:school/policies': { shows: ADULTS_HERE, refused: FAMILIES, ...OUTSIDE },
  '/s/:school/policies/:policyId': { shows: ADULTS_HERE, refused: FAMILIES, ...OUTSIDE },
  '/s/:school/policies/:policyId/changes': { shows: ADULTS_HERE, refused: FAMILIES, ...OUTSIDE },
  '/s/:school/policies/:policyId/clauses/:clauseId': { shows: ADULTS_HERE, refused: FAMILIES, ...OUTSIDE },
  '/s/:school/policies/:policyId/clauses/:clauseId/evidence': {
    shows: PREPARES_A_POLICY,
    refused: `teacher, chair, governor, volunteer, ${FAMILIES}`,
    ...OUTSIDE,
  },
  '/s/:school/policies/:policyId/versions/:versionId': {
    shows: PREPARES_A_POLICY,
    refused: `teacher, chair, governor, volunteer, ${FAMILIES}`,
    ...OUTSIDE,
  },
  // Of a draft.
  '/s/:school/policies/:policyId/versions/:versionId/original': {
    shows: `${PREPARES_A_POLICY}, chair`,
    refused: `teacher, governor, volunteer, ${FAMILIES}`,
    ...OUTSIDE,
  },
  '/s/:school/policies/:policyId/versions/:versionId/decisions': {
    'goes on': PREPARES_A_POLICY,
    refused: `teacher, chair, governor, volunteer, ${FAMILIES}`,
    ...OUTSIDE,
  },
  '/s/:school/policies/:policyId/versions/:versionId/facts': {
    shows: PREPARES_A_POLICY,
    refused: `teacher, chair, governor, volunteer, ${FAMILIES}`,
    ...OUTSIDE,
  },
  '/s/:school/policies/:policyId/versions/:versionId/matches': {
    shows: PREPARES_A_POLICY,
    refused: `teacher, chair, governor, volunteer, ${FAMILIES}`,
    ...OUTSIDE,
  },
  '/s/:school/policies/:policyId/versions/:versionId/clauses/:clauseId/bindings/new': {
    shows: PREPARES_A_POLICY,
    refused: `teacher, chair, governor, volunteer, ${FAMILIES}`,
    ...OUTSIDE,
  },
  '/s/:school/policies/:policyId/versions/:versionId/suggestions/:suggestionId/change': {
    shows: PREPARES_A_POLICY,
    refused: `teacher, chair, governor, volunteer, ${FAMILIES}`,
    ...OUTSIDE,
  },
  // A draft, and what was said of it, is for those who prepare it and those who approve it.
  '/s/:school/policies/:policyId/versions/:versionId/approval': {
    shows: `${PREPARES_A_POLICY}, chair`,
    refused: `teacher, governor, volunteer, ${FAMILIES}`,
    ...OUTSIDE,
  },
  '/s/:school/policies/:policyId/versions/:versionId/voices/:party': {
    shows: `${PREPARES_A_POLICY}, chair`,
    refused: `teacher, governor, volunteer, ${FAMILIES}`,
    ...OUTSIDE,
  },
  // An approval recorded in the governors' place is for a governor to confirm.
  '/s/:school/policies/:policyId/versions/:versionId/confirmation': {
    shows: 'chair',
    refused: `head, dsl, deputy, teacher, office, technician, governor, dpo, volunteer, ${FAMILIES}`,
    ...OUTSIDE,
  },
  '/s/:school/policies/:policyId/versions/:versionId/rulings': {
    'goes on': 'head, chair',
    refused: `dsl, deputy, teacher, office, technician, governor, dpo, volunteer, ${FAMILIES}`,
    ...OUTSIDE,
  },
  '/s/:school/policies/:policyId/versions/:versionId/withdrawal': {
    shows: PREPARES_A_POLICY,
    refused: `teacher, chair, governor, volunteer, ${FAMILIES}`,
    ...OUTSIDE,
  },

  // An agreement for volunteers that nobody has signed, and new words for it.
  '/s/:school/agreements': {
    shows: 'head, dsl, deputy, office, chair, governor',
    refused: `teacher, technician, dpo, volunteer, ${FAMILIES}`,
    ...OUTSIDE,
  },
  '/s/:school/agreements/all': { shows: EVERYBODY_HERE, ...OUTSIDE },
  '/s/:school/agreements/coverage': { shows: EVERYBODY_HERE, ...OUTSIDE },
  '/s/:school/agreements/:agreementId': { shows: EVERYBODY_HERE, ...OUTSIDE },
  '/s/:school/agreements/:agreementId/versions/:versionId': { shows: EVERYBODY_HERE, ...OUTSIDE },
  '/s/:school/agreements/new': { shows: 'head, dsl, office', refused: NOT_HEAD_DSL_OFFICE, ...OUTSIDE },
  // Of pupils, unless another group is asked for: staff see which children have signed.
  '/s/:school/agreements/register': {
    shows: 'head, dsl, deputy, teacher, office',
    refused: `technician, ${OTHERS_HERE}, ${FAMILIES}`,
    ...OUTSIDE,
  },
  // The volunteer's own.
  '/s/:school/people/:personId/agreements': {
    shows: 'head, dsl, office, volunteer',
    refused: `deputy, teacher, technician, chair, governor, dpo, ${FAMILIES}`,
    ...OUTSIDE,
  },
  '/s/:school/agreements/:agreementId/lines': {
    shows: 'head, dsl, office',
    refused: NOT_HEAD_DSL_OFFICE,
    ...OUTSIDE,
  },
  '/s/:school/agreements/from-policy': {
    shows: 'head, dsl, office',
    refused: NOT_HEAD_DSL_OFFICE,
    ...OUTSIDE,
  },
  '/s/:school/agreements/:agreementId/draft': {
    shows: 'head, dsl, office',
    refused: NOT_HEAD_DSL_OFFICE,
    ...OUTSIDE,
  },
  '/s/:school/agreements/:agreementId/publication': {
    shows: 'head, dsl',
    refused: `office, ${NOT_HEAD_DSL_OFFICE}`,
    ...OUTSIDE,
  },
  '/s/:school/agreements/:agreementId/withdrawal': {
    shows: 'head, dsl',
    refused: `office, ${NOT_HEAD_DSL_OFFICE}`,
    ...OUTSIDE,
  },
  '/s/:school/agreements/:agreementId/signatures': {
    shows: 'head, dsl, office',
    refused: NOT_HEAD_DSL_OFFICE,
    ...OUTSIDE,
  },
  '/s/:school/agreements/reminders': {
    'goes on': 'head, dsl, office',
    refused: NOT_HEAD_DSL_OFFICE,
    ...OUTSIDE,
  },
  // Whoever works here holds the screen for a pupil.
  '/s/:school/class-signing': { shows: STAFF_HERE, refused: NO_STAFF, ...OUTSIDE },
  '/s/:school/class-signing/:agreementId/:personId': {
    shows: STAFF_HERE,
    refused: NO_STAFF,
    ...OUTSIDE,
  },
  // The volunteer's own: nobody signs for another adult.
  '/s/:school/agreements/:agreementId/people/:personId/signature': {
    shows: 'volunteer',
    refused: `head, dsl, deputy, teacher, office, technician, chair, governor, dpo, ${FAMILIES}`,
    ...OUTSIDE,
  },
  '/s/:school/agreements/not-now': {
    'goes on': 'head, dsl, deputy, chair',
    refused: `teacher, office, technician, governor, dpo, volunteer, ${FAMILIES}`,
    ...OUTSIDE,
  },
  // The teacher's.
  '/s/:school/signatures/:signatureId': {
    shows: 'teacher, head, dsl, office',
    refused: `deputy, technician, ${OTHERS_HERE}, ${FAMILIES}`,
    ...OUTSIDE,
  },
  '/s/:school/agreements/refusals': {
    shows: 'head, chair',
    refused: `dsl, deputy, teacher, office, technician, governor, dpo, volunteer, ${FAMILIES}`,
    ...OUTSIDE,
  },
  '/s/:school/agreements/families': {
    shows: 'head, dsl, office',
    refused: NOT_HEAD_DSL_OFFICE,
    ...OUTSIDE,
  },
  '/s/:school/agreements/families/:pupilId': {
    shows: 'head, dsl, office',
    refused: NOT_HEAD_DSL_OFFICE,
    ...OUTSIDE,
  },
  '/s/:school/agreements/families/:pupilId/signers/:signsForId/end': {
    'goes on': 'head, dsl, office',
    refused: NOT_HEAD_DSL_OFFICE,
    ...OUTSIDE,
  },
  '/s/:school/agreements/families/:pupilId/signers/:parentId/link': {
    'goes on': 'head, dsl, office',
    refused: NOT_HEAD_DSL_OFFICE,
    ...OUTSIDE,
  },
  // A concern that the teacher reported, and that the safeguarding governor was asked to read.
  '/s/:school/concerns': { shows: ADULTS_HERE, refused: FAMILIES, ...OUTSIDE },
  '/s/:school/concerns/:concernId': {
    shows: 'dsl, deputy, governor',
    refused: FAMILIES,
    'not found': `head, teacher, office, technician, chair, dpo, volunteer, ${STRANGERS}`,
    'sign in': 'nobody',
  },
  '/s/:school/concerns/:concernId/children/:childId/part': {
    'goes on': 'head, dsl, deputy',
    refused: `teacher, office, technician, ${OTHERS_HERE}, ${FAMILIES}`,
    ...OUTSIDE,
  },
  '/s/:school/concerns/:concernId/readers/:readerId/end': {
    'goes on': 'head, dsl, deputy',
    refused: `teacher, office, technician, ${OTHERS_HERE}, ${FAMILIES}`,
    ...OUTSIDE,
  },
  '/s/:school/sealed-reports': {
    shows: 'dsl, deputy',
    refused: `head, teacher, office, technician, ${OTHERS_HERE}, ${FAMILIES}`,
    ...OUTSIDE,
  },
  '/s/:school/concerns/search': {
    shows: 'dsl, deputy',
    refused: `head, teacher, office, technician, ${OTHERS_HERE}, ${FAMILIES}`,
    ...OUTSIDE,
  },
  '/s/:school/children/:personId/concerns': {
    shows: 'dsl, deputy',
    refused: `head, teacher, office, technician, ${OTHERS_HERE}, ${FAMILIES}`,
    ...OUTSIDE,
  },
  // What other systems send: each reads what the wall lets them, and this one is of a child. Whoever holds the network keeps keys.
  '/s/:school/alerts': {
    shows: 'head, dsl, deputy, chair',
    refused: `teacher, office, technician, governor, dpo, volunteer, ${FAMILIES}`,
    ...OUTSIDE,
  },
  '/s/:school/alerts/:alertId': {
    shows: 'dsl, deputy',
    'not found': `head, chair, ${STRANGERS}`,
    refused: `teacher, office, technician, governor, dpo, volunteer, ${FAMILIES}`,
    'sign in': 'nobody',
  },
  '/s/:school/sign-in-providers': {
    shows: 'head, technician',
    refused: `dsl, deputy, teacher, office, ${OTHERS_HERE}, ${FAMILIES}`,
    ...OUTSIDE,
  },
  '/s/:school/alert-keys': {
    shows: 'head, dsl, deputy, technician',
    refused: `teacher, office, ${OTHERS_HERE}, ${FAMILIES}`,
    ...OUTSIDE,
  },
  // Who is absent today, for whoever keeps the register; who of them is watched, for the leads.
  '/s/:school/absences': {
    shows: 'head, office',
    refused: `dsl, deputy, teacher, technician, ${OTHERS_HERE}, ${FAMILIES}`,
    ...OUTSIDE,
  },
  '/s/:school/absences/:personId': {
    shows: 'head, office',
    refused: `dsl, deputy, teacher, technician, ${OTHERS_HERE}, ${FAMILIES}`,
    ...OUTSIDE,
  },
  '/s/:school/absent-and-watched': {
    shows: 'dsl, deputy',
    refused: `head, teacher, office, technician, ${OTHERS_HERE}, ${FAMILIES}`,
    ...OUTSIDE,
  },
  // A file on its way to the next school; its receipt for whoever holds the secret that stood inside it.
  '/s/:school/children/:personId/concerns/transfer': {
    shows: 'dsl, deputy',
    refused: `head, teacher, office, technician, ${OTHERS_HERE}, ${FAMILIES}`,
    ...OUTSIDE,
  },
  '/s/:school/children/:personId/concerns/transfer/:transferId/steps': {
    shows: 'dsl, deputy',
    refused: `head, teacher, office, technician, ${OTHERS_HERE}, ${FAMILIES}`,
    ...OUTSIDE,
  },
  '/s/:school/children/:personId/concerns/transfer/:transferId/file': {
    'goes on': 'dsl, deputy',
    refused: `head, teacher, office, technician, ${OTHERS_HERE}, ${FAMILIES}`,
    ...OUTSIDE,
  },
  // Somebody asked for what is held of the child; what is given of it is made at a press.
  '/s/:school/children/:personId/concerns/access': {
    shows: 'dsl, deputy',
    refused: `head, teacher, office, technician, ${OTHERS_HERE}, ${FAMILIES}`,
    ...OUTSIDE,
  },
  '/s/:school/children/:personId/concerns/access/:requestId/entries': {
    shows: 'dsl, deputy',
    refused: `head, teacher, office, technician, ${OTHERS_HERE}, ${FAMILIES}`,
    ...OUTSIDE,
  },
  '/s/:school/children/:personId/concerns/access/:requestId/given': {
    shows: 'dsl, deputy',
    refused: `head, teacher, office, technician, ${OTHERS_HERE}, ${FAMILIES}`,
    ...OUTSIDE,
  },
  '/s/:school/children/:personId/concerns/access/:requestId/left-out': {
    shows: 'dsl, deputy',
    refused: `head, teacher, office, technician, ${OTHERS_HERE}, ${FAMILIES}`,
    ...OUTSIDE,
  },
  '/s/:school/children/:personId/concerns/access/:requestId/end': {
    shows: 'dsl, deputy',
    refused: `head, teacher, office, technician, ${OTHERS_HERE}, ${FAMILIES}`,
    ...OUTSIDE,
  },
  '/s/:school/children/:personId/concerns/access/:requestId/pdf': {
    'goes on': 'dsl, deputy',
    refused: `head, teacher, office, technician, ${OTHERS_HERE}, ${FAMILIES}`,
    ...OUTSIDE,
  },
  '/s/:school/concerns/patterns/:patternId': {
    shows: 'dsl, deputy',
    refused: `head, teacher, office, technician, ${OTHERS_HERE}, ${FAMILIES}`,
    ...OUTSIDE,
  },
  '/s/:school/children/:personId/concerns/file': {
    shows: 'dsl, deputy',
    refused: `head, teacher, office, technician, ${OTHERS_HERE}, ${FAMILIES}`,
    ...OUTSIDE,
  },
  '/s/:school/children/:personId/concerns/pdf': {
    shows: 'dsl, deputy',
    refused: `head, teacher, office, technician, ${OTHERS_HERE}, ${FAMILIES}`,
    ...OUTSIDE,
  },
  '/s/:school/children/:personId/concerns/readings': {
    shows: 'dsl, deputy',
    refused: `head, teacher, office, technician, ${OTHERS_HERE}, ${FAMILIES}`,
    ...OUTSIDE,
  },
  '/s/:school/concerns/:concernId/readings': {
    shows: 'dsl, deputy',
    refused: `head, teacher, office, technician, ${OTHERS_HERE}, ${FAMILIES}`,
    ...OUTSIDE,
  },
  '/s/:school/people/:personId/concerns': {
    'goes on': 'head, dsl, deputy',
    refused: `teacher, office, technician, ${OTHERS_HERE}, ${FAMILIES}`,
    ...OUTSIDE,
  },
  // The watching file; and to whom each is asked to be alert, for every adult who works or helps here.
  '/s/:school/children/:personId/concerns/watch': {
    shows: 'dsl, deputy',
    refused: `head, teacher, office, technician, ${OTHERS_HERE}, ${FAMILIES}`,
    ...OUTSIDE,
  },
  '/s/:school/be-alert': { shows: ADULTS_HERE, refused: FAMILIES, ...OUTSIDE },
  // Opened in an emergency by the headteacher, of whom somebody else says whether it was right.
  '/s/:school/children/:personId/concerns/break-glass': {
    shows: 'head, dsl, deputy',
    refused: `teacher, office, technician, ${OTHERS_HERE}, ${FAMILIES}`,
    ...OUTSIDE,
  },
  '/s/:school/children/:personId/concerns/break-glass/:glassId': {
    shows: 'head, dsl, deputy',
    refused: `teacher, office, technician, ${OTHERS_HERE}, ${FAMILIES}`,
    ...OUTSIDE,
  },
  // What is done about it, for whoever may decide or may read it.
  '/s/:school/concerns/:concernId/actions/new': {
    shows: 'dsl, deputy',
    'not found': `head, ${STRANGERS}`,
    refused: `teacher, office, technician, ${OTHERS_HERE}, ${FAMILIES}`,
    'sign in': 'nobody',
  },
  '/s/:school/concerns/:concernId/referrals/new': {
    shows: 'dsl, deputy',
    'not found': `head, ${STRANGERS}`,
    refused: `teacher, office, technician, ${OTHERS_HERE}, ${FAMILIES}`,
    'sign in': 'nobody',
  },
  '/s/:school/concerns/:concernId/referrals/:referralId': {
    shows: 'dsl, deputy, governor',
    refused: FAMILIES,
    'not found': `head, teacher, office, technician, chair, dpo, volunteer, ${STRANGERS}`,
    'sign in': 'nobody',
  },
  '/s/:school/concerns/:concernId/contacts/new': {
    shows: 'dsl, deputy, governor',
    refused: FAMILIES,
    'not found': `head, teacher, office, technician, chair, dpo, volunteer, ${STRANGERS}`,
    'sign in': 'nobody',
  },
  '/s/:school/concerns/:concernId/sharing/new': {
    shows: 'dsl, deputy, governor',
    refused: FAMILIES,
    'not found': `head, teacher, office, technician, chair, dpo, volunteer, ${STRANGERS}`,
    'sign in': 'nobody',
  },
  // The support of a child. The technician is there for the child, and finds neither the record nor its plan.
  '/s/:school/concerns/:concernId/support/new': {
    shows: 'dsl, deputy',
    'not found': `head, ${STRANGERS}`,
    refused: `teacher, office, technician, ${OTHERS_HERE}, ${FAMILIES}`,
    'sign in': 'nobody',
  },
  '/s/:school/concerns/:concernId/support/:planId': {
    shows: 'dsl, deputy, governor',
    refused: FAMILIES,
    'not found': `head, teacher, office, technician, chair, dpo, volunteer, ${STRANGERS}`,
    'sign in': 'nobody',
  },
  '/s/:school/support/:planId': {
    shows: 'dsl, deputy, technician',
    refused: FAMILIES,
    'not found': `head, teacher, office, ${OTHERS_HERE}, ${STRANGERS}`,
    'sign in': 'nobody',
  },
  // Some words of it for one reader: the lead gave them to the office, and nobody else finds that they are there.
  '/s/:school/concerns/:concernId/extracts/new': {
    shows: 'dsl, deputy',
    'not found': `head, ${STRANGERS}`,
    refused: `teacher, office, technician, ${OTHERS_HERE}, ${FAMILIES}`,
    'sign in': 'nobody',
  },
  '/s/:school/concerns/:concernId/extracts/:extractId/end': {
    'goes on': 'head, dsl, deputy',
    refused: `teacher, office, technician, ${OTHERS_HERE}, ${FAMILIES}`,
    ...OUTSIDE,
  },
  '/s/:school/extracts/:extractId': {
    shows: 'office',
    refused: FAMILIES,
    'not found': `head, dsl, deputy, teacher, technician, ${OTHERS_HERE}, ${STRANGERS}`,
    'sign in': 'nobody',
  },
  // A sanction is a deed of the staff: the governor who was asked to read it records none.
  '/s/:school/concerns/:concernId/sanctions/new': {
    shows: 'dsl, deputy',
    'not found': `head, teacher, office, ${STRANGERS}`,
    refused: `technician, ${OTHERS_HERE}, ${FAMILIES}`,
    'sign in': 'nobody',
  },
  '/s/:school/concerns/:concernId/sanctions/:sanctionId': {
    shows: 'dsl, deputy',
    'not found': `head, teacher, office, ${STRANGERS}`,
    refused: `technician, ${OTHERS_HERE}, ${FAMILIES}`,
    'sign in': 'nobody',
  },
  '/s/:school/concerns/:concernId/debriefs/new': {
    shows: 'dsl, deputy',
    'not found': `head, ${STRANGERS}`,
    refused: `teacher, office, technician, ${OTHERS_HERE}, ${FAMILIES}`,
    'sign in': 'nobody',
  },
  '/s/:school/concerns/:concernId/elsewhere': {
    shows: 'dsl, deputy',
    'not found': `head, ${STRANGERS}`,
    refused: `teacher, office, technician, ${OTHERS_HERE}, ${FAMILIES}`,
    'sign in': 'nobody',
  },
  // Its documents. One was sealed: the lead and the headteacher deal with that.
  ...earlierRows({ STRANGERS, FAMILIES, OTHERS_HERE }),
  ...documentRows({ STRANGERS, FAMILIES, OTHERS_HERE }),
  ...conductRows({ STRANGERS, FAMILIES }),
  ...consentsRows({ STRANGERS, FAMILIES, EVERYBODY_SIGNED_IN }),
  ...figuresRows({ STRANGERS, FAMILIES }),
  ...retentionRows({ STRANGERS, FAMILIES }),
  ...systemsRows({ STRANGERS, FAMILIES }),
  ...entitlementsRows({ STRANGERS, FAMILIES }),
  ...visitorsRows({ STRANGERS, FAMILIES }),
  ...vettingRows({ STRANGERS, FAMILIES }),
  ...startersRows({ STRANGERS, FAMILIES }),
  ...agreementsRows({ STRANGERS, FAMILIES }),
  ...adultDocumentRows(OF_ITS_CASE_MANAGER),
  // The procedure that the lead follows on it; and what the school does, for anybody who works here.
  '/s/:school/concerns/procedures': { shows: ADULTS_HERE, refused: FAMILIES, ...OUTSIDE },
  '/s/:school/concerns/procedures/:key': { shows: ADULTS_HERE, refused: FAMILIES, ...OUTSIDE },
  '/s/:school/concerns/:concernId/procedures/new': {
    shows: 'dsl, deputy',
    'not found': `head, ${STRANGERS}`,
    refused: `teacher, office, technician, ${OTHERS_HERE}, ${FAMILIES}`,
    'sign in': 'nobody',
  },
  '/s/:school/concerns/:concernId/procedures/:runId': {
    shows: 'dsl, deputy, governor',
    refused: FAMILIES,
    'not found': `head, teacher, office, technician, chair, dpo, volunteer, ${STRANGERS}`,
    'sign in': 'nobody',
  },
  '/s/:school/concerns/:concernId/procedures/:runId/steps/:step': {
    shows: 'dsl, deputy, governor',
    refused: FAMILIES,
    'not found': `head, teacher, office, technician, chair, dpo, volunteer, ${STRANGERS}`,
    'sign in': 'nobody',
  },
  // A pupil’s device that the headteacher recorded. Whoever may not search is shown whom to call.
  '/s/:school/searches': { shows: ADULTS_HERE, refused: FAMILIES, ...OUTSIDE },
  '/s/:school/searches/new': { shows: ADULTS_HERE, refused: FAMILIES, ...OUTSIDE },
  '/s/:school/searches/authorised/new': {
    shows: 'head',
    refused: `dsl, deputy, teacher, office, technician, ${OTHERS_HERE}, ${FAMILIES}`,
    ...OUTSIDE,
  },
  '/s/:school/searches/authorised/:searcherId/end': {
    shows: 'head',
    refused: `dsl, deputy, teacher, office, technician, ${OTHERS_HERE}, ${FAMILIES}`,
    ...OUTSIDE,
  },
  '/s/:school/searches/guidance': {
    shows: 'head, dsl, deputy',
    refused: `teacher, office, technician, ${OTHERS_HERE}, ${FAMILIES}`,
    ...OUTSIDE,
  },
  '/s/:school/searches/:searchId': {
    shows: 'head, dsl, deputy',
    refused: FAMILIES,
    'not found': `teacher, office, technician, ${OTHERS_HERE}, ${STRANGERS}`,
    'sign in': 'nobody',
  },
  '/s/:school/searches/:searchId/:part': {
    shows: 'head, dsl, deputy',
    refused: FAMILIES,
    'not found': `teacher, office, technician, ${OTHERS_HERE}, ${STRANGERS}`,
    'sign in': 'nobody',
  },
  // The network manager’s, who may not read what it is about.
  '/s/:school/tasks/:actionId': {
    shows: 'dsl, deputy, technician',
    refused: FAMILIES,
    'not found': `head, teacher, office, chair, governor, dpo, volunteer, ${STRANGERS}`,
    'sign in': 'nobody',
  },
  '/s/:school/concerns/:concernId/not-for-me': { 'goes on': ADULTS_HERE, refused: FAMILIES, ...OUTSIDE },
  // A parent's link, live: whoever holds it may open it.
  '/s/:school/signing/:token': { shows: `${EVERYBODY_SIGNED_IN}, nobody` },
  // The other school's receipt: whoever holds the secret has opened the sealed file.
  '/s/:school/file-receipt/:secret': { shows: `${EVERYBODY_SIGNED_IN}, nobody` },
}

/** What stands for each `:part` of an address: the thing that the row speaks of. Each link has its own token. */
export async function partsOf(walked: Walked): Promise<Readonly<Record<string, string>>> {
  const agreements = await partsOfAgreements(walked)
  const policies = await partsOfPolicies(walked)
  const reports = await partsOfReports(walked)
  const adults = await partsOfAdults(walked)
  const concerns = await partsOfConcerns(walked)
  const systems = await partsOfSystems(walked)
  const vetting = await partsOfVetting(walked)
  const starters = await partsOfStarters(walked)
  const conduct = await partsOfConduct(walked)
  const consents = await partsOfConsents(walked, agreements)
  const visitors = await partsOfVisitors(walked)
  return {
    ...(await partsOfPeople(walked)),
    ...systems,
    ...conduct,
    ...consents,
    ...visitors,
    ...vetting,
    ...agreements,
    ...policies,
    ...reports,
    ...adults,
    ...concerns,
    ...starters,
  }
}

/** An issuer that answers nobody. */
const SILENT = 'http://127.0.0.1:9'

async function partsOfPeople({
  schools,
  people,
  elsewhere,
  as,
  idOf,
  linkTo,
}: Walked): Promise<Readonly<Record<string, string>>> {
  const lockToken = await linkTo('lock', elsewhere.teacher)
  const office = await as(people.office)
  const child = { personId: people.parent.id, pupilId: people.pupil.id, parentalResponsibility: 'yes' }
  const { relationshipId } = await recordRelationship(office, child)
  const head = await as(people.head)
  const gone = { givenName: 'Edwin', familyName: 'Farthing', kinds: 'contractor', startsOn: '2026-09-01' }
  const { personId } = await recordPerson(head, gone)
  const ended = await idOf('people.membership', 'person_id', personId)
  await endMembership(head, { membershipId: ended, when: 'day', lastOn: '2026-09-07' })
  const why = { personId, rule: 'by-mistake', reason: 'Written down twice' }
  const { erasureId } = await proposeErasure(await as(people.dpo), why)
  await checkRecord(head, {})
  const held = { name: 'Edwin Farthing', reason: 'An inquiry may ask for it' }
  const { holdId } = await holdErasure(await as(people.dsl), held)
  process.env['WATCHWORD_OIDC_ISSUERS'] = SILENT
  const { id: providerId } = await addProvider(head, {
    ...{ kind: 'other', tenant: SILENT, clientId: 'watchword', secret: 'not a secret' },
  })
  const roll = textFile('Surname,Forename,DOB\nTillerby,Jonah,27/03/2016\nAsh,Zoe,01/09/2015\n')
  return {
    ...{ relationshipId, erasureId, holdId, providerId },
    fileId: await brought(office, roll),
    school: schools.larkmoor.slug,
    personId: people.teacher.id,
    duty: 'computing-lead',
    year: '2026',
    membershipId: await idOf('people.membership', 'person_id', people.teacher.id),
    appointmentId: await idOf('people.appointment', 'person_id', people.deputy.id),
    path: 'nothing',
    'first-run token': await linkTo('first-run', people.head),
    'practice token': await linkTo('practice', people.head),
    'invitation token': await linkTo('invitation', elsewhere.teacher),
    'lock-account token': lockToken,
    'password-reset token': await linkTo('password-reset', people.volunteer),
    outsideContactId: await idOf('people.outside_contact', 'kind', 'lado'),
  }
}
