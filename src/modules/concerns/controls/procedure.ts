import { z } from 'zod'
import type { Call } from '../../../platform/call.ts'
import { control } from '../../../platform/controls/control.ts'
import { allInForce, inForce } from '../../../platform/controls/in-force.ts'
import {
  procedureControl,
  type ProcedureInForce,
  procedureParameters,
} from '../../../platform/procedures/procedure-control.ts'
import { PROCEDURES } from '../procedures.ts'
import { procedurePolicyEvidence } from '../queries/procedure-policy-evidence.ts'
import { acknowledgeAndEscalate } from './acknowledge-and-escalate.ts'
import { SEALED } from './sealed.ts'

export type ConcernProcedure = ProcedureInForce & { policy: string }

/** Not one kind but any: the flow chart of action, which has no steps of its own. */
const ANY = 'any-concern'
const titleOfKind = 'Kind of concern'
const shape = {
  procedures: [...PROCEDURES, { key: ANY, title: 'Any concern about a child', steps: [] }],
  titleOfKind,
}
const steps = procedureControl({
  name: 'concerns.procedure',
  asks: 'Follow the right steps for the kind of concern, in order, under the guidance and with the policies that the policy names',
  version: 8,
  ...{ procedures: PROCEDURES, titleOfKind },
  underSeal: true,
  evidence: async () => SEALED,
})

const sayFlow = ({ followed, guidance }: ProcedureInForce): string =>
  followed === 'followed'
    ? `Each record shows where it is in the flow chart of action${guidance && `, as in ${guidance}`}`
    : 'No record shows where it is in a flow chart'

/** Beside its steps a procedure stands with other policies of the school: each is one more line of what is said of it. */
export const procedure = control<ConcernProcedure>({
  ...steps,
  parameters: procedureParameters(shape).extend({
    policy: z
      .string()
      .trim()
      .max(120, 'Write at most 120 characters')
      .default('')
      .meta({ title: 'Another policy of the school that it stands with, by its name' }),
  }),
  keyedBy: ['kind', 'step', 'policy'],
  byDefault: steps.byDefault.map(one => ({ ...one, policy: '' })),
  stricter: (a, b) => a.policy === b.policy && steps.stricter(a, b),
  without: { ...steps.without, policy: '' },
  sentence: one =>
    `${one.kind === ANY ? sayFlow(one) : steps.sentence(one)}${one.policy && `; it stands with: ${one.policy}`}`,
  // Of a policy that is named it says only whether it stands here; of a case it says nothing.
  evidence: async (call, one) => (one.policy ? procedurePolicyEvidence(call, one) : SEALED),
})

export const policiesWith = (said: readonly ConcernProcedure[], key: string): readonly string[] =>
  [
    ...new Set(
      said.flatMap(({ kind, policy, followed }) =>
        kind === key && policy && followed === 'followed' ? [policy] : [],
      ),
    ),
  ].toSorted((a, b) => a.localeCompare(b))

/** What the policy says of the flow chart, and how long a report may wait unread. */
export type FlowSaid = { guidance: readonly string[]; minutes: number }

export async function flowSaid(call: Call): Promise<FlowSaid | undefined> {
  const said = (await allInForce(call, procedure))
    .map(({ parameters }) => parameters)
    .filter(({ kind, followed }) => kind === ANY && followed === 'followed')
  if (!said.length) return undefined
  const { minutes } = await inForce(call, acknowledgeAndEscalate)
  return { guidance: said.flatMap(({ guidance }) => (guidance ? [guidance] : [])), minutes }
}
