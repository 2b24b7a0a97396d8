import assert from 'node:assert/strict'
import { test } from 'node:test'
import { datesIn } from './dates.ts'
import { findFacts } from './find-facts.ts'
import { readText } from './read-text.ts'

const best = (source: string): Record<string, string | null> =>
  Object.fromEntries(
    findFacts(readText(source))
      .filter(fact => !fact.found || fact.best)
      .map(fact => [fact.kind, fact.found ? fact.value : null]),
  )

test('dates are read day first, and no day is invented', () => {
  const values = (text: string) => datesIn(text).map(({ value }) => value)
  assert.deepEqual(values('01/06/15, 4.7.2017, 2019-07-04, 3rd March 2020, March 2021, Autumn Term 2024'), [
    '2015-06-01',
    '2017-07-04',
    '2019-07-04',
    '2020-03-03',
    '2021-03',
    '2024 autumn',
  ])
  assert.deepEqual(values('31/02/2020 and 04/07/17.18 and 12/13/14 and 1/6/15.14.6'), [])
})

test('an approval table gives date, body, minute and review, the latest row first', () => {
  const facts = best(
    'Use Policy\n\n\tDate\tMinute\tReview date\nApproved by Governors\t01/06/15\t12.4\tJuly 2017\nApproved by Governors\t04/07/17\t\tJuly 2019\n',
  )
  assert.equal(facts['approved-on'], '2017-07-04')
  assert.equal(facts['approved-by'], 'Governors')
  assert.equal(facts['minute-number'], '12.4')
  assert.equal(facts['review-due'], '2019-07')
})

test('blank cells, dotted lines and drafting remarks are no facts', () => {
  const facts = best(
    'Use Policy\n\nApproved by:\t\nDate:\t\nReview date:\t\n\nDiscussed on: ........\n\nCommented [X1]: approved by governors 1 May 2020?\n',
  )
  for (const kind of ['approved-on', 'approved-by', 'review-due', 'minute-number'])
    assert.equal(facts[kind], null, kind)
})

test('what the head approves in passing does not approve the policy', () => {
  assert.equal(
    best(
      'Use Policy\n\nAny exception to the rule on visits and phones at school must be approved by the headteacher.\n',
    )['approved-by'],
    null,
  )
})

test('post-holders are named with their duty in the words of the document', () => {
  const facts = findFacts(
    readText(
      'Use Policy\n\nDesignated Safeguarding Lead: Ann Field\n\nBo Lane, Year 2 Leader\n\nMrs K. Moor is the Safeguarding Link Governor.\n\nNetwork Manager (Sam Hill)\n\nThe Governing Body meets.\n',
    ),
  )
  assert.deepEqual(
    facts.flatMap(fact => (fact.found && fact.kind === 'post-holder' ? [[fact.duty, fact.value]] : [])),
    [
      ['Designated Safeguarding Lead', 'Ann Field'],
      ['Designated Safeguarding Lead', 'Bo Lane'],
      ['Safeguarding Link Governor', 'Mrs K. Moor'],
      ['Network Manager', 'Sam Hill'],
    ],
  )
})

test('a sheet of facts has no head: its first row speaks too', () => {
  const found = best('Approved by\tGovernors, 4 July 2026\nNext review\tJuly 2027\n\nStaff must sign.')
  assert.equal(found['approved-by'], 'Governors')
  assert.equal(found['approved-on'], '2026-07-04')
  assert.equal(found['review-due'], '2027-07')
  const headed = best('Approved by\tDate\nGovernors\t4 July 2026\n\nStaff must sign.')
  assert.equal(headed['approved-by'], 'Governors')
})
