/** The parts of an account that a lead may choose from, in the order of the record. */
export const ACCOUNT_PARTS = ['happened', 'saw', 'said', 'othersSaid', 'thought'] as const
export type AccountPart = (typeof ACCOUNT_PARTS)[number]

export const ACCOUNT_WORDS: Readonly<Record<AccountPart, string>> = {
  happened: 'When and where',
  saw: 'What the writer saw or heard',
  said: 'What the child said',
  othersSaid: 'What others told the writer',
  thought: 'What the writer thinks',
}
