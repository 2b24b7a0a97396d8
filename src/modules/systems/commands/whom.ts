import type { Kysely } from 'kysely'
import { z } from 'zod'
import { invalid } from '../../../platform/errors.ts'
import type { SystemsDb } from '../kit.ts'
import { words } from '../fields.ts'
import { type Named, peopleNamed } from '../queries/people-named.ts'

/** A person by a name that was typed; by a choice, where several are called so. */
export const WHOM = { name: words(120).default(''), whoId: z.uuid().optional().catch(undefined) }

/** Which person was meant; what to put right, where it is none or several. */
export async function whom(
  db: Kysely<SystemsDb>,
  { name, whoId }: { name: string; whoId?: string | undefined },
  now: Temporal.Instant,
): Promise<Named> {
  if (!name) throw invalid({ name: 'Enter their name' })
  const found = await peopleNamed(db, name, now)
  const [first, ...others] = found
  if (!first) throw invalid({ name: 'Nobody at the school today is called so' })
  if (!others.length) return first
  const meant = found.find(({ personId }) => personId === whoId)
  if (!meant) throw invalid({ whoId: 'Several people are called so: select which' })
  return meant
}
