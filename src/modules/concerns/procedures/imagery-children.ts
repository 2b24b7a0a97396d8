import type { Step } from '../../../platform/procedures/procedure.ts'
import * as children from './parts/children.ts'
import { ask, FROM } from './steps.ts'

export const risk: Step = children.risk({
  from: FROM.ukcis('assessing the risks'),
  asks: [
    ask('doubt', 'Is there doubt that {child} understands consent?', 'yes-no-unknown', {
      isEach: true,
      hint: 'If there is, it is referred',
      trigger: { says: 'There is doubt that a child in it understands consent' },
    }),
    ask('before', 'Has {child} been in something like this before?', 'yes-no-unknown', { isEach: true }),
  ],
})

export const parents: Step = children.parents({ from: FROM.ukcis('informing parents and carers') })

export const parentsAgain: Step = children.parentsAgain({ from: FROM.ukcis('informing parents and carers') })

export const support: Step = children.supportPlans({
  from: FROM.ukcis('supporting the children and young people involved'),
})

export const sanctions: Step = children.sanctions({ from: FROM.kcsie('Part five, and the behaviour policy') })
