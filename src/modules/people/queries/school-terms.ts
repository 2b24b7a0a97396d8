import type { Kysely } from 'kysely'
import type { Call } from '../../../platform/call.ts'
import { dayOf } from '../../../platform/clock.ts'
import { inUnit } from '../../../platform/unit.ts'
import { type TermSpan, termSpans } from '../term-spans.ts'
import type { PeopleDb } from '../tables.ts'

/** This school’s terms, for figures by term. It asks no permission: it tells nothing of anybody. */
export const schoolTerms = (call: Call): Promise<TermSpan[]> =>
  inUnit(call, async ({ unit, now }) => {
    const db = unit.db as unknown as Kysely<PeopleDb>
    const known = await db
      .selectFrom('people.term')
      .select(['year', 'name', 'startsOn'])
      .where('replacedAt', 'is', null)
      .orderBy('startsOn')
      .orderBy('id')
      .execute()
    return termSpans(known, dayOf(now))
  })
