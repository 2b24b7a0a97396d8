import assert from 'node:assert/strict'
import { test } from 'node:test'
import { plain } from '../../../test/clauses/pages.ts'
import { browsing, walkable } from '../../../test/signed-in.ts'
import { look } from './accounts/match.ts'
import { guessTargets, secretIn } from './accounts/columns.ts'
import { linesOf, tableOf } from './accounts/read-list.ts'

const TODAY = Temporal.PlainDate.from('2026-11-23')
const linesIn = (text: string) => {
  const table = tableOf(text)
  return linesOf(table, guessTargets(table.headings), TODAY)
}

test('a list is read by its headings, a name alone is a list, and what is closed there is not open', () => {
  const [first, second] = linesIn(
    'Accounts of today\nSurname;Forename;Email Address;Account status;Last logon;UPN\nTillerby;Jonah;JT@x.example;Enabled;2026-11-20 08:15;a123\nCole;Ines;ic@x.example;Disabled;;',
  )
  assert.deepEqual(
    [first?.called, first?.address, first?.upn, first?.lastUsedOn, first?.isOpen, second?.isOpen],
    ['Jonah Tillerby', 'jt@x.example', 'A123', '2026-11-20', true, false],
  )
  assert.deepEqual(
    linesIn('Ines Cole\nJonah Tillerby').map(({ called }) => called),
    ['Ines Cole', 'Jonah Tillerby'],
  )
  assert.equal(linesIn('Name,Disabled\nInes Cole,TRUE\nOtis Vale,FALSE')[1]?.isOpen, true)
  assert.equal(
    linesIn('Name,Username\n=HYPERLINK("x"),a')[0]?.called,
    '=HYPERLINK("x")',
    'text like any other',
  )
  assert.throws(() => tableOf('Name,Password\nInes Cole,hunter2'))
  assert.equal(secretIn(['Name', 'Password last changed', 'PIN']), 'PIN')
})

test('an account is matched by UPN, by name, by name and class, and by its address; of two of one name by nothing less', () => {
  const person = (personId: string, name: string, more = {}) => ({
    ...{ personId, name, kinds: ['pupil'], isHere: true, className: null, upn: null, ...more },
  })
  const people = [
    person('1', 'Jonah Tillerby', { upn: 'A123', className: 'Osprey' }),
    person('2', 'Amy Lee', { className: 'Wren' }),
    person('3', 'Amy Lee', { className: 'Heron' }),
  ]
  const matchedIn = (text: string) =>
    look(linesIn(text), people, []).accounts.map(one => [one.personId, one.matchedHow, one.nameInAddress])
  assert.deepEqual(matchedIn('UPN,Username,Name\na123,x,Somebody'), [['1', 'upn', false]])
  assert.deepEqual(matchedIn('Name,Class\nAmy Lee,heron\nAmy Lee,'), [['3', 'name-class', false]])
  assert.deepEqual(matchedIn('Name,Username\n"Lee, Amy",al'), [[null, null, false]])
  assert.deepEqual(matchedIn('Email\njonah.tillerby@x.example'), [['1', 'address', true]])
  const before = [
    {
      ...{ accountId: 'a', userName: 'kk', address: '', called: '' },
      personId: '2',
      matchedHow: 'hand' as const,
    },
    { ...{ accountId: 'b', userName: 'old', address: '', called: '' }, personId: null, matchedHow: null },
  ]
  const again = look(linesIn('Username,Name\nKK,Jonah Tillerby\nkk,Twice'), people, before)
  assert.deepEqual(
    [again.accounts[0]?.personId, again.accounts.length, again.twice, again.gone],
    ['2', 1, 1, ['b']],
  )
})

test('a list is looked at before anything is kept, passwords are refused and not shown again, and an account of nobody is matched by hand and stays so', async t => {
  const walked = await walkable(t)
  const { get, post } = browsing(walked)
  const { people } = walked
  const [base, who] = ['/s/larkmoor', people.technician]
  await post(who, `${base}/systems`, { deed: 'usual' })
  const list = (await get(who, `${base}/systems`)).body
  const path = /href="(\/s\/larkmoor\/systems\/[\w-]{36})">School network</.exec(list)?.[1] ?? ''
  const bring = (answers: Record<string, string>) => post(who, `${path}/accounts/bring`, answers)
  const secret = await bring({ text: 'Name,Password\nJonah Tillerby,hunter2' })
  assert.equal(secret.statusCode, 422)
  assert.match(plain(secret.body), /The column “Password” looks like passwords/)
  assert.doesNotMatch(secret.body, /hunter2/)
  const wide = await bring({ text: 'Name,Username\nJonah Tillerby,jt,more' })
  assert.equal(wide.statusCode, 422)
  assert.match(wide.body, /Jonah Tillerby,jt,more/, 'what was pasted stays')
  assert.equal((await bring({ text: '' })).statusCode, 422)
  const unknown = await bring({ text: 'Alpha,Beta\nx,y' })
  assert.equal(unknown.statusCode, 422)
  assert.match(plain(unknown.body), /Choose which column says the account/)

  const text = 'Name,Username\nJonah Tillerby,jt\nJon T,jont'
  const shown = await bring({ text })
  assert.match(plain(shown.body), /Nothing is kept yet 2 open accounts: 1 matched to nobody/)
  assert.match(plain((await get(who, `${path}/accounts`)).body), /No list of the accounts/)
  const digest = /name="digest" value="(\w+)"/.exec(shown.body)?.[1] ?? ''
  assert.equal((await bring({ text, digest: 'other', deed: 'accept' })).statusCode, 409)
  assert.equal((await bring({ text, digest, deed: 'accept' })).statusCode, 303)
  const page = (await get(who, `${path}/accounts`)).body
  const about = /href="([^"]+)">jont</.exec(page)?.[1] ?? /href="([^"]+)">[^<]*jont/.exec(page)?.[1] ?? ''
  assert.ok(about, plain(page))
  assert.equal((await post(who, about, { deed: 'match', name: 'Nobody Such' })).statusCode, 422)
  assert.equal((await post(who, about, { deed: 'match', name: people.pupil.name })).statusCode, 303)
  assert.match(
    plain((await get(who, `${path}/accounts`)).body),
    /1 second account of a person Jonah Tillerby jont/,
  )
  const again = await bring({ text })
  assert.match(plain(again.body), /each is matched to a person/)
  assert.match(plain((await get(people.head, `${base}/record`)).body), /Said whose an account of a system is/)
})
