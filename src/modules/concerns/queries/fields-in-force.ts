import type { Call } from '../../../platform/call.ts'
import { allInForce } from '../../../platform/controls/in-force.ts'
import { recordFields } from '../controls/record-fields.ts'
import { type Field, FIELDS, type FormOfRecord } from '../record-fields.ts'

/** What the school's policy has on a record of concern today, and how it calls the form. */
export async function fieldsInForce(call: Call): Promise<FormOfRecord> {
  const standing = (await allInForce(call, recordFields))
    .map(({ parameters }) => parameters)
    .filter(({ presence }) => presence !== 'not-asked')
  const named = standing.find(({ field }) => field === 'form')
  const asked = new Set<Field>(standing.map(({ field }) => field))
  return {
    title: named?.form ?? '',
    edition: named?.formUpdated ?? '',
    asked: FIELDS.filter(field => asked.has(field)),
  }
}
