import type { Kysely } from 'kysely'
import { z } from 'zod'
import type { Call } from '../../../platform/call.ts'
import { dayOf } from '../../../platform/clock.ts'
import { lines } from '../../people/index.ts'
import { CHECK_WORDS } from '../checks.ts'
import { query, type VettingDb } from '../kit.ts'
import { may } from '../permissions.ts'
import { type Read, readRecord } from '../read-record.ts'
import { adultsKnown } from './adults-known.ts'

export const RECORD = { text: lines('Paste the record, with its headings', 300_000) }

/** What is new in it. A check that stands on the record is changed on the adult's own page, with the reason. */
export async function newOf(db: Kysely<VettingDb>, call: Call, text: string): Promise<Read> {
  const read = readRecord(text, await adultsKnown(db), dayOf(call.now), call.actor.name)
  const standing = await db
    .selectFrom('vetting.entry')
    .select(['personId', 'kind'])
    .where('replacedAt', 'is', null)
    .execute()
  const has = new Set(standing.map(({ personId, kind }) => `${personId} ${kind}`))
  const split = read.taken.map(({ line, person, seen }) => ({
    ...{ line, person },
    seen: seen.filter(({ kind }) => !has.has(`${person.personId} ${kind}`)),
    stands: seen.filter(({ kind }) => has.has(`${person.personId} ${kind}`)),
  }))
  const before = split
    .filter(({ stands }) => stands.length)
    .map(({ line, person, stands }) => ({
      ...{ line, text: person.name },
      why: `On the record already, and stays as it is: ${stands.map(({ kind }) => CHECK_WORDS[kind]).join(', ')}.`,
    }))
  return {
    taken: split.filter(({ seen }) => seen.length).map(({ stands: _, ...one }) => one),
    not: [...read.not, ...before].toSorted((a, b) => a.line - b.line),
  }
}

/** What would be taken, line by line. It changes nothing. */
export const previewRecord = query({
  name: 'vetting.preview-record',
  input: z.object(RECORD),
  may: may.keep,
  read: (db, { text }, call) => newOf(db, call, text),
})
