import type { FactKind } from '../../src/modules/policies/reading/find-facts.ts'
import type { SystemName } from '../../src/modules/policies/reading/systems.ts'

/** Written by hand from the five documents, not from what the reader finds. */

/** a piece of the sentence, the words of the figure, its value and unit, the system, whom it binds */
export type ExpectedFigure = readonly [
  at: string,
  words: string,
  value: number | string,
  unit: string,
  system: SystemName,
  audience: readonly string[],
]

/**
 * A control, a piece of the clause that asks for it, the parameters its words give, and the register's row.
 * `own` marks what the words ask for and the register binds to another control or leaves unbound.
 */
export type ExpectedSuggestion = readonly [
  control: string,
  at: string,
  parameters: Readonly<Record<string, unknown>>,
  row: string,
]

export type Expected = {
  readonly seed: string
  /** null: the document does not say it */
  readonly facts: Readonly<Record<Exclude<FactKind, 'post-holder'>, string | null>>
  readonly holders: readonly (readonly [duty: string, name: string])[]
  readonly figures: readonly ExpectedFigure[]
  readonly suggestions: readonly ExpectedSuggestion[]
}

const none: readonly string[] = []
const SIGN = 'agreements.signed-before-access'
const RENEW = 'agreements.renewed-each'
const BEHALF = 'agreements.signed-on-behalf'
const HELD = 'people.duty-held'
const OWN = 'access.unique-accounts'
const IDLE = 'access.idle-lock'
const LENGTH = 'access.password-length'
const AGE = 'access.password-age'
const REVIEW = 'policies.reviewed-within'
const APPROVED = 'policies.approved-by'
const ASKED = 'policies.asked-first'

