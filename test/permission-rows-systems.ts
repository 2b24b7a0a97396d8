import type { Row } from './permission-table.ts'

type Words = { STRANGERS: string; FAMILIES: string }

/** The register of systems: whoever keeps it, and whoever owns one of them. */
export function systemsRows({ STRANGERS, FAMILIES }: Words): Readonly<Record<string, Row>> {
  const outside: Row = { 'not found': STRANGERS, 'sign in': 'nobody' }
  const sees: Row = {
    shows: 'head, technician, dpo',
    refused: `dsl, deputy, teacher, office, chair, governor, volunteer, ${FAMILIES}`,
    ...outside,
  }
  const keeps: Row = {
    shows: 'head, technician',
    refused: `dsl, deputy, teacher, office, chair, governor, dpo, volunteer, ${FAMILIES}`,
    ...outside,
  }
  /** Owned by the office. */
  const ofOne: Row = {
    shows: 'head, technician, dpo, office',
    refused: `dsl, deputy, teacher, chair, governor, volunteer, ${FAMILIES}`,
    ...outside,
  }
  const grants: Row = {
    shows: 'head, technician, office',
    refused: `dsl, deputy, teacher, chair, governor, dpo, volunteer, ${FAMILIES}`,
    ...outside,
  }
  const leads: Row = {
    shows: 'head, technician, dsl, deputy',
    refused: `teacher, office, chair, governor, dpo, volunteer, ${FAMILIES}`,
    ...outside,
  }
  const reviews = 'dsl, deputy, teacher, office, governor, volunteer'
  return {
    '/s/:school/reviews': {
      shows: 'head, technician, chair, dpo',
      refused: `${reviews}, ${FAMILIES}`,
      ...outside,
    },
    // The office owns a system that stands in it.
    '/s/:school/reviews/:accessReviewId': {
      shows: 'head, technician, chair, dpo, office',
      refused: `dsl, deputy, teacher, governor, volunteer, ${FAMILIES}`,
      ...outside,
    },
    // Of the network manager.
    '/s/:school/reviews/:accessReviewId/deeds/:managerId': {
      shows: 'head',
      refused: `technician, chair, dpo, ${reviews}, ${FAMILIES}`,
      ...outside,
    },
    '/s/:school/withdrawn': leads,
    // Of somebody whom nobody above the headteacher appoints: a governor has no say.
    '/s/:school/people/:personId/withdrawn': leads,
    '/s/:school/access-withdrawn': {
      shows: `head, technician, chair, dpo, ${reviews}, ${FAMILIES}`,
      ...outside,
    },
    '/s/:school/systems': sees,
    '/s/:school/systems/new': keeps,
    '/s/:school/systems/access': sees,
    '/s/:school/systems/for-a-time': sees,
    '/s/:school/systems/for-a-time/new': keeps,
    '/s/:school/systems/sign-ins': keeps,
    '/s/:school/systems/mine': {
      shows: 'head, dsl, deputy, teacher, office, technician, chair, governor, dpo, volunteer',
      refused: FAMILIES,
      ...outside,
    },
    '/s/:school/people/:personId/systems': sees,
    // Of the teacher, who does not ask it of themself.
    '/s/:school/people/:personId/password-reset': {
      shows: 'head, technician, chair',
      refused: `dsl, deputy, teacher, office, governor, dpo, volunteer, ${FAMILIES}`,
      ...outside,
    },
    '/s/:school/systems/:systemId': ofOne,
    '/s/:school/systems/:systemId/change': keeps,
    '/s/:school/systems/:systemId/give': grants,
    '/s/:school/systems/:systemId/look': grants,
    '/s/:school/systems/:systemId/accounts': grants,
    '/s/:school/systems/:systemId/accounts/bring': grants,
    '/s/:school/systems/:systemId/accounts/:aboutId': grants,
    '/s/:school/systems/:systemId/tasks': grants,
    '/s/:school/systems/:systemId/process': keeps,
    '/s/:school/systems/:systemId/passwords': grants,
    '/s/:school/systems/:systemId/settings': grants,
  }
}
