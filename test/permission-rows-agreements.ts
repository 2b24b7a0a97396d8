import type { Row } from './permission-table.ts'

type Words = { STRANGERS: string; FAMILIES: string }

/** How an agreement is kept in mind beside its signature. */
export function agreementsRows({ STRANGERS, FAMILIES }: Words): Readonly<Record<string, Row>> {
  const outside: Row = { 'not found': STRANGERS, 'sign in': 'nobody' }
  const adults: Row = {
    shows: 'head, dsl, deputy, teacher, office, chair, governor, technician, dpo, volunteer',
    refused: FAMILIES,
    ...outside,
  }
  return {
    '/s/:school/agreements/talks': adults,
    '/s/:school/agreements/self-checks': adults,
    '/s/:school/agreements/exceptions': adults,
    '/s/:school/agreements/posters': adults,
    '/s/:school/agreements/consequences': {
      shows: `head, dsl, deputy, teacher, office, chair, governor, technician, dpo, volunteer, ${FAMILIES}`,
      ...outside,
    },
    '/s/:school/agreements/discuss': {
      shows: 'parent',
      refused: 'head, dsl, deputy, teacher, office, chair, governor, technician, dpo, volunteer, pupil',
      ...outside,
    },
    '/s/:school/agreements/discussed': {
      shows: 'head, dsl, deputy, teacher, office',
      refused: `chair, governor, technician, dpo, volunteer, ${FAMILIES}`,
      ...outside,
    },
    '/s/:school/agreements/talks/staff': {
      shows: 'head, dsl, deputy',
      refused: `teacher, office, chair, governor, technician, dpo, volunteer, ${FAMILIES}`,
      ...outside,
    },
    '/s/:school/agreements/events': {
      shows: 'head, dsl, deputy, office',
      refused: `teacher, chair, governor, technician, dpo, volunteer, ${FAMILIES}`,
      ...outside,
    },
    '/s/:school/agreements/:agreementId/poster': {
      shows: `head, dsl, deputy, teacher, office, chair, governor, technician, dpo, volunteer, ${FAMILIES}`,
      ...outside,
    },
  }
}
