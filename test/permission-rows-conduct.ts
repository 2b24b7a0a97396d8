import type { Row } from './permission-table.ts'

type Words = { STRANGERS: string; FAMILIES: string }

/** Rules that a pupil broke: whoever recorded it (here the teacher), the leads and the headteacher. */
export function conductRows({ STRANGERS, FAMILIES }: Words): Readonly<Record<string, Row>> {
  const outside: Row = { 'not found': STRANGERS, 'sign in': 'nobody' }
  const noStaff = `technician, chair, governor, dpo, volunteer, ${FAMILIES}`
  const knows: Row = {
    shows: 'head, dsl, deputy',
    refused: `teacher, office, ${noStaff}`,
    ...outside,
  }
  const records: Row = { shows: 'head, dsl, deputy, teacher, office', refused: noStaff, ...outside }
  return {
    '/s/:school/conduct': records,
    '/s/:school/conduct/new/:personId': records,
    '/s/:school/conduct/counts': knows,
    '/s/:school/people/:personId/conduct': knows,
    '/s/:school/conduct/:breachId': {
      shows: 'head, dsl, deputy, teacher',
      refused: noStaff,
      'not found': `office, ${STRANGERS}`,
      'sign in': 'nobody',
    },
  }
}
