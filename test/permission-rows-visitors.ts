import type { Row } from './permission-table.ts'

type Words = { STRANGERS: string; FAMILIES: string }

/** The desk: whoever keeps it, and whoever answers for children. */
export function visitorsRows({ STRANGERS, FAMILIES }: Words): Readonly<Record<string, Row>> {
  const outside: Row = { 'not found': STRANGERS, 'sign in': 'nobody' }
  const others = `teacher, technician, chair, governor, dpo, volunteer, ${FAMILIES}`
  const sees: Row = { shows: 'head, dsl, deputy, office', refused: others, ...outside }
  const keeps: Row = { shows: 'head, office', refused: `dsl, deputy, ${others}`, ...outside }
  return {
    '/s/:school/visitors': sees,
    '/s/:school/visitors/new': keeps,
    '/s/:school/visitors/:visitId': sees,
    '/s/:school/visitors/:visitId/signature': keeps,
    '/s/:school/visitors/:visitId/guest-login': keeps,
    '/s/:school/visitors/:visitId/broken-rule': sees,
    // What they did is read by whoever decides, not at the desk.
    '/s/:school/visitors/:visitId/broken-rules': {
      shows: 'head, dsl, deputy',
      refused: `office, ${others}`,
      ...outside,
    },
  }
}