const redbridge: Expected = {
  seed: 'redbridge',
  facts: {
    title: 'Online Safety Policy',
    school: 'Redbridge Primary School',
    'approved-on': null,
    'approved-by': 'Governors',
    'minute-number': null,
    'review-due': null,
    'written-on': null,
    'reviewed-on': null,
    version: null,
  },
  holders: [
    ['Online Safety Lead /Designated Child Protection Lead', 'Margaret Hollis'],
    ['Online Safety Lead /Designated Child Protection Lead', 'Dr Alan Prentice'],
    ['Computing Curriculum Leader', 'Margaret Hollis'],
    ['Network Manager/technician', 'Imran Sadiq'],
  ],
  figures: [
    ['understand any updates', 'annually', 1, 'years', 'watchword', ['staff', 'volunteer', 'contractor']],
    ['Student/Pupil Acceptable Use Policy', 'annually', 1, 'years', 'watchword', ['pupil']],
    ['discussed with staff and pupils', 'each year', 1, 'years', 'watchword', ['staff', 'pupil']],
    ['risk or infringement is reported', 'that day', 0, 'days', 'watchword', none],
    ['referral to police', 'immediate', 0, 'minutes', 'watchword', none],
    ['any pupil in the imagery', 'under 13', 13, 'years', 'watchword', ['pupil']],
    ['policy will be reviewed', 'annually', 1, 'years', 'watchword', none],
    ['refer any suspected illegal', 'immediately', 0, 'minutes', 'watchword', none],
    ['back-up of school data', 'daily', 1, 'days', 'backup', none],
    ['onwards have their own unique', 'Year 2', '2', 'year', 'network', ['pupil']],
    ['password is compromised', 'immediately', 0, 'minutes', 'watchword', none],
    ['using critical systems', 'two factor', 2, 'factors', 'watchword', ['staff']],
    ['sign and follow our', 'KS1', 'KS1', 'key-stage', 'watchword', ['pupil']],
    ['sign and follow our', 'KS2', 'KS2', 'key-stage', 'watchword', ['pupil']],
    ['enforce lock-out after', '10 minutes', 10, 'minutes', 'watchword', ['staff']],
    ['daughter/son joins the school (or', 'annually', 1, 'years', 'watchword', ['parent']],
    ['concerns must be reported', 'on the day that they happen', 0, 'days', 'watchword', none],
    ['parents are telephoned', 'on the same day', 0, 'days', 'watchword', ['parent']],
  ],
  suggestions: [
    [HELD, 'overall responsibility for online safety provision', { duty: 'headteacher' }, 'RB-1.14'],
    [HELD, 'information security (SIRO)', { duty: 'senior-information-risk-officer' }, 'RB-1.15'],
    [HELD, 'Online Safety Lead /Designated', { duty: 'online-safety-lead' }, 'RB-1.26'],
    [HELD, 'Online Safety Lead /Designated', { duty: 'dsl' }, 'RB-1.26'],
    [HELD, 'Take day to day responsibility', { duty: 'online-safety-lead' }, 'RB-1.27'],
    [HELD, 'Computing Curriculum Leader –', { duty: 'computing-lead' }, 'own'],
    [HELD, 'Network Manager/technician –', { duty: 'network-manager' }, 'own'],
    [HELD, 'Nominated contact(s)', { duty: 'service-contact' }, 'RB-1.65'],
    [HELD, 'is the Senior Information Risk Officer', { duty: 'senior-information-risk-officer' }, 'RB-5.1'],
    [APPROVED, 'To approve the Online Safety Policy', { body: 'governors' }, 'RB-1.43'],
    [APPROVED, 'agreed by the ULT and approved', { body: 'governors' }, 'RB-1.135'],
    [ASKED, 'agreed by the ULT and approved', { parties: ['leadership'] }, 'RB-1.135'],
    [REVIEW, 'will be reviewed annually', { months: 12 }, 'RB-1.132'],
    [SIGN, 'school staff Acceptable Use Agreement/Policy', {}, 'RB-1.70'],
    [RENEW, 'school staff Acceptable Use Agreement/Policy', { every: 'year' }, 'RB-1.71'],
    [SIGN, 'signed by new staff on induction', {}, 'RB-1.72'],
    [SIGN, 'Student/Pupil Acceptable Use Policy annually', { audience: ['pupil'] }, 'RB-1.79'],
    [
      RENEW,
      'Student/Pupil Acceptable Use Policy annually',
      { every: 'year', audience: ['pupil'] },
      'RB-1.79',
    ],
    [SIGN, 'endorse the Parents', { audience: ['parent'] }, 'RB-1.86'],
    [SIGN, 'Any external individual', {}, 'RB-1.88'],
    [SIGN, 'issued to whole school community', { audience: ['everyone'] }, 'RB-1.96'],
    [SIGN, 'responsible for using the school IT', { audience: ['everyone'] }, 'RB-3.1'],
    [SIGN, 'should know and understand what the school', {}, 'RB-3.10'],
    [SIGN, 'staff read and sign that they have understood', { audience: ['staff'] }, 'RB-4.22'],
    [SIGN, 'required to sign and follow our', { audience: ['pupil'] }, 'RB-4.78'],
    [SIGN, 'Staff sign the school', { audience: ['staff'] }, 'own'],
    [OWN, 'individual, audited log-ins', {}, 'RB-4.13'],
    [OWN, 'through a unique, audited username', {}, 'RB-4.23'],
    [OWN, 'All pupils from Year 2', {}, 'RB-4.24'],
    [OWN, 'All staff have their own unique', {}, 'RB-4.44'],
    [IDLE, 'Requires all users to log off', {}, 'RB-4.29'],
    [IDLE, 'lock-out after 10 minutes', { minutes: 10 }, 'RB-5.8'],
    [LENGTH, 'STRONG passwords', {}, 'RB-4.45'],
    [AGE, 'when prompted', { whenPrompted: true }, 'RB-4.46'],
    ['access.second-factor', 'two factor authentication', { criticalSystems: true }, 'RB-4.47'],
  ],
}

