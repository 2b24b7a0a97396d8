import type { Call } from '../../../platform/call.ts'
import { adultsNamedIn, adultUnsignedByKey, sayWhoWroteOfAdult } from '../../adults/index.ts'
import { sayWhoWrote, unsignedByKey, type WriterWord } from '../../concerns/index.ts'
import { keyOf } from '../secret.ts'

export type SentFromHere = { secret: string; reportedAt: Temporal.Instant }

async function found(call: Call, secret: string) {
  const key = keyOf(call.school, secret)
  const [child, adult] = [await unsignedByKey(call, { key }), await adultUnsignedByKey(call, { key })]
  const isTheirs = ({ name }: { name: string | null }) => bearsTheirName(call, name)
  return { key, child: child.filter(isTheirs)[0], adult: adult.filter(isTheirs)[0] }
}

/**
 * A browser may be anybody's: a staff room's has many users, and one of them may be whom the report is about. So it takes
 * both, the secret and the name. Whoever is kept from it is told nothing, as where there is none.
 */
const bearsTheirName = ({ actor: { personId, name } }: Call, claimed: string | null): boolean =>
  personId !== null && claimed !== null && adultsNamedIn(claimed, [{ personId, name }]).length > 0

/** What was sent from this browser under the name of whoever looks, and of which nobody has said yet whose it is. */
export async function sentFromHere(call: Call, secrets: readonly string[]): Promise<SentFromHere[]> {
  const all: SentFromHere[] = []
  for (const secret of secrets.slice(0, MOST)) {
    const { child, adult } = await found(call, secret)
    const one = child ?? adult
    if (one) all.push({ secret, reportedAt: one.reportedAt })
  }
  return all
}

const MOST = 10

/** In each register in which it stands and is theirs to say. @returns whether there was any. */
export async function sayOfOne(call: Call, secret: string, said: WriterWord['said']): Promise<boolean> {
  const { key, child, adult } = await found(call, secret)
  if (child) await sayWhoWrote(call, { key, said })
  if (adult) await sayWhoWroteOfAdult(call, { key, said })
  return child !== undefined || adult !== undefined
}
