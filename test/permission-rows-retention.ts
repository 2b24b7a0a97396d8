import type { Row } from './permission-table.ts'

type Words = { STRANGERS: string; FAMILIES: string }

/** Files whose time has come: the leads decide, the headteacher may be the second; the schedule says nothing of a child. */
export function retentionRows({ STRANGERS, FAMILIES }: Words): Readonly<Record<string, Row>> {
  const outside: Row = { 'not found': STRANGERS, 'sign in': 'nobody' }
  const second: Row = {
    shows: 'head, dsl, deputy',
    refused: `chair, governor, teacher, office, technician, dpo, volunteer, ${FAMILIES}`,
    ...outside,
  }
  return {
    '/s/:school/concerns/retention': second,
    '/s/:school/concerns/retention/:reviewId': second,
    '/s/:school/concerns/destroyed': second,
    '/s/:school/children/:personId/concerns/retention': {
      shows: 'dsl, deputy',
      refused: `head, chair, governor, teacher, office, technician, dpo, volunteer, ${FAMILIES}`,
      ...outside,
    },
    '/s/:school/retention-of-concerns': {
      shows: 'head, dsl, deputy, chair, dpo',
      refused: `governor, teacher, office, technician, volunteer, ${FAMILIES}`,
      ...outside,
    },
  }
}
