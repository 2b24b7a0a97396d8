import type { Right } from '../../platform/call.ts'
import type { Permissions } from '../../platform/permission.ts'
import { CHECKED } from './checks.ts'

const KEEPS: readonly Right[] = ['headteacher', 'office']

export const may = {
  see: { to: 'see the single central record', who: [...KEEPS, 'dsl', 'safeguarding-governor'] },
  keep: { to: 'keep the single central record', who: KEEPS },
  agreeRisk: { to: 'agree that somebody begins before their check', who: ['headteacher'] },
  learnWhy: { to: 'see why you are not let in yet', who: CHECKED },
} satisfies Permissions
