import type { Row } from './permission-table.ts'

type Words = { STRANGERS: string; FAMILIES: string; EVERYBODY_SIGNED_IN: string }

/** What parents answered: the pupil of Larkmoor, and the child whose mother holds a link. */
export function consentsRows({
  STRANGERS,
  FAMILIES,
  EVERYBODY_SIGNED_IN,
}: Words): Readonly<Record<string, Row>> {
  const outside: Row = { 'not found': STRANGERS, 'sign in': 'nobody' }
  const keeps: Row = {
    shows: 'head, dsl, deputy, office',
    refused: `chair, governor, teacher, technician, dpo, volunteer, ${FAMILIES}`,
    ...outside,
  }
  const asks: Row = {
    shows: 'head, dsl, office',
    refused: `deputy, chair, governor, teacher, technician, dpo, volunteer, ${FAMILIES}`,
    ...outside,
  }
  const uses: Row = {
    shows: 'head, dsl, deputy, teacher, office',
    refused: `chair, governor, technician, dpo, volunteer, ${FAMILIES}`,
    ...outside,
  }
  const adults = 'head, dsl, deputy, teacher, office, technician, chair, governor, dpo, volunteer'
  return {
    '/s/:school/consents': uses,
    '/s/:school/consents/outstanding': keeps,
    '/s/:school/consents/questions': asks,
    '/s/:school/consents/questions/:purpose': asks,
    '/s/:school/people/:personId/consents': keeps,
    '/s/:school/people/:personId/safety': {
      shows: 'head, dsl, deputy',
      refused: `office, chair, governor, teacher, technician, dpo, volunteer, ${FAMILIES}`,
      ...outside,
    },
    '/s/:school/pictures': uses,
    '/s/:school/pictures/new': uses,
    '/s/:school/pictures/ask': uses,
    '/s/:school/pictures/:pictureId': uses,
    // An adult answers of themself alone, where they were asked.
    '/s/:school/choices': { shows: `${adults}, ${FAMILIES}`, ...outside },
    // The parent's own child.
    '/s/:school/choices/:personId': {
      shows: 'parent',
      'not found': `${adults}, pupil, ${STRANGERS}`,
      'sign in': 'nobody',
    },
    '/s/:school/signing/:token/choices': { shows: `${EVERYBODY_SIGNED_IN}, nobody` },
    '/s/:school/signing/:token/choices/:personId': { shows: `${EVERYBODY_SIGNED_IN}, nobody` },
  }
}