const ashover: Expected = {
  seed: 'ashover',
  facts: {
    title: 'E-SAFETY POLICY',
    school: 'Ashover Primary School',
    'approved-on': '2015-06-01',
    'approved-by': 'Governors',
    'minute-number': '04/07/17.18',
    'review-due': '2019-07',
    'written-on': '2015-03',
    'reviewed-on': '2017-07-04',
    version: '2',
  },
  holders: [],
  figures: [
    ['Pupil Acceptable Use Policy (at', 'KS1', 'KS1', 'key-stage', 'watchword', ['pupil']],
    ['discussed with pupils', 'each year', 1, 'years', 'watchword', ['pupil']],
    ['policy will be reviewed', 'annually', 1, 'years', 'watchword', none],
    ['e-literacy framework for', 'EYFS', 'EYFS', 'key-stage', 'watchword', ['pupil']],
    ['e-literacy framework for', 'Y6', '6', 'year', 'watchword', ['pupil']],
    ['(at KS1 it would be expected that parents/carers', 'KS1', 'KS1', 'key-stage', 'watchword', ['parent']],
    ['refers any material we suspect', 'Immediately', 0, 'minutes', 'watchword', none],
    ['back up of MIS and finance', 'daily', 1, 'days', 'backup', none],
    ['change their passwords into the MIS', 'every 60 days', 60, 'days', 'mis', ['staff']],
    ['pupils are introduced to principles', 'Year R/1', 'R/1', 'year', 'email', ['pupil']],
    ['tell a teacher / responsible adult', 'immediately', 0, 'minutes', 'email', ['pupil']],
    ['retained by the Support Provider', '28 days', 28, 'days', 'cctv', none],
    ['house-keeping to review', 'annual', 1, 'years', 'watchword', ['staff']],
  ],
  suggestions: [
    [APPROVED, 'Approved by Governors', { body: 'governors' }, 'AS-0.1'],
    [REVIEW, 'July 2017', {}, 'AS-0.2'],
    [REVIEW, 'July 2019', {}, 'AS-0.2'],
    [HELD, 'overall responsibility for e-Safety', { duty: 'headteacher' }, 'AS-1.27'],
    [HELD, 'data security (SIRO)', { duty: 'senior-information-risk-officer' }, 'AS-1.28'],
    [HELD, 'Takes day to day responsibility', { duty: 'online-safety-lead' }, 'AS-1.32'],
    [HELD, 'has taken on the role', { duty: 'online-safety-governor' }, 'AS-1.53'],
    [HELD, 'The school has an e-safety coordinator', { duty: 'online-safety-lead' }, 'own'],
    [HELD, 'is the Senior Information Risk Officer', { duty: 'senior-information-risk-officer' }, 'AS-5.1'],
    [APPROVED, 'To approve the E-Safety Policy', { body: 'governors' }, 'AS-1.51'],
    [APPROVED, 'agreed by the SLT and approved', { body: 'governors' }, 'AS-1.110'],
    [ASKED, 'agreed by the SLT and approved', { parties: ['leadership'] }, 'AS-1.110'],
    [REVIEW, 'will be reviewed annually', { months: 12 }, 'AS-1.108'],
    [SIGN, 'school staff Acceptable Use Policy', { audience: ['staff'] }, 'AS-1.72'],
    [SIGN, 'Pupil Acceptable Use Policy (at KS1', { audience: ['pupil'] }, 'AS-1.78'],
    [BEHALF, 'Pupil Acceptable Use Policy (at KS1', { stage: 'KS1' }, 'AS-1.78'],
    [SIGN, 'endorse the Parents', { audience: ['parent'] }, 'AS-1.87'],
    [SIGN, 'To access the school website / LEARNING', { audience: ['parent'] }, 'AS-1.89'],
    [SIGN, 'issued to whole school community', { audience: ['everyone'] }, 'AS-1.94'],
    [SIGN, 'held in pupil and personnel files', {}, 'AS-1.95'],
    [SIGN, 'which every student will sign', { audience: ['pupil'] }, 'AS-2.19'],
    [SIGN, 'expected to sign before being given', { audience: ['everyone'] }, 'AS-3.1'],
    [BEHALF, '(at KS1 it would be expected that parents/carers would sign', { stage: 'KS1' }, 'AS-3.2'],
    [SIGN, 'all staff and students have signed', { audience: ['staff', 'pupil'] }, 'AS-4.15'],
    [SIGN, 'Makes clear all users know', {}, 'AS-4.20'],
    [SIGN, 'staff read and sign that they have understood', { audience: ['staff'] }, 'own'],
    [SIGN, 'Pupils sign the school Agreement Form', { audience: ['pupil'] }, 'AS-4.76'],
    [SIGN, 'All staff sign our LA', { audience: ['staff'] }, 'AS-4.86'],
    [SIGN, 'following school stakeholders sign', {}, 'AS-5.5'],
    [SIGN, 'who has signed', {}, 'AS-5.6'],
    [SIGN, 'Staff sign the school', { audience: ['staff'] }, 'own'],
    [OWN, 'individual network log-in', {}, 'AS-4.24'],
    [OWN, 'gives them access to the Learning Platform', {}, 'AS-4.25'],
    [OWN, 'access using their username and password', {}, 'AS-4.40'],
    [OWN, 'All staff have their own unique', {}, 'AS-4.52'],
    [IDLE, 'Requires all staff users to always log off', {}, 'AS-4.28'],
    [IDLE, 'Where a user finds a logged-on machine', {}, 'AS-4.29'],
    [IDLE, 'log-out of systems when leaving', {}, 'AS-5.14'],
    [LENGTH, "'STRONG' passwords", {}, 'AS-4.53'],
    [AGE, 'every 60 days', { days: 60 }, 'AS-4.54'],
  ],
}

