import type { Right } from '../../platform/call.ts'
import type { Permissions } from '../../platform/permission.ts'

/** The entries name by id whom they are about: who was warned about, who was looked after. */
const MAY_KNOW_OF_WHOM: readonly Right[] = ['headteacher', 'chair-of-governors', 'data-protection-officer']
const ANSWERS_FOR_IT: readonly Right[] = [...MAY_KNOW_OF_WHOM, 'network-manager']

export const may = {
  see: { to: 'see the record', who: ANSWERS_FOR_IT },
  check: { to: 'check the record', who: [...ANSWERS_FOR_IT, 'system'] },
  take: { to: 'take a root of the record', who: ANSWERS_FOR_IT },
  takeEntries: { to: 'take a copy of the record', who: MAY_KNOW_OF_WHOM },
} satisfies Permissions
