import { z } from 'zod'
import { control } from '../../../platform/controls/control.ts'
import {
  procedureControl,
  type ProcedureInForce,
  procedureParameters,
} from '../../../platform/procedures/procedure-control.ts'
import { PROCEDURES } from '../procedures.ts'
import { procedurePolicyEvidence } from '../queries/procedure-policy-evidence.ts'
import { SEALED } from './sealed.ts'

export type ConcernProcedure = ProcedureInForce & { policy: string }

const shape = { procedures: PROCEDURES, titleOfKind: 'Kind of concern' }
const steps = procedureControl({
  name: 'concerns.procedure',
  asks: 'Follow the right steps for the kind of concern, in order, under the guidance and with the policies that the policy names',
  version: 7,
  ...shape,
  underSeal: true,
  evidence: async () => SEALED,
})

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
  sentence: one => `${steps.sentence(one)}${one.policy && `; it stands with: ${one.policy}`}`,
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