const reedham: Expected = {
  seed: 'reedham',
  facts: {
    title: 'Online Safety Policy',
    school: 'Reedham Primary School',
    'approved-on': '2017-05',
    'approved-by': 'governors',
    'minute-number': null,
    'review-due': '2018-05',
    'written-on': null,
    'reviewed-on': null,
    version: null,
  },
  holders: [],
  figures: [
    ['in full by the Governing Body', 'every year', 1, 'years', 'watchword', ['governor']],
    ['its implementation will be reviewed', 'bi-annually', 'bi-annually', 'unclear', 'watchword', none],
    ['discussed with staff and pupils', 'each year', 1, 'years', 'watchword', ['staff', 'pupil']],
    ['when any significant changes', 'annually', 1, 'years', 'watchword', none],
    ['refer any suspected illegal', 'immediately', 0, 'minutes', 'watchword', none],
  ],
  suggestions: [
    [REVIEW, 'in full by the Governing Body every year', { months: 12 }, 'RD-0.4'],
    [REVIEW, 'due for review on May 2018', {}, 'RD-0.5'],
    [HELD, 'will identify a member of staff', { duty: 'online-safety-lead' }, 'RD-1.3'],
    [APPROVED, 'agreed by senior leadership and approved', { body: 'governors' }, 'RD-1.5'],
    [ASKED, 'agreed by senior leadership and approved', { parties: ['leadership'] }, 'RD-1.5'],
    [REVIEW, 'reviewed bi-annually', { every: 'bi-annually' }, 'RD-1.6'],
    [SIGN, 'before using any school technology', { audience: ['staff'] }, 'RD-1.24'],
    [SIGN, 'issued to whole school community', { audience: ['everyone'] }, 'RD-1.29'],
    [REVIEW, 'reviewed annually or when', { months: 12 }, 'RD-1.36'],
    [APPROVED, 'widespread ownership', { body: 'governors' }, 'own'],
    [ASKED, 'widespread ownership', { parties: ['leadership'] }, 'own'],
    [OWN, 'their own sign in credentials', {}, 'RD-4.19'],
    [SIGN, 'social networking will adhere', {}, 'RD-4.24'],
    [SIGN, 'Staff sign the school', { audience: ['staff'] }, 'RD-6.6'],
  ],
}

