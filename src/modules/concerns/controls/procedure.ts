import { procedureControl } from '../../../platform/procedures/procedure-control.ts'
import { PROCEDURES } from '../procedures.ts'
import { SEALED } from './sealed.ts'

export const procedure = procedureControl({
  name: 'concerns.procedure',
  asks: 'Follow the right steps for the kind of concern, in order, under the guidance that the policy names',
  version: 6,
  ...{ procedures: PROCEDURES, titleOfKind: 'Kind of concern' },
  underSeal: true,
  evidence: async () => SEALED,
})
