import type { Rule, Unit } from './due.ts'

const UNITS: Readonly<Record<Unit, readonly [string, string]>> = {
  hours: ['hour', 'hours'],
  calendarDays: ['day', 'days'],
  workingDays: ['working day', 'working days'],
  schoolDays: ['school day', 'school days'],
  sameDay: ['On the same day', ''],
  beforeHomeTime: ['Before the child goes home', ''],
  nextSchoolMorning: ['By the next school morning', ''],
  nextSchoolDay: ['By the end of the next school day', ''],
  onDay: ['On its day', ''],
}

/** "Within 2 working days", "On the same day". */
export function sayRule(rule: Rule): string {
  const [one, several] = UNITS[rule.unit]
  return 'count' in rule ? `Within ${rule.count} ${rule.count === 1 ? one : several}` : one
}
