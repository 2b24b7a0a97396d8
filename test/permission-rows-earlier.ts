import type { Row } from './permission-table.ts'

type Words = { STRANGERS: string; FAMILIES: string; OTHERS_HERE: string }

/** What the lead brought in of another system, and a file that waits for the lead alone. */
export function earlierRows({ STRANGERS, FAMILIES, OTHERS_HERE }: Words): Readonly<Record<string, Row>> {
  const at = '/s/:school/concerns/earlier'
  const brings: Row = {
    shows: 'dsl, deputy',
    refused: `head, teacher, office, technician, ${OTHERS_HERE}, ${FAMILIES}`,
    'not found': STRANGERS,
    'sign in': 'nobody',
  }
  const waits: Row = { ...brings, shows: 'dsl', 'not found': `deputy, ${STRANGERS}` }
  return {
    [at]: brings,
    [`${at}/files/:fileId`]: waits,
    [`${at}/files/:fileId/columns`]: waits,
    [`${at}/:batchId`]: brings,
    [`${at}/:batchId/children/:childId`]: brings,
    '/s/:school/children/:personId/concerns/earlier': brings,
  }
}
