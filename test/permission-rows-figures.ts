import type { Row } from './permission-table.ts'

type Words = { STRANGERS: string; FAMILIES: string }

/** Figures of concerns: the leads' own, and those of a term for whom no policy says otherwise. */
export function figuresRows({ STRANGERS, FAMILIES }: Words): Readonly<Record<string, Row>> {
  const outside: Row = { 'not found': STRANGERS, 'sign in': 'nobody' }
  const ofTerms: Row = {
    shows: 'head, dsl, deputy, governor',
    refused: `chair, teacher, office, technician, dpo, volunteer, ${FAMILIES}`,
    ...outside,
  }
  return {
    '/s/:school/concerns/figures': {
      shows: 'dsl, deputy',
      refused: `head, chair, governor, teacher, office, technician, dpo, volunteer, ${FAMILIES}`,
      ...outside,
    },
    '/s/:school/concerns/kinds': {
      shows: 'dsl, deputy',
      refused: `head, chair, governor, teacher, office, technician, dpo, volunteer, ${FAMILIES}`,
      ...outside,
    },
    '/s/:school/trends': {
      shows: 'head, dsl, deputy, chair, governor, teacher, office, technician, dpo, volunteer',
      refused: FAMILIES,
      ...outside,
    },
    '/s/:school/opened-records': {
      shows: 'head, chair, governor, dpo',
      refused: `dsl, deputy, teacher, office, technician, volunteer, ${FAMILIES}`,
      ...outside,
    },
    '/s/:school/figures-of-concerns': ofTerms,
    '/s/:school/figures-of-concerns/:figuresId/csv': ofTerms,
  }
}
