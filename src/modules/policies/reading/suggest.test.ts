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

test('each control is heard in plain words, with its figure', () => {
  for (const [words, control, parameters] of [
    ['Computers lock automatically after 15 minutes.', 'access.idle-lock', { minutes: 15 }],
    ['After half an hour of inactivity users are logged out.', 'access.idle-lock', { minutes: 30 }],
    ['Passwords must be at least ten characters long.', 'access.password-length', { characters: 10 }],
    ['Passwords expire every six weeks.', 'access.password-age', { days: 42 }],
    ['Multi-factor authentication is on for senior leaders.', 'access.second-factor', undefined],
    ['Accounts are blocked after five wrong passwords.', 'access.lock-out', { failures: 5 }],
    ['Every user has an individual log-in.', 'access.unique-accounts', {}],
    ['Miss Rook is the designated safeguarding lead.', 'people.duty-held', { duty: 'dsl' }],
    [
      'Access is removed on the last day of anyone who leaves, so accounts are closed when staff leave.',
      'access.account-ends-with-leaver',
      {},
    ],
    ['This policy is reviewed every two years.', 'policies.reviewed-within', { months: 24 }],
    ['The policy was ratified by the trust board.', 'policies.approved-by', { body: 'trustees' }],
    [
      'Volunteers must sign the acceptable use agreement before they use any device.',
      'agreements.signed-before-access',
      { audience: ['volunteer'], before: 'first-use' },
    ],
    [
      'Staff sign the code of conduct each year.',
      'agreements.renewed-each',
      { every: 'year', audience: ['staff'] },
    ],
    [
      'Parents sign the agreement on behalf of reception children.',
      'agreements.signed-on-behalf',
      { stage: 'EYFS' },
    ],
  ] as const) {
    const found = suggested(words).find(each => each.control === control)
    assert.ok(found, words)
    if (parameters) assert.deepEqual(found.parameters, parameters, words)
    assert.match(found.why, /^The words “/)
  }
})

test('a rule about another system is never suggested as one about Watchword', () => {
  for (const words of [
    'We change passwords into the MIS every 60 days.',
    'SIMS passwords have ten characters.',
    'Laptops lock after 5 minutes.',
    'The management information system holds marks. Passwords expire every 30 days.',
    'System\tPassword length\nMIS\t10 characters\nFilter\t12 characters',
  ]) {
    const found = suggested(words).filter(({ control }) => control.startsWith('access.'))
    assert.ok(found.length > 0, words)
    for (const { control, system } of found) assert.notEqual(system, 'watchword', `${words} ${control}`)
  }
})

test('what a policy says it does not ask is not suggested', () => {
  for (const words of [
    'We do not require staff to change passwords every 60 days.',
    'Staff do not have to sign the agreement.',
    'Two-factor authentication is not used.',
    'Visitors: please sign in at reception.',
    'Pupils may have personal e-mail accounts.',
    'Has the agreement been signed annually?',
    'The purpose of this policy is to:\n\n- keep children safe',
  ]) {
    assert.deepEqual(said(words), [], words)
  }
})

test('the words and their span are those of the passage', () => {
  const document = readText('Rules\n\nWe care. Screens lock after 10 minutes idle.\n')
  const [found] = suggest(findClauses(document), document, VOCABULARY)
  assert.equal(document.passages[1]?.text.slice(found?.start, found?.end), found?.words)
})
