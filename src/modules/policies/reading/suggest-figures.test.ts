import assert from 'node:assert/strict'
import { test } from 'node:test'
import { findClauses } from './find-clauses.ts'
import { readText } from './read-text.ts'
import { VOCABULARY } from '../../../../test/reading/vocabulary.ts'
import { suggest } from './suggest.ts'

const suggested = (source: string) => {
  const document = readText(`Rules\n\n${source}\n`)
  return suggest(findClauses(document), document, VOCABULARY)
}
const said = (source: string) =>
  suggested(source).map(({ control, parameters, system }) => [control, parameters, system])

test('a duty is held where the words say so, not where they give its holder something to do', () => {
  const held = (words: string) =>
    said(words).flatMap(([control, parameters]) => (control === 'people.duty-held' ? [parameters] : []))
  for (const [words, ...duties] of [
    ['The computing lead, Mr Grey, checks the filter each week.'],
    ['The DSL, Mrs Joan Bright, and her deputies meet weekly.'],
    ['Computing lead, Mr Grey', 'computing-lead'],
    ['The online safety lead, Ms Rook', 'online-safety-lead'],
    ['Headteacher:\n\n- Take day-to-day responsibility for online safety'],
    ['Online safety officer:\n\n- Takes day to day responsibility for e-safety', 'online-safety-lead'],
    ['Mrs Bright has day to day responsibility for e-safety.', 'online-safety-lead'],
    [
      'The head has a duty of care, though the day to day responsibility for e-safety is delegated.',
      'online-safety-lead',
    ],
    [
      'The safeguarding governor will also take on the role of online safety governor.',
      'online-safety-governor',
    ],
    ['The governor who oversees safeguarding here is Joan Bright.', 'safeguarding-governor'],
    ['DDSL – Joan Bright', 'deputy-dsl'],
    ['The head has overall responsibility for online safety.', 'headteacher'],
    ['The governing body has overall responsibility for online safety.'],
    [
      'Data protection officer (business manager) and deputy DSLs (SENCO and assistant head teacher)',
      'deputy-dsl',
      'data-protection-officer',
    ],
  ] as const)
    assert.deepEqual(
      held(words),
      duties.map(duty => ({ duty })),
      words,
    )
})

test('the day on which governors last agreed a policy is a fact, and asks no approval', () => {
  assert.deepEqual(said('This document was last agreed by the governors in June 2021.'), [])
  assert.deepEqual(
    said('The policy was agreed by the governors.').map(([control]) => control),
    ['policies.approved-by'],
  )
})

test('an agreement on which access rests, and one that is kept, are heard', () => {
  for (const words of [
    'Access to the school network must be in line with the acceptable use policy.',
    'Internet agreements are kept in staff records.',
  ])
    assert.deepEqual(
      said(words).map(([control]) => control),
      ['agreements.signed-before-access'],
      words,
    )
  assert.deepEqual(said('Loan agreements are kept in the office files.'), [])
})

test('a stage is the last that the words name beside the signing', () => {
  const stage = (words: string) =>
    suggested(words).find(({ control }) => control === 'agreements.signed-on-behalf')?.parameters['stage']
  for (const [words, last] of [
    ['Parents sign on behalf of children in Nursery, Reception, Year 1 and Year 2.', 'KS1'],
    ['Pupils in KS2 sign for themselves and parents sign on behalf of children in KS1.', 'KS1'],
    ['Parents sign on behalf of pupils in Key Stages 1 and 2.', 'KS2'],
    ['Parents sign on behalf of pupils up to Year 4.', 'KS2'],
    ['Parents sign on behalf of Foundation Stage and reception pupils.', 'EYFS'],
    ['Parents sign on behalf of their children.', 'all'],
  ] as const)
    assert.equal(stage(words), last, words)
})

test('what is not in use is locked; what is locked away, or a room, is no screen', () => {
  for (const words of [
    'When not in use, computers must be locked.',
    'Screens are locked automatically when not in use.',
    'Staff sign out if a workstation is not being used.',
  ])
    assert.deepEqual(said(words), [['access.idle-lock', {}, 'watchword']], words)
  for (const words of [
    'Devices are locked away when not in use.',
    'The computer suite is kept locked when not in use.',
    'Keys are stored in a locked drawer when not in use.',
  ])
    assert.deepEqual(said(words), [], words)
})

test('a lock after failures takes the number of failures', () => {
  for (const [words, failures] of [
    ['The system locks an account after 10 failed attempts.', 10],
    ['Access is blocked for 30 minutes after 5 unsuccessful attempts.', 5],
    ['Accounts are locked out after entering an incorrect password six times.', 6],
    ['A single failed attempt locks an account.', 1],
  ] as const)
    assert.deepEqual(said(words), [['access.lock-out', { failures }, 'watchword']], words)
})

test('the wordings of public policies that were first missed are heard', () => {
  for (const [words, control, parameters] of [
    [
      'A password-enabled screen saver comes on after 10 minutes of inactivity.',
      'access.idle-lock',
      { minutes: 10 },
    ],
    ['Staff lock their screen just before leaving the PC.', 'access.idle-lock', {}],
    [
      'All passwords must:\n\n- be changed now and then, and at least every 180 days',
      'access.password-age',
      { days: 180 },
    ],
    ['The system asks for a password change once a term.', 'access.password-age', { days: 90 }],
    ['All pupils have their own password.', 'access.unique-accounts', {}],
    ['To be reviewed by the Board of Directors by 31st August 2024', 'policies.reviewed-within', {}],
    ['This is a living document, subject to full annual review.', 'policies.reviewed-within', { months: 12 }],
    [
      'Governors are responsible for the approval of this policy.',
      'policies.approved-by',
      { body: 'governors' },
    ],
  ] as const)
    assert.deepEqual(said(words), [[control, parameters, 'watchword']], words)
  assert.deepEqual(
    said('The accounting system forces a password change every 90 days.').map(([, , system]) => system),
    ['finance'],
  )
})
