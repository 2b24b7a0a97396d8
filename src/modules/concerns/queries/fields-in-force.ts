import type { Call } from '../../../platform/call.ts'
import { allInForce } from '../../../platform/controls/in-force.ts'
import { recordFields } from '../controls/record-fields.ts'
import { reportDeadline } from '../controls/report-deadline.ts'
import { BEFORE_HOME } from '../urgent.ts'
import { isBeforeHome } from './is-before-home.ts'
import { type Field, FIELDS, type FormOfRecord } from '../record-fields.ts'

/** What the school's policy has on a record of concern today, and how it calls the form. */
export async function fieldsInForce(call: Call): Promise<FormOfRecord> {
  const standing = (await allInForce(call, recordFields))
    .map(({ parameters }) => parameters)
    .filter(({ presence }) => presence !== 'not-asked')
  const named = standing.find(({ field }) => field === 'form')
  const asked = new Set<Field>(standing.map(({ field }) => field))
  const deadlines = (await allInForce(call, reportDeadline))
    .map(({ parameters }) => parameters)
    .filter(({ kept }) => kept === 'asked')
  if (deadlines.some(({ within }) => within !== BEFORE_HOME)) asked.add('noticed')
  if (await isBeforeHome(call)) asked.add('before-home')
  return {
    title: named?.form ?? '',
    edition: named?.formUpdated ?? '',
    asked: FIELDS.filter(field => asked.has(field)),
    places: standing.find(({ field }) => field === 'place')?.places ?? [],
  }
}
