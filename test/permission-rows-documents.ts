import type { Row } from './permission-table.ts'

type Words = { STRANGERS: string; FAMILIES: string; OTHERS_HERE: string }

/** Two documents of the record that the safeguarding governor was asked to read, of which one was sealed. */
export function documentRows({ STRANGERS, FAMILIES, OTHERS_HERE }: Words): Readonly<Record<string, Row>> {
  const at = '/s/:school/concerns/:concernId/documents'
  const reads: Row = {
    shows: 'dsl, deputy, governor',
    refused: FAMILIES,
    'not found': `head, teacher, office, technician, chair, dpo, volunteer, ${STRANGERS}`,
    'sign in': 'nobody',
  }
  const adds: Row = {
    shows: 'dsl, deputy',
    refused: `head, teacher, office, technician, ${OTHERS_HERE}, ${FAMILIES}`,
    'not found': STRANGERS,
    'sign in': 'nobody',
  }
  return {
    [at]: reads,
    [`${at}/new`]: adds,
    [`${at}/:documentId/file`]: adds,
    [`${at}/:documentId/original`]: reads,
    [`${at}/:documentId/withdrawal`]: adds,
    [`${at}/:documentId/seal`]: {
      shows: 'head, dsl, deputy, governor',
      refused: FAMILIES,
      'not found': `teacher, office, technician, chair, dpo, volunteer, ${STRANGERS}`,
      'sign in': 'nobody',
    },
    [`${at}/:documentId/police`]: {
      shows: 'head, dsl, deputy',
      refused: `teacher, office, technician, ${OTHERS_HERE}, ${FAMILIES}`,
      'not found': STRANGERS,
      'sign in': 'nobody',
    },
    [`${at}/:documentId/destruction`]: {
      shows: 'head, dsl, deputy',
      refused: `teacher, office, technician, ${OTHERS_HERE}, ${FAMILIES}`,
      'not found': STRANGERS,
      'sign in': 'nobody',
    },
  }
}

/** Of a record about an adult all of it is its case manager’s. */
export const adultDocumentRows = (ofItsCaseManager: Row): Readonly<Record<string, Row>> =>
  Object.fromEntries(
    [
      '',
      '/new',
      ...['file', 'original', 'withdrawal', 'seal', 'police', 'destruction'].map(
        one => `/:documentId/${one}`,
      ),
    ].map(page => [`/s/:school/concerns-about-adults/:concernId/documents${page}`, ofItsCaseManager]),
  )
