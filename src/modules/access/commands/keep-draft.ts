import { z } from 'zod'
import type { Call, Unit } from '../../../platform/call.ts'
import { INSTALLATION } from '../../../platform/call.ts'
import type { Answers } from '../../../platform/page.ts'
import { seal, unseal } from '../../../platform/seal.ts'
import type { Id } from '../../../words/ids.ts'
import { rightsToday } from '../../people/index.ts'
import { type AccessTables, beforeAnybody } from '../queries/before-anybody.ts'

const MOST_BYTES = 200_000
const MOST_DRAFTS = 20
/** So long, a page that is not open cannot write over what one that was open has just kept. */
const KEPT_SECONDS = 60
const NEVER_KEPT = /password|passphrase|^code$|token|secret/i
const PATH = /^\/\P{Cc}{0,499}$/u
const kept = z.record(z.string(), z.union([z.string(), z.array(z.string())]))

/**
 * A half-written form, when its session was found locked, or by the page just before it locks. It is kept for
 * who wrote it, sealed, and for nobody else; more than 200 KB is not. Whatever cannot be kept is let go silently.
 */
export async function keepDraft({ unit: _, ...call }: Call, path: string, answers: Answers): Promise<void> {
  const { accountId } = call.actor
  if (!accountId || call.school.id === INSTALLATION.id || !PATH.test(path)) return
  const fields = Object.entries(answers).filter(([name]) => !NEVER_KEPT.test(name))
  const read = kept.safeParse(Object.fromEntries(fields))
  if (!read.success || fields.length === 0) return
  const content = JSON.stringify(read.data)
  if (Buffer.byteLength(content) > MOST_BYTES) return
  const sealed = seal('draft', draftName(call.school.id, accountId, path), content)
  await beforeAnybody(call, async (db, joined) => {
    if (!(await isSomebodyHere(db, joined, accountId)) || !(await hasRoom(db, joined, accountId, path)))
      return
    await db
      .insertInto('access.draft')
      .values({ schoolId: call.school.id, accountId, path, sealed, keptAt: call.now, remindedAt: null })
      .onConflict(conflict =>
        conflict
          .columns(['schoolId', 'accountId', 'path'])
          .doUpdateSet({ sealed, keptAt: call.now, remindedAt: null }),
      )
      .execute()
  })
}

async function isSomebodyHere(
  db: AccessTables,
  call: Call & { unit: Unit },
  accountId: Id,
): Promise<boolean> {
  const joined = await db
    .selectFrom('access.accountPerson')
    .select('personId')
    .where('schoolId', '=', call.school.id)
    .where('accountId', '=', accountId)
    .where('endedAt', 'is', null)
    .executeTakeFirst()
  return joined !== undefined && (await rightsToday(call, joined.personId)) !== undefined
}

/** Whoever is not let in yet may add little, and change nothing that was kept a moment ago. */
async function hasRoom(db: AccessTables, call: Call, accountId: Id, path: string): Promise<boolean> {
  const before = await db
    .selectFrom('access.draft')
    .select(['path', 'keptAt'])
    .where('schoolId', '=', call.school.id)
    .where('accountId', '=', accountId)
    .execute()
  const same = before.find(draft => draft.path === path)
  if (!same) return before.length < MOST_DRAFTS
  const isOpen = call.actor.rights.has('account')
  return isOpen || Temporal.Instant.compare(same.keptAt.add({ seconds: KEPT_SECONDS }), call.now) <= 0
}

/** What the door found kept for this page, as often as it is asked. One that cannot be read is none, and goes. */
export async function readDraft(call: Call, path: string, sealed: Uint8Array): Promise<Answers> {
  try {
    const name = draftName(call.school.id, call.actor.accountId ?? '', path)
    return kept.parse(JSON.parse(unseal('draft', name, sealed)))
  } catch {
    await dropDraft(call, path)
    return {}
  }
}

/** Its form was taken: it is of no more use. */
export async function dropDraft(call: Call, path: string): Promise<void> {
  const { accountId } = call.actor
  if (!accountId || call.school.id === INSTALLATION.id) return
  await beforeAnybody(call, db =>
    db
      .deleteFrom('access.draft')
      .where('schoolId', '=', call.school.id)
      .where('accountId', '=', accountId)
      .where('path', '=', path)
      .execute(),
  )
}

const draftName = (...parts: readonly string[]): string => parts.join(' ')
