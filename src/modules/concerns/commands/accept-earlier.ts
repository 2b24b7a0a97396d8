import { createHash } from 'node:crypto'
import { sql } from 'kysely'
import { z } from 'zod'
import { conflict, invalid } from '../../../platform/errors.ts'
import { type Id, newId } from '../../../words/ids.ts'
import { look, type Looked } from '../earlier/look.ts'
import { command } from '../kit.ts'
import { may } from '../permissions.ts'
import { aroundEarlier, readEarlierFile, rowsIn } from '../queries/earlier-file.ts'
import { personOf } from './follow-up-work.ts'
import type { ConcernsWork } from './write.ts'

const AT_ONCE = 500
export const BY_FILE = 'By the name and birthday, or the number, in the file'

/** Brings in what was looked at, as a whole; where anything has changed since, nothing. */
export const acceptEarlier = command({
  name: 'concerns.accept-earlier',
  chain: 'concerns',
  input: z.object({
    fileId: z.uuid(),
    digest: z.string().catch(''),
    sure: z.enum(['yes', 'no']).catch('no'),
  }),
  may: may.bringEarlier,
  async load(db, { fileId }, call) {
    // Two files with the same rows come one after the other.
    await sql`select pg_advisory_xact_lock(hashtextextended(${`earlier ${call.school.id}`}, 0))`.execute(db)
    const file = await readEarlierFile(db, fileId)
    if (file?.text === null) throw conflict('This file was accepted or set aside already')
    const read = file && rowsIn(file, call.now)
    if (!file || !read) return undefined
    const { personId, leftOut } = file
    return { file, looked: look({ ...read, personId, leftOut, ...(await aroundEarlier(db, call)) }) }
  },
  async run(work, { fileId, digest, sure }, { file, looked }): Promise<{ batchId: Id | null }> {
    const { db, call, now, actor } = work
    if (looked.digest !== digest)
      throw conflict(
        'Something has changed since you looked at this file, so nothing was done. Look at it again',
      )
    if (looked.naming.length && sure !== 'yes')
      throw invalid({
        sure: 'Look at the rows in which somebody who works or helps here is named, then tick this',
      })
    const rows = await newRows(work, looked)
    const { madeAs, cameFrom, originalKept, lines, sha256 } = file
    const batchId = rows.length ? newId() : null
    if (batchId) {
      const row = { madeAs, cameFrom, originalKept, lines, sha256: Buffer.from(sha256) }
      const held = createHash('sha256').update(JSON.stringify(rows)).digest('hex')
      const salt = work.commit(batchId, { ...row, sha256: row.sha256.toString('hex'), held })
      await db
        .insertInto('concerns.earlierBatch')
        .values({
          ...{
            schoolId: call.school.id,
            id: batchId,
            ...row,
            salt,
            broughtAt: now,
            broughtBy: personOf(actor),
          },
        })
        .execute()
      work.touched(batchId)
      await writeRows(work, { batchId, rows, children: looked.children })
    }
    await db
      .updateTable('concerns.earlierFile')
      .set({ sealed: null, leftOut: '[]', acceptedAt: now })
      .where('id', '=', fileId)
      .execute()
    return { batchId }
  },
})

async function newRows({ db }: ConcernsWork, { rows }: Looked): Promise<Looked['rows']> {
  const hashes = rows.map(({ hash }) => Buffer.from(hash, 'hex'))
  const known = await sql<{ hash: string }>`
    select encode(one, 'hex') as hash from concerns.earlier_known(${hashes}::bytea[]) as one`.execute(db)
  const here = new Set(known.rows.map(({ hash }) => hash))
  return rows.filter(({ hash }) => !here.has(hash))
}

type Writes = { batchId: Id } & Pick<Looked, 'rows' | 'children'>

async function writeRows(work: ConcernsWork, { batchId, rows, children }: Writes): Promise<void> {
  const { db, call, now, actor } = work
  const schoolId = call.school.id
  const wanted = new Set(rows.map(({ key }) => key))
  const mine = children.filter(({ key }) => wanted.has(key))
  const ids = new Map(mine.map(({ key }) => [key, newId()]))
  const idOf = (key: string): Id => ids.get(key) ?? newId()
  const personIn = ({ match }: (typeof mine)[number]) => (match.is === 'matched' ? match.personId : null)
  const perhapsIn = ({ match }: (typeof mine)[number]) =>
    match.is === 'ambiguous' ? match.candidates.map(({ personId }) => personId) : []
  for (const some of inParts(mine)) {
    await db
      .insertInto('concerns.earlierChild')
      .values(
        some.map(one => ({
          ...{ schoolId, id: idOf(one.key), batchId, personId: personIn(one) },
          ...{ called: one.called, born: one.born, knownBy: one.knownBy, perhaps: perhapsIn(one) },
        })),
      )
      .execute()
    const joins = some.flatMap(one => {
      const personId = personIn(one)
      return personId === null ? [] : [{ childId: idOf(one.key), personId, why: BY_FILE }]
    })
    if (joins.length)
      await db
        .insertInto('concerns.earlierJoin')
        .values(
          joins.map(row => {
            const id = newId()
            return {
              schoolId,
              id,
              ...row,
              salt: work.commit(id, row),
              joinedAt: now,
              joinedBy: personOf(actor),
            }
          }),
        )
        .execute()
  }
  for (const some of inParts(rows))
    await db
      .insertInto('concerns.earlierEntry')
      .values(
        some.map(row => ({
          ...{ schoolId, id: newId(), batchId, childId: idOf(row.key), line: row.line },
          rowSha256: Buffer.from(row.hash, 'hex'),
          ...{
            happenedOn: row.happenedOn === null ? null : Temporal.PlainDate.from(row.happenedOn),
            happenedAt: row.happenedAt === null ? null : Temporal.Instant.from(row.happenedAt),
            category: row.category,
          },
          ...{ words: row.words, acted: row.acted, author: row.author, others: JSON.stringify(row.others) },
          pupilsNamed: [...row.pupilIds],
        })),
      )
      .execute()
}

const inParts = <One>(all: readonly One[]): One[][] =>
  Array.from({ length: Math.ceil(all.length / AT_ONCE) }, (_, n) => all.slice(n * AT_ONCE, (n + 1) * AT_ONCE))
