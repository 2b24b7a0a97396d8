import assert from 'node:assert/strict'
import { test } from 'node:test'
import { type Known, type KnownBy, meantBy } from './known-as.ts'
import { splitName } from './roll/names.ts'

const one = (personId: string, isPupil: boolean, names: string[], more: Partial<Known> = {}): Known => ({
  names: names.map(splitName).map(({ givenName, familyName }) => ({
    ...{ given: givenName ?? '', family: familyName },
  })),
  ...{ personId, isPupil, email: null, upn: null },
  ...more,
})
const here: readonly Known[] = [
  one('jonah', true, ['Jonah Tillerby', 'Jonathan Tillerby'], {
    ...{ email: 'jt4@school.example', upn: 'A823432109012' },
  }),
  one('ada', true, ['Ada Brook']),
  one('ada2', true, ['Ada Brook']),
  one('sam', true, ['Sam Oakes']),
  one('mr-sam', false, ['Sam Oakes'], { email: 's.oakes@school.example' }),
  one('head', false, ['Ruth Calloway'], { email: 'ruth.calloway@school.example' }),
  one('ann', false, ['Anne-May Lee'], { email: 'head@school.example' }),
  one('lukasz', false, ['Łukasz Wraythorne']),
  one('berg', false, ['Mary Ann van der Berg']),
  one('sore', false, ['Søren O’Hale-Moss']),
]
const meant = (said: Partial<KnownBy>) =>
  meantBy(here, { ...{ upn: '', email: '', name: '', account: '', words: '' }, ...said })

test('a UPN, an e-mail address and a whole name that one pupil bears are that pupil’s', () => {
  const jonah = { pupilIds: ['jonah'], adultIds: [], isSure: true }
  assert.deepEqual(meant({ upn: 'a823432109012' }), jonah)
  assert.deepEqual(meant({ email: 'JT4@school.example' }), jonah)
  assert.deepEqual(meant({ account: 'jt4@school.example' }), jonah)
  assert.deepEqual(meant({ name: 'jonah tillerby' }), jonah)
  assert.deepEqual(meant({ name: 'Tillerby, Jonah' }), jonah)
  assert.deepEqual(meant({ name: 'Jonathan Tillerby' }), jonah)
  assert.deepEqual(meant({ email: 'jt4@school.example', name: 'Jonah Tillerby' }), jonah)
})

test('a name that two bear, one that a pupil and an adult bear, and what speaks of two people, are not sure', () => {
  assert.deepEqual(meant({ name: 'Ada Brook' }), { pupilIds: ['ada', 'ada2'], adultIds: [], isSure: false })
  assert.deepEqual(meant({ name: 'Sam Oakes' }), { pupilIds: ['sam'], adultIds: ['mr-sam'], isSure: false })
  const two = meant({ email: 'jt4@school.example', name: 'Ruth Calloway' })
  assert.deepEqual([two.isSure, two.pupilIds, two.adultIds], [false, ['jonah'], ['head']])
  assert.deepEqual(meant({ name: 'Jonah' }), { pupilIds: [], adultIds: [], isSure: false })
  assert.deepEqual(meant({ account: 'kiosk-1' }), { pupilIds: [], adultIds: [], isSure: false })
})

test('an adult is meant by the name of an account, wherever it stands, and by an address in the words', () => {
  for (const account of [
    'rcalloway',
    'SCHOOL\\r.calloway',
    'ruth.calloway',
    'calloway',
    'CallowayR',
    'rcalloway2',
    'r-calloway',
  ])
    assert.deepEqual(meant({ account }).adultIds, account === 'calloway' ? [] : ['head'], account)
  assert.deepEqual(meant({ words: 'user=rcalloway, blocked' }).adultIds, ['head'])
  assert.deepEqual(meant({ words: 'mail to S.Oakes@school.example.' }).adultIds, ['mr-sam'])
  assert.deepEqual(meant({ account: 'lwraythorne' }).adultIds, ['lukasz'])
  assert.deepEqual(meant({ words: 'He read about Calloway Bay.' }).adultIds, [])
})

test('an adult with a short name or address is meant where an account is said, and in words only by a longer one', () => {
  for (const account of [
    'head',
    'SCHOOL\\head',
    'alee',
    'a.lee',
    'leea',
    'lee.annemay',
    'annemay.lee',
    'annemayl',
  ])
    assert.deepEqual(meant({ account }).adultIds, ['ann'], account)
  assert.deepEqual(meant({ email: 'head@old.example' }).adultIds, ['ann'])
  assert.deepEqual(meant({ account: 'calloway.ruth' }).adultIds, ['head'])
  assert.deepEqual(meant({ words: 'He wrote annemayl there.' }).adultIds, [], 'as Chris T is no Christ')
  assert.deepEqual(meant({ words: 'They head for the lee of Ruth’s boat.' }).adultIds, [])
  assert.deepEqual(meant({ account: 'alee2' }).adultIds, [], 'a number is a pupil’s as often')
})

test('an adult is meant by a name that is like theirs, and no child for a family name that they share', () => {
  for (const name of ['R. Calloway', 'Mrs R Calloway', 'Ruth Mary Calloway', 'CALLOWAY Ruth', 'Calloway, R'])
    assert.deepEqual(meant({ name }).adultIds, ['head'], name)
  assert.deepEqual(meant({ name: 'Rosa Calloway' }).adultIds, [])
  assert.deepEqual(meant({ name: 'Jonah Tillerby' }).adultIds, [])
})

test('an adult with two given names, a family name of several words, or letters that few keyboards have, is meant all the same', () => {
  for (const name of ['Mary van der Berg', 'M. van der Berg', 'Van Der Berg, Mary', 'M.A. van der Berg'])
    assert.deepEqual(meant({ name }).adultIds, ['berg'], name)
  for (const account of ['mvanderberg', 'mary.vanderberg', 'mavanderberg', 'vanderbergm', 'maryv'])
    assert.deepEqual(meant({ account }).adultIds, ['berg'], account)
  for (const name of ['Soren OHale-Moss', 'Søren O‘Hale Moss', 'Søren O\u00adʼHale-Moss'])
    assert.deepEqual(meant({ name }).adultIds, ['sore'], name)
  assert.deepEqual(meant({ account: 'sohalemoss' }).adultIds, ['sore'])
  assert.deepEqual(meant({ name: 'Anne May Lee' }).adultIds, ['ann'])
})

test('of an adult with one name alone that name in the words is nobody’s', () => {
  const said = { ...{ upn: '', email: '', name: '', account: '' }, words: 'They sang about Ludovica.' }
  for (const name of [
    { given: 'Ludovica', family: '-' },
    { given: '.', family: 'Ludovica' },
  ])
    assert.deepEqual(meantBy([{ ...one('lu', false, []), names: [name] }], said).adultIds, [])
})

test('a log-in name at the end of a sentence is one', () => {
  assert.deepEqual(meant({ words: 'Sent to rcalloway.' }).adultIds, ['head'])
  assert.deepEqual(meant({ words: 'Sent to ruth.calloway2...' }).adultIds, ['head'])
})