const allington: Expected = {
  seed: 'allington',
  facts: {
    title: 'Online Safety Policy',
    school: 'Allington Primary School',
    'approved-on': null,
    'approved-by': null,
    'minute-number': null,
    'review-due': '2019-09',
    'written-on': '2018-09',
    'reviewed-on': null,
    version: null,
  },
  holders: [
    ['Designated Safeguarding Lead (s)', 'Helen Marsh'],
    ['Deputy DSL', 'Ruth Calder'],
    ['Deputy DSL', 'Amina Rahman'],
    ['Deputy DSL', 'Clare Barton-Hale'],
    ['Governor with lead responsibility', 'Joan Tully'],
    ['Designated Safeguarding Lead (DSL)', 'Helen Marsh'],
  ],
  figures: [
    ['This policy will be reviewed', 'annually', 1, 'years', 'watchword', none],
    ['will review this policy', 'annually', 1, 'years', 'watchword', none],
    ['online safety training for all staff', 'annual', 1, 'years', 'watchword', ['staff']],
    ['Foundation Stage and Key', 'Early Years Foundation Stage', 'EYFS', 'key-stage', 'watchword', ['pupil']],
    ['Foundation Stage and Key', 'Key Stage 1', 'KS1', 'key-stage', 'watchword', ['pupil']],
    ['Key Stage 2', 'Key Stage 2', 'KS2', 'key-stage', 'watchword', ['pupil']],
    ['switch off the screen', 'immediately', 0, 'minutes', 'watchword', ['staff', 'pupil']],
    ['report the concern', 'immediately', 0, 'minutes', 'watchword', ['staff', 'pupil']],
    ['material that the school believes is illegal', 'immediately', 0, 'minutes', 'watchword', none],
    ['through logfile information', 'weekly', 1, 'weeks', 'monitoring', none],
    ['if they receive offensive communication', 'immediately', 0, 'minutes', 'watchword', ['everyone']],
    ['notify the Leadership Team', 'immediately', 0, 'minutes', 'social-media', ['staff']],
    ['not for children', 'under the age of 13', 13, 'years', 'social-media', ['pupil']],
    ['read and agreed by at least', 'one other colleague', 1, 'colleagues', 'watchword', ['staff']],
    ['notify the DSL (or deputy) and act', 'Immediately', 0, 'minutes', 'watchword', none],
    ['inform Kent police via 101', 'immediately', 0, 'minutes', 'watchword', none],
    [
      'If we are unclear whether a criminal offence has been committed, the DSL',
      'immediately',
      0,
      'minutes',
      'watchword',
      none,
    ],
    ['If we are unclear if a criminal', 'immediately', 0, 'minutes', 'watchword', none],
    ['inform appropriate organisations', 'Immediately', 0, 'minutes', 'watchword', none],
    ['child or parent/carer may be at risk', 'immediately', 0, 'minutes', 'watchword', none],
    ['member of staff may be at risk', 'immediately', 0, 'minutes', 'watchword', none],
  ],
  suggestions: [
    [HELD, 'Designated Safeguarding Lead (s): Helen', { duty: 'dsl' }, 'AL-1.1'],
    [HELD, 'Deputy DSL: Ruth', { duty: 'deputy-dsl' }, 'AL-1.2'],
    [HELD, 'Named Governor with lead', { duty: 'safeguarding-governor' }, 'AL-1.3'],
    [REVIEW, 'Date of next review', {}, 'AL-1.4'],
    [REVIEW, 'This policy will be reviewed', { months: 12 }, 'AL-1.5'],
    [REVIEW, 'will review this policy at least annually', { months: 12 }, 'AL-5.1'],
    [HELD, 'The Designated Safeguarding Lead (DSL), Helen', { duty: 'online-safety-lead' }, 'AL-7.14'],
    [SIGN, 'Read and adhere to the online safety policy', { audience: ['staff'] }, 'AL-8.2'],
    [SIGN, 'Read and adhere to the acceptable use', { audience: ['pupil'] }, 'AL-10.3'],
    [SIGN, 'Abide by the home-school', { audience: ['parent'] }, 'AL-11.4'],
    [SIGN, 'All staff, learners and visitors', { audience: ['staff', 'pupil', 'visitor'] }, 'AL-18.3'],
    [OWN, 'use of user logins', {}, 'AL-23.8'],
    [OWN, 'Specific user logins', {}, 'AL-23.9'],
    [IDLE, 'log off or lock their screens', {}, 'AL-23.10'],
    [LENGTH, 'appropriately strong password', {}, 'AL-24.5'],
    [SIGN, 'Access to our email systems', {}, 'AL-26.1'],
    [SIGN, 'Learners will sign an acceptable use', { audience: ['pupil'] }, 'AL-28.2'],
    [LENGTH, 'using strong passwords', {}, 'AL-29.7'],
    [IDLE, 'logging out of systems', {}, 'AL-29.7'],
    [SIGN, 'Sign our Acceptable Use Policy', { audience: ['staff'] }, 'AL-36.2'],
    [SIGN, 'must use their mobile phones', {}, 'AL-40.1'],
  ],
}

