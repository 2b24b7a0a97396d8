import type { Call } from '../../../platform/call.ts'
import { inForce } from '../../../platform/controls/in-force.ts'
import { whistleBlowing } from '../controls/whistle-blowing.ts'

type Own = { reportedAt: Temporal.Instant; answer: unknown }

/** Where somebody whose report was not answered can turn now; nothing, while it may still be answered. */
export async function turnElsewhere(
  call: Call,
  { reportedAt, answer }: Own,
): Promise<{ document: string } | undefined> {
  const { shown, document, afterHours } = await inForce(call, whistleBlowing)
  const isLate = Temporal.Instant.compare(reportedAt.add({ hours: afterHours }), call.now) <= 0
  return shown === 'shown' && isLate && !answer ? { document } : undefined
}
