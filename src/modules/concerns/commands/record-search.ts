import { type Kysely, sql } from 'kysely'
import { z } from 'zod'
import type { Call } from '../../../platform/call.ts'
import type { Id } from '../../../words/ids.ts'
import { words } from '../fields.ts'
import { command, type ConcernsDb } from '../kit.ts'
import { moment } from '../moment.ts'
import { may } from '../permissions.ts'
import { findDeviceSearch } from '../queries/device-search.ts'
import { FIELD_NAMES } from '../search-fields.ts'
import { keepEntry, stop } from './keep-entry.ts'

const typed = z.object({ searchId: z.uuid(), at: moment('Enter the day and the time') })
/** Each answer stands beside its question, also where it is refused. */
const answersIn = z.object(Object.fromEntries(FIELD_NAMES.map(name => [name, words(5_000).default('')])))
const ofPart = <Part extends string>(parts: readonly [Part, ...Part[]]) =>
  typed.extend({ part: z.enum(parts) }).and(answersIn)

/** Held until the deed is done, so that of two who write at once the second finds what the first wrote. */
async function held(db: Kysely<ConcernsDb>, { searchId }: { searchId: Id }, call: Call) {
  await sql`select pg_advisory_xact_lock(hashtextextended(${searchId}, 0))`.execute(db)
  return findDeviceSearch(db, searchId, call)
}

/** Consent, what comes before a search and after it, and what was deleted: by somebody authorised, in this order. */
export const recordSearch = command({
  name: 'concerns.record-search',
  chain: 'concerns',
  input: ofPart(['consent', 'before', 'after', 'deletion']),
  may: may.search,
  load: held,
  run: keepEntry,
})

/** In whose hands it is, and that it is evidence. */
export const recordCustody = command({
  name: 'concerns.record-custody',
  chain: 'concerns',
  input: ofPart(['hand', 'evidence']),
  may: may.keepDevice,
  load: held,
  run: keepEntry,
})

/** The lead decides: after a refusal, and of what may be evidence. */
export const decideOnDevice = command({
  name: 'concerns.decide-on-device',
  chain: 'concerns',
  input: ofPart(['decision']),
  may: may.decideOnDevice,
  load: held,
  run: keepEntry,
})

/** A picture is suspected: the form ends here, whatever else was being written, and the leads are called. */
export const stopSearch = command({
  name: 'concerns.stop-search',
  chain: 'concerns',
  input: ofPart(['halt']),
  may: may.keepDevice,
  load: held,
  run: (work, { why }, found) => stop(work, found, why ?? ''),
})
