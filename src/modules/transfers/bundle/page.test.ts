import assert from 'node:assert/strict'
import { test } from 'node:test'
import { filePage } from './page.ts'

test('the next school reads that an earlier record was brought in by somebody, and never that they wrote it', () => {
  const entry = {
    ...{ id: '1', concernId: null, reference: null, at: '2026-11-23T08:20:00Z', by: 'Priya Anand-Cole' },
    ...{ happenedOn: '2024-05-14', happenedAt: null, isReplaced: false, named: [] },
    fields: [{ name: 'author', head: 'Who wrote it', words: 'Wren Alder' }],
  }
  const page = (kind: 'earlier' | 'flag') =>
    filePage({
      file: {
        ...{
          personId: '2',
          name: 'Jonah Tillerby',
          bornOn: null,
          upn: null,
          className: null,
          yearGroup: null,
        },
        ...{
          lookedAfter: false,
          lookedAfterSince: null,
          lookedAtOn: null,
          keptYears: 25,
          startsOn: null,
          endsOn: null,
          since: null,
          concerns: [],
        },
        entries: [{ ...entry, kind }],
      },
      ...{ school: 'Larkmoor', reference: 'T-1', madeAt: Temporal.Instant.from(entry.at), madeBy: 'Priya' },
      ...{ documents: [], receiptUrl: 'https://example.test/r' },
    })
  assert.match(page('earlier'), /, brought in by Priya Anand-Cole; it happened on 14 May 2024/)
  assert.match(page('flag'), /, Priya Anand-Cole; it happened on/)
})
