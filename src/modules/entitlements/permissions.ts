import type { Right } from '../../platform/call.ts'
import type { Permissions } from '../../platform/permission.ts'

const LEADS: readonly Right[] = [
  ...(['headteacher', 'dsl', 'deputy-dsl', 'computing-lead'] as const),
  ...(['online-safety-lead', 'network-manager'] as const),
]

export const may = {
  see: { to: 'see what a class may use', who: ['staff', 'office', ...LEADS] },
  /** Whoever teaches a class says so: no list has which class is whose. */
  teach: { to: 'say what a class was taught and may use', who: ['staff', 'headteacher'] },
  approve: { to: 'approve addresses for the youngest', who: LEADS },
  keep: { to: 'keep the social media that the school uses', who: LEADS },
  approveDevice: { to: 'approve people’s own devices', who: ['network-manager', 'headteacher', 'office'] },
  try: { to: 'try what people’s own devices get', who: ['network-manager', 'headteacher'] },
  keepMail: { to: 'keep pupils’ e-mail', who: ['network-manager', 'headteacher'] },
} satisfies Permissions
