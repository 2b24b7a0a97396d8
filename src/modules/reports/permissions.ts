import type { Right } from '../../platform/call.ts'
import type { Permissions } from '../../platform/permission.ts'

const ANYBODY_HERE: readonly Right[] = [
  ...(['staff', 'governor', 'volunteer', 'contractor', 'visitor', 'parent', 'pupil'] as const),
]
/** Whoever works or helps here is shown who else does. Anybody else writes whom they mean. */
export const SHOWN_THE_ADULTS: readonly Right[] = ['staff', 'governor', 'volunteer', 'contractor']

export const may = {
  report: { to: 'report a concern', who: ANYBODY_HERE },
  seeOwn: { to: 'see what you have reported', who: ANYBODY_HERE },
} satisfies Permissions
