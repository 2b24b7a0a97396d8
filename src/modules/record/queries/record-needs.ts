import { type Call, schoolPath } from '../../../platform/call.ts'
import type { Need } from '../../../platform/module.ts'
import { holds } from '../../../platform/permission.ts'
import { may } from '../permissions.ts'
import { sayCheck } from '../say-check.ts'
import { lastCheck } from './last-check.ts'

/** A record that is not whole cannot wait. */
export async function recordNeeds(call: Call): Promise<Need[]> {
  if (!holds(call.actor, may.see.who)) return []
  const { check } = await lastCheck(call)
  if (!check || check.state === 'whole') return []
  return [
    {
      when: { state: 'late', words: 'Now' },
      title: 'The record is not whole',
      says: sayCheck(check),
      action: { text: 'Look at it', url: `${schoolPath(call.school)}/record` },
    },
  ]
}
