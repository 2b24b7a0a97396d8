import type { Row } from './permission-table.ts'

type Words = { STRANGERS: string; FAMILIES: string }

/** Who starts and who leaves: those who do something about it, and each of the adults their own. */
export function startersRows({ STRANGERS, FAMILIES }: Words): Readonly<Record<string, Row>> {
  const outside: Row = { 'not found': STRANGERS, 'sign in': 'nobody' }
  const whoDoes: Row = {
    shows: 'head, office, dsl, deputy, technician',
    refused: `chair, governor, teacher, dpo, volunteer, ${FAMILIES}`,
    ...outside,
  }
  const whoRuns: Row = {
    shows: 'head, office',
    refused: `dsl, deputy, technician, chair, governor, teacher, dpo, volunteer, ${FAMILIES}`,
    ...outside,
  }
  return {
    '/s/:school/starters': whoDoes,
    '/s/:school/starters/:listId': whoDoes,
    '/s/:school/people/:personId/starters': whoDoes,
    '/s/:school/starters/lines': whoRuns,
    '/s/:school/starters/lines/:key': whoRuns,
    '/s/:school/covered': {
      shows: 'head, dsl, deputy, teacher, office, technician, chair, governor, dpo, volunteer',
      refused: FAMILIES,
      ...outside,
    },
    '/s/:school/induction': {
      shows: 'head, dsl, deputy, teacher, office, technician, chair, governor, dpo, volunteer',
      refused: FAMILIES,
      ...outside,
    },
  }
}
