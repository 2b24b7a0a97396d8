import type { Row } from './permission-table.ts'

type Words = { STRANGERS: string; FAMILIES: string }

/** What a class may use: whoever works here reads it. */
export function entitlementsRows({ STRANGERS, FAMILIES }: Words): Readonly<Record<string, Row>> {
  const outside: Row = { 'not found': STRANGERS, 'sign in': 'nobody' }
  const sees: Row = {
    shows: 'head, dsl, deputy, teacher, office, technician',
    refused: `chair, governor, dpo, volunteer, ${FAMILIES}`,
    ...outside,
  }
  return {
    '/s/:school/services': sees,
    '/s/:school/services/class': sees,
    '/s/:school/services/addresses': sees,
    '/s/:school/services/social-media': sees,
    '/s/:school/services/mail': sees,
    '/s/:school/services/class-addresses': sees,
    '/s/:school/services/devices': {
      shows: 'head, office, technician',
      refused: `dsl, deputy, teacher, chair, governor, dpo, volunteer, ${FAMILIES}`,
      ...outside,
    },
  }
}
