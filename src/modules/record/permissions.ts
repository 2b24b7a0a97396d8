import type { Right } from '../../platform/call.ts'
import type { Permissions } from '../../platform/permission.ts'

const ANSWERS_FOR_IT: readonly Right[] = [
  'headteacher',
  'chair-of-governors',
  'data-protection-officer',
  'network-manager',
]

export const may = {
  see: { to: 'see the record', who: ANSWERS_FOR_IT },
  check: { to: 'check the record', who: [...ANSWERS_FOR_IT, 'system'] },
  take: { to: 'take a copy of the record', who: ANSWERS_FOR_IT },
} satisfies Permissions
