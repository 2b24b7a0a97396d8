import type { Permissions } from '../../platform/permission.ts'

export const may = {
  ring: { to: 'bring the day’s absences and ring home', who: ['office', 'headteacher'] },
  /** Behind the second wall: whoever is kept from all that stands of a child does not see that it is watched. */
  watch: { to: 'see which absent children have a watching file', who: ['dsl', 'deputy-dsl'] },
  runClocks: { to: 'say that nobody rang', who: ['system'] },
} satisfies Permissions
