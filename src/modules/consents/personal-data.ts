import type { PersonalData } from '../../platform/module.ts'

const CONSENT =
  'Consent of a parent or the person shown (UK GDPR, article 6.1a), and the duty to show it (article 7.1)'
const decides = 'Data protection officer and headteacher'
const WHILE_SHOWN = 'As long as the child is here, and 1 year; of what is still shown, as long as it is shown'

export const personalData: readonly PersonalData[] = [
  {
    table: 'consents.answer',
    basis: CONSENT,
    keep: WHILE_SHOWN,
    from: 'The day they leave',
    erasureLeaves: 'Nothing; of who answered for another, an id',
    decides,
  },
  {
    table: 'consents.settlement',
    basis: CONSENT,
    keep: WHILE_SHOWN,
    from: 'The day they leave',
    erasureLeaves: 'Nothing',
    decides,
  },
  {
    table: 'consents.safety',
    basis: 'Public task: keeping a child safe (Education Act 2002, section 175)',
    keep: 'As long as the child is here, and 1 year',
    from: 'The day they leave',
    erasureLeaves: 'Nothing',
    decides,
  },
  {
    table: 'consents.asked',
    basis: CONSENT,
    keep: '1 year',
    from: 'The day they were asked',
    erasureLeaves: 'Nothing',
    decides,
  },
  ...(['ask', 'pictured', 'take_down'] as const).map(table => ({
    ...{ table: `consents.${table}` as const, basis: CONSENT, keep: WHILE_SHOWN },
    from: 'The day they leave',
    erasureLeaves: 'Nothing of who it was; what was shown, where and when, without them',
    decides,
  })),
]