const banks: Expected = {
  seed: 'banks-st-stephens',
  facts: {
    title: 'Online Safety Policy',
    school: 'Banks St. Stephen’s Church of England Primary School',
    'approved-on': null,
    'approved-by': 'Governors',
    'minute-number': null,
    'review-due': null,
    'written-on': '2020-05',
    'reviewed-on': '2025-05',
    version: null,
  },
  holders: [
    ['back-up DSL’s', 'Mrs Cole'],
    ['back-up DSL’s', 'Mr Draper'],
    ['back-up DSL’s', 'Mrs Lyle'],
    ['Safeguarding Link Governor', 'Mrs T. Vine'],
    ['Deputy Headteacher', 'Mrs Cole'],
  ],
  figures: [
    ['report any concerns or inappropriate', 'immediately', 0, 'minutes', 'watchword', ['everyone']],
    ['pupil acceptable use policy and review', 'annually', 1, 'years', 'watchword', ['pupil']],
    ['should be reported to the DSL', 'on the same day', 0, 'days', 'watchword', none],
    ['Pupils in', 'Y6', '6', 'year', 'phones', ['pupil']],
    ['cupboard at the start', 'Y6', '6', 'year', 'phones', ['pupil']],
  ],
  suggestions: [
    [APPROVED, 'It has been approved by Governors', { body: 'governors' }, 'BS-1.2'],
    [REVIEW, 'reviewed as listed below', {}, 'BS-1.4'],
    [HELD, 'Designated Safeguarding Lead (the Headteacher)', { duty: 'dsl' }, 'BS-9.1'],
    [HELD, 'back-up DSL’s (Deputy HT', { duty: 'deputy-dsl' }, 'BS-9.1'],
    [HELD, 'Data Protection Officer (Deputy Headteacher)', { duty: 'data-protection-officer' }, 'BS-16.1'],
    [APPROVED, 'submit for review to the governors', { body: 'governors' }, 'BS-9.10'],
    [APPROVED, 'Approve this policy and strategy', { body: 'governors' }, 'BS-10.1'],
    [HELD, 'is appointed to the role of DSL', { duty: 'dsl' }, 'own'],
    [HELD, 'The Headteacher is the DSL', { duty: 'dsl' }, 'own'],
    [HELD, 'The Headteacher is the DSL', { duty: 'deputy-dsl' }, 'own'],
    [HELD, 'is the Safeguarding Link Governor', { duty: 'safeguarding-governor' }, 'BS-11.3'],
    [SIGN, 'Sign and follow the staff', { audience: ['staff'] }, 'BS-11.9'],
    [HELD, 'Computing Leads', { duty: 'computing-lead' }, 'BS-13.5'],
    [LENGTH, 'strict password policy', {}, 'BS-15.8'],
    [
      SIGN,
      'adhere to an acceptable use policy',
      { audience: ['volunteer', 'trainee', 'contractor'] },
      'BS-17.1',
    ],
    [SIGN, 'adhere to the pupil acceptable use', { audience: ['pupil'] }, 'BS-18.1'],
    [RENEW, 'adhere to the pupil acceptable use', { every: 'year', audience: ['pupil'] }, 'BS-18.2'],
    [SIGN, 'sign and promote the school', { audience: ['parent'] }, 'BS-19.1'],
  ],
}

export const EXPECTED: readonly Expected[] = [redbridge, ashover, reedham, allington, banks]
