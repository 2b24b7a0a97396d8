import assert from 'node:assert/strict'
import { test } from 'node:test'
import { draftReferral, type Told } from './draft-referral.ts'
import { disagreement, stageOf, stepsFrom } from './follow-up.ts'

const told: Told = {
  ...{ reference: 'C-AAAA-BBBB', saw: 'A bruise.', said: 'He did it', othersSaid: '', happened: '' },
  ...{ marks: [{ where: 'left arm', words: 'blue' }], reportedOn: '23 November 2026' },
  children: [{ name: 'Jonah Tillerby', bornOn: null, className: 'Osprey', part: 'harmed' }],
  notes: [{ on: '24 November 2026', words: 'Rang home' }],
  asksFor: [],
  decision: null,
}

test('a referral is drafted from the record, with what was seen, said and noted kept apart', () => {
  const draft = draftReferral('Larkmoor', 'Priya', told)
  assert.match(
    draft,
    /What we saw\nA bruise\.\nleft arm: blue\n\nWhat the child said, in their own words\nHe did it/,
  )
  assert.match(draft, /Jonah Tillerby, date of birth \[write it here\], Osprey, harmed/)
  assert.match(draft, /When and where\nReported to us on 23 November 2026\./)
  assert.match(draft, /What has been noted since\n24 November 2026: Rang home/)
  assert.doesNotMatch(draft, /What others told us/)
})

test('what the record does not say is asked for, and what was decided is not asked again', () => {
  assert.match(draftReferral('Larkmoor', 'Priya', told), /Why we refer\n\[write it here/)
  const decision = {
    ...{ reasons: 'Harm', consulted: null, parentsTold: 'no' as const },
    parentsNotToldBecause: 'It may put him at risk',
  }
  const decided = draftReferral('Larkmoor', 'Priya', { ...told, decision })
  assert.match(
    decided,
    /Why we refer\nHarm\n\nDo the parents know of this referral\?\nNo\. It may put him at risk/,
  )
})

test('what a procedure asks a referral for is why, and what nobody knows is said as that', () => {
  const asksFor = [
    { says: 'An adult is involved', answer: 'yes' },
    { says: 'Somebody was coerced', answer: 'unknown' },
  ]
  assert.match(
    draftReferral('Larkmoor', 'Priya', { ...told, asksFor }),
    /Why we refer\nAn adult is involved\.\nNot known yet: Somebody was coerced\.\n/,
  )
})

test('a decision to refer and what was sent agree, or it is said which of them is missing', () => {
  const sent = (agency: 'social-care' | 'early-help' | 'police') => ({
    agency,
    steps: [{ kind: 'sent' as const }],
  })
  assert.equal(disagreement('refer', []), 'not-sent')
  assert.equal(disagreement('refer', [{ agency: 'social-care', steps: [] }]), 'not-sent')
  assert.equal(disagreement('refer', [sent('police')]), 'not-sent')
  assert.equal(disagreement('refer', [sent('social-care')]), undefined)
  assert.equal(disagreement('support', [sent('social-care')]), 'not-decided')
  assert.equal(disagreement(undefined, [sent('social-care')]), 'not-decided')
  assert.equal(disagreement('early-help', []), 'not-sent')
  assert.equal(disagreement('refer', [sent('social-care'), sent('early-help')]), undefined)
  assert.equal(disagreement('support', [sent('police')]), undefined)
  assert.equal(disagreement(undefined, []), undefined)
})

test('silence once is chased, twice goes to somebody above, and an answer ends it', () => {
  assert.equal(stageOf([], true), 'draft')
  assert.equal(stageOf(['sent'], false), 'waits')
  assert.equal(stageOf(['sent'], true), 'silent')
  assert.equal(stageOf(['sent', 'chased'], true), 'silent-again')
  assert.equal(stageOf(['sent', 'chased', 'answered'], true), 'answered')
  assert.equal(stepsFrom('silent-again')[0], 'escalated')
  assert.deepEqual(stepsFrom('draft'), ['sent'])
  assert.deepEqual(stepsFrom('answered'), [])
})
