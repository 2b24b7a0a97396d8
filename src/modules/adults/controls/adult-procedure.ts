import { procedureControl } from '../../../platform/procedures/procedure-control.ts'
import { may } from '../permissions.ts'
import { PROCEDURES } from '../procedures.ts'
import { SEALED } from './sealed.ts'

export const adultProcedure = procedureControl({
  name: 'concerns.adult-procedure',
  asks: 'Follow the right steps for a concern about an adult, in order, unseen by whoever it is about',
  version: 2,
  ...{ procedures: PROCEDURES, titleOfKind: 'Kind of concern about an adult' },
  underSeal: true,
  evidence: async () => SEALED,
  fix: { text: 'Open the register', url: '/concerns-about-adults', for: may.answer.who },
})
