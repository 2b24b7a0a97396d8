import { type Kysely, sql } from 'kysely'
import { dayOf, sayDay } from '../../../platform/clock.ts'
import type { Id } from '../../../words/ids.ts'
import { hexOf, keysToAsk } from '../erasure.ts'
import type { Decision } from '../roll/preview.ts'
import { openFile } from '../roll/seal-file.ts'
import type { RollMaterial } from '../roll/settled.ts'
import type { PeopleDb } from '../tables.ts'
import type { Call } from '../../../platform/call.ts'
import { knownPeople } from './known-people.ts'
import { particularsTaken } from './particulars-taken.ts'

export type FileCard = {
  id: Id
  name: string
  uploadedAt: Temporal.Instant
  uploader: string | null
  acceptedAt: Temporal.Instant | null
  acceptedBy: Id | null
  setAsideAt: Temporal.Instant | null
  added: number | null
  changed: number | null
  ended: number | null
  /** When a file of the same content was accepted before. */
  sameAcceptedAt: Temporal.Instant | null
}

/** What is known of a file besides its content. */
export const fileCard = (db: Kysely<PeopleDb>, fileId: Id) =>
  db
    .selectFrom('people.rollFile as f')
    .leftJoin('people.personCard as p', 'p.id', 'f.uploadedBy')
    .select(['f.id', 'f.name', 'f.uploadedAt', 'p.name as uploader'])
    .select(['f.acceptedAt', 'f.acceptedBy', 'f.setAsideAt', 'f.added', 'f.changed', 'f.ended'])
    .select(({ selectFrom }) =>
      selectFrom('people.rollFile as o')
        .select(({ fn }) => fn.max('o.acceptedAt').as('at'))
        .whereRef('o.sha256', '=', 'f.sha256')
        .whereRef('o.id', '<>', 'f.id')
        .as('sameAcceptedAt'),
    )
    .where('f.id', '=', fileId)

export const readFile = (
  db: Kysely<PeopleDb>,
  fileId: Id,
): Promise<(FileCard & { sealed: Uint8Array | null }) | undefined> =>
  fileCard(db, fileId).select('f.sealed').executeTakeFirst()

/** The mappings that somebody confirmed, by the shape of the file. */
export async function confirmedMappings(db: Kysely<PeopleDb>): Promise<RollMaterial['mappings']> {
  const rows = await db
    .selectFrom('people.rollMapping')
    .select(['fingerprint', 'mapping'])
    .where('replacedAt', 'is', null)
    .execute()
  return new Map(rows.map(({ fingerprint, mapping }) => [fingerprint, mapping]))
}

async function decisionsOn(db: Kysely<PeopleDb>, fileId: Id): Promise<ReadonlyMap<number, Decision>> {
  const rows = await db
    .selectFrom('people.rollDecision')
    .select(['line', 'decision', 'personId'])
    .where('fileId', '=', fileId)
    .where('replacedAt', 'is', null)
    .execute()
  return new Map(
    rows.map(({ line, decision, personId }) => [
      line,
      decision === 'known' ? { is: decision, id: personId ?? '' } : { is: decision },
    ]),
  )
}

/** A file that waits and everything its preview depends on; only its card, when it is closed. */
export async function readMaterial(
  db: Kysely<PeopleDb>,
  fileId: Id,
  call: Call,
): Promise<{ card: FileCard; material: RollMaterial | null } | undefined> {
  const found = await readFile(db, fileId)
  if (!found) return undefined
  const { sealed, ...card } = found
  if (!sealed) return { card, material: null }
  const mappings = await confirmedMappings(db)
  const decisions = await decisionsOn(db, fileId)
  const known = await knownPeople(db, dayOf(call.now))
  const material = { name: card.name, bytes: openFile(fileId, sealed), mappings, decisions, known }
  const takes = await particularsTaken(call)
  const erasedOn = await erasedOnOf(db)
  return { card, material: { ...material, takes, ...(erasedOn ? { erasedOn } : {}) } }
}

/** Asks the tombstones; undefined where nobody was ever erased, which is most schools on most days. */
async function erasedOnOf(db: Kysely<PeopleDb>): Promise<RollMaterial['erasedOn']> {
  const rows = await db.selectFrom('people.tombstone').select(['schoolId', 'key', 'erasedAt']).execute()
  const [first] = rows
  if (!first) return undefined
  const days = new Map(rows.map(({ key, erasedAt }) => [hexOf(key), sayDay(dayOf(erasedAt))]))
  return traits => {
    const found = keysToAsk(first.schoolId, traits).find(key => days.has(key))
    return found === undefined ? undefined : days.get(found)
  }
}

/** Whoever changes the roll of a school waits for whoever is about it already. */
export const waitForRoll = (db: Kysely<PeopleDb>, schoolId: Id) =>
  sql`select pg_advisory_xact_lock(hashtextextended(${`${schoolId} roll`}, 0))`.execute(db)
