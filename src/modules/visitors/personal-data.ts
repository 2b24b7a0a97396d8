import type { PersonalData } from '../../platform/module.ts'

const of = (table: PersonalData['table'], from: string, erasureLeaves: string): PersonalData => ({
  table,
  basis: 'Public task: knowing who is at the school, and who may use what (Education Act 2002, section 175)',
  keep: '6 years',
  ...{ from, erasureLeaves },
  decides: 'Headteacher',
})

export const personalData: readonly PersonalData[] = [
  of('visitors.visit', 'The day of the visit', 'The day, the times and ids; from where and what for goes'),
  of('visitors.guest_login', 'The day it ended', 'Which guest login, the times and ids'),
  of('visitors.refused', 'The day it was refused', 'What and why, the time and ids'),
  of('visitors.broken_rule', 'The day it was recorded', 'The rule, the times and ids; what happened goes'),
]
