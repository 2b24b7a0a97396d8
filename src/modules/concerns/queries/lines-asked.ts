import type { Call } from '../../../platform/call.ts'
import { allInForce } from '../../../platform/controls/in-force.ts'
import { type Line, LINES } from '../checklist.ts'
import { recordQualityChecks } from '../controls/record-quality-checks.ts'

/** The lines of the checklist that the school's policy has asked of a record today. */
export async function linesAsked(call: Call): Promise<Line[]> {
  const standing = (await allInForce(call, recordQualityChecks)).map(({ parameters }) => parameters)
  return LINES.filter(line => standing.some(one => one.line === line && one.asked === 'asked'))
}
