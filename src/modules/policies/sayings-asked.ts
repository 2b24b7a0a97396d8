import type { Saying } from '../../platform/controls/saying.ts'

const LEADERS = '(?:senior leadership(?: team)?|(?:upper |senior )?leadership team|slt|ult|senior leaders)'

export const askedFirst: readonly Saying[] = [
  {
    words: new RegExp(
      `\\b(?:policy|document|it)\\b[^.;]{0,60}?\\bagreed by (?:the |our )?(?:school['’]s )?${LEADERS}\\b`,
      'i',
    ),
    parameters: () => ({ parties: ['leadership'] }),
    sure: 'likely',
    says: 'have the leaders agree before the governors approve',
  },
]
