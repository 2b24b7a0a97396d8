import assert from 'node:assert/strict'
import { test } from 'node:test'
import { passwordAge } from '../access/controls.ts'
import { climbsUnread } from '../adults/controls.ts'
import type { AnyControl } from '../../platform/controls/control.ts'
import type { Reading } from '../../platform/controls/readings.ts'
import type { State } from '../../platform/design/states.ts'
import { type BoundInMargin, shownOf, unboundState, worst } from './margin.ts'

const today = Temporal.PlainDate.from('2026-11-23')
const takenAt = Temporal.Instant.from('2026-11-23T08:00:00Z')
const bound = (more: Partial<BoundInMargin>): BoundInMargin => ({
  ...{ control: 'access.password-age', key: '', audience: '', system: 'watchword', given: { days: 60 } },
  ...{ overruledBy: null, evidence: null, ...more },
})
const reading: Reading = {
  ...{ control: 'access.password-age', key: '', audience: '', system: 'watchword', takenAt, state: 'met' },
  ...{ kept: 43, due: 43, figure: '43 of 43 accounts are in date', exceptions: [] },
}
const known = { controls: [passwordAge], readings: [reading], today }

test('a binding shows its reading, and the advice it goes against', () => {
  const shown = shownOf(bound({}), known)
  assert.equal(shown.state, 'met')
  assert.match(shown.note ?? '', /NCSC and the DfE/)
  assert.equal(shownOf(bound({}), { ...known, readings: [] }).state, 'not-measured')
  assert.equal(shownOf(bound({ audience: 'staff' }), known).state, 'not-measured')
})

test('a clause about another system shows what a person saw, for a year, and no reading of Watchword', () => {
  const of = (evidence: BoundInMargin['evidence']) => shownOf(bound({ system: 'mis', evidence }), known)
  const says = 'Expires after 60 days'
  assert.equal(of(null).state, 'not-measured')
  assert.equal(of({ isSo: true, seenOn: Temporal.PlainDate.from('2026-09-01'), says }).state, 'met')
  assert.equal(of({ isSo: false, seenOn: Temporal.PlainDate.from('2026-09-01'), says }).state, 'not-met')
  assert.equal(of({ isSo: true, seenOn: Temporal.PlainDate.from('2025-09-01'), says }).state, 'not-measured')
})

test('a control that no room declares is said to be not kept yet, and an overruled clause names the other', () => {
  assert.equal(shownOf(bound({ control: 'agreements.renewed-each' }), known).state, 'not-kept-by-watchword')
  assert.equal(shownOf(bound({ overruledBy: '4.2' }), known).figure, 'Overruled by 4.2')
})

const shown = (state: State) => ({ state })
const sealed = { ...shown('not-measured'), isSealed: true } as const

test('what a control keeps under seal is known from what cannot be shown yet', async () => {
  const of = (control: AnyControl) => {
    const unshown = { ...reading, control: control.name, state: 'not-measured' } as const
    const given = { ...control.byDefault[0] }
    const known = { controls: [control], readings: [unshown], today }
    return shownOf(bound({ control: control.name, given }), known).isSealed
  }
  assert.deepEqual([of(climbsUnread), of(passwordAge)], [true, undefined])
})

test('what is sealed, or of which nothing is due, hides neither that the rest is kept nor that it is not', () => {
  assert.equal(worst([sealed, shown('met')])?.state, 'met')
  assert.equal(worst([shown('nothing-due'), shown('met')])?.state, 'met')
  assert.equal(worst([sealed, shown('at-risk')])?.state, 'at-risk')
  assert.equal(worst([sealed])?.state, 'not-measured')
  // What nobody has measured yet is none of these, nor is what was read and cannot be shown yet.
  assert.equal(worst([shown('met'), shown('not-measured')])?.state, 'not-measured')
})

test('the worst binding speaks for the clause; unbound it is nobody’s duty, or for people', () => {
  assert.equal(worst([shown('met'), shown('at-risk')])?.state, 'at-risk')
  assert.equal(unboundState({ isDuty: true, isForPeople: false }), 'nobodys-duty')
  assert.equal(unboundState({ isDuty: true, isForPeople: true }), 'not-for-software')
  assert.equal(unboundState({ isDuty: false, isForPeople: false }), 'not-for-software')
})
