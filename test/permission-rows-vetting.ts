import type { Row } from './permission-table.ts'

type Words = { STRANGERS: string; FAMILIES: string }

/** The single central record: kept by head and office, read without a number by the lead and the safeguarding governor. */
export function vettingRows({ STRANGERS, FAMILIES }: Words): Readonly<Record<string, Row>> {
  const outside: Row = { 'not found': STRANGERS, 'sign in': 'nobody' }
  const others = `deputy, teacher, technician, chair, dpo, volunteer, ${FAMILIES}`
  const read: Row = { shows: 'head, office, dsl, governor', refused: others, ...outside }
  const keep: Row = { shows: 'head, office', refused: `dsl, governor, ${others}`, ...outside }
  return {
    '/s/:school/central-record': read,
    '/s/:school/people/:personId/central-record': read,
    '/s/:school/central-record/bring': keep,
    '/s/:school/checks/:entryId/take-out': keep,
    '/s/:school/people/:personId/central-record/risk': {
      shows: 'head',
      refused: `office, dsl, governor, ${others}`,
      ...outside,
    },
    '/s/:school/not-yet': {
      shows: 'head, dsl, deputy, teacher, office, technician, chair, governor, dpo, volunteer',
      refused: FAMILIES,
      ...outside,
    },
  }
}
