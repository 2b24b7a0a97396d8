import { z } from 'zod'
import type { Call } from '../../../platform/call.ts'
import { INSTALLATION } from '../../../platform/call.ts'
import type { Answers } from '../../../platform/page.ts'
import { seal, unseal } from '../../../platform/seal.ts'
import { beforeAnybody } from '../queries/before-anybody.ts'

const MOST_BYTES = 200_000
const NEVER_KEPT = /password|passphrase|^code$|token|secret/i
const kept = z.record(z.string(), z.union([z.string(), z.array(z.string())]))

/**
 * A half-written form, when its session was found locked, or by the page just before it locks. It is kept for
 * who wrote it, sealed, and for nobody else; more than 200 KB is not.
 */
export async function keepDraft({ unit: _, ...call }: Call, path: string, answers: Answers): Promise<void> {
  const { accountId } = call.actor
  if (!accountId || call.school.id === INSTALLATION.id) return
  const fields = Object.entries(answers).filter(([name]) => !NEVER_KEPT.test(name))
  const content = JSON.stringify(Object.fromEntries(fields))
  if (fields.length === 0 || Buffer.byteLength(content) > MOST_BYTES) return
  const sealed = seal('draft', draftName(call.school.id, accountId, path), content)
  await beforeAnybody(call, db =>
    db
      .insertInto('access.draft')
      .values({ schoolId: call.school.id, accountId, path, sealed, keptAt: call.now })
      .onConflict(conflict =>
        conflict.columns(['schoolId', 'accountId', 'path']).doUpdateSet({ sealed, keptAt: call.now }),
      )
      .execute(),
  )
}

/** Gives it back, once. */
export async function takeDraft(call: Call, path: string): Promise<Answers | undefined> {
  const { accountId } = call.actor
  if (!accountId || call.school.id === INSTALLATION.id) return undefined
  const found = await beforeAnybody(call, db =>
    db
      .deleteFrom('access.draft')
      .where('schoolId', '=', call.school.id)
      .where('accountId', '=', accountId)
      .where('path', '=', path)
      .returning('sealed')
      .executeTakeFirst(),
  )
  if (!found) return undefined
  return kept.parse(JSON.parse(unseal('draft', draftName(call.school.id, accountId, path), found.sealed)))
}

const draftName = (...parts: readonly string[]): string => parts.join(' ')
