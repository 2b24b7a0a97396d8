import { z } from 'zod'
import type { Call } from '../../../platform/call.ts'
import { allInForce } from '../../../platform/controls/in-force.ts'
import { type HelpLine, supportDirectory } from '../controls/support-directory.ts'
import { type Checked, withCheck } from '../help-lines.ts'
import { query } from '../kit.ts'
import { may } from '../permissions.ts'
import { lastChecks } from './last-checks.ts'

/** The help lines that the school’s policy names, by name: from its settings alone. */
export async function helpLinesNamed(call: Call): Promise<HelpLine[]> {
  return (await allInForce(call, supportDirectory))
    .map(({ parameters }) => parameters)
    .filter(({ listed }) => listed === 'listed')
    .toSorted((a, b) => a.line.localeCompare(b.line))
}

/** The same, each with the last time that somebody tried it. */
export const helpLines = query({
  name: 'people.help-lines',
  input: z.object({}),
  may: may.seeWhomToTell,
  async read(db, _, call): Promise<Checked[]> {
    const lines = await helpLinesNamed(call)
    if (!lines.length) return []
    const checks = await lastChecks(db)
    return lines.map(line => withCheck(line, checks))
  },
})

/** Whom anybody is led to for help: one that did not answer when it was tried stands there no more until it does. */
export const helpLinesAnswering = async (call: Call): Promise<HelpLine[]> =>
  (await helpLines(call)).filter(({ last }) => last?.works !== false)
