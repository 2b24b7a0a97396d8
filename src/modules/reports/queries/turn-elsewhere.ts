import type { Call } from '../../../platform/call.ts'
import { inForce } from '../../../platform/controls/in-force.ts'
import { holds } from '../../../platform/permission.ts'
import { whistleBlowing } from '../controls/whistle-blowing.ts'
import { may } from '../permissions.ts'

type Own = { reportedAt: Temporal.Instant; answer: unknown }

/** Where somebody who works or helps here can turn whose report was not answered; nothing, while it may still be. */
export async function turnElsewhere(
  call: Call,
  { reportedAt, answer }: Own,
): Promise<{ document: string } | undefined> {
  if (!holds(call.actor, may.turnElsewhere.who)) return undefined
  const { shown, document, afterHours } = await inForce(call, whistleBlowing)
  const isLate = Temporal.Instant.compare(reportedAt.add({ hours: afterHours }), call.now) <= 0
  return shown === 'shown' && isLate && !answer ? { document } : undefined
}
