import assert from 'node:assert/strict'
import { test } from 'node:test'
import { type Known, type KnownBy, meantBy } from './known-as.ts'

const here: readonly Known[] = [
  {
    personId: 'jonah',
    name: 'Jonah Tillerby',
    email: 'jt4@school.example',
    upn: 'A823432109012',
    isPupil: true,
  },
  { personId: 'ada', name: 'Ada Brook', email: null, upn: null, isPupil: true },
  { personId: 'ada2', name: 'Ada Brook', email: null, upn: null, isPupil: true },
  { personId: 'sam', name: 'Sam Oakes', email: null, upn: null, isPupil: true },
  { personId: 'mr-sam', name: 'Sam Oakes', email: 's.oakes@school.example', upn: null, isPupil: false },
  {
    personId: 'head',
    name: 'Ruth Calloway',
    email: 'ruth.calloway@school.example',
    upn: null,
    isPupil: false,
  },
  { personId: 'lukasz', name: 'Łukasz Wraythorne', email: null, upn: null, isPupil: false },
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
  for (const account of ['rcalloway', 'SCHOOL\\r.calloway', 'ruth.calloway', 'calloway', 'CallowayR'])
    assert.deepEqual(meant({ account }).adultIds, account === 'calloway' ? [] : ['head'], account)
  assert.deepEqual(meant({ words: 'user=rcalloway, blocked' }).adultIds, ['head'])
  assert.deepEqual(meant({ words: 'mail to S.Oakes@school.example.' }).adultIds, ['mr-sam'])
  assert.deepEqual(meant({ account: 'lwraythorne' }).adultIds, ['lukasz'])
  assert.deepEqual(meant({ words: 'He read about Calloway Bay.' }).adultIds, [])
})
