/** Once a school year: whether somebody could find where to report. */
export const ASKED_GROUPS = ['staff', 'parent'] as const
export type AskedGroup = (typeof ASKED_GROUPS)[number]

export type Option = { value: string; text: string; isRight: boolean }
export type Question = { ask: string; options: readonly Option[] }

/** More than one answer is right; whoever gives any of them knows the way. */
export const QUESTION: Readonly<Record<AskedGroup, Question>> = {
  staff: {
    ask: 'Something about a child worries you. Where do you report it?',
    options: [
      { value: 'all-staff', text: 'In an e-mail to all staff', isRight: false },
      { value: 'button', text: 'By “Report a concern”, at the top of every page here', isRight: true },
      { value: 'later', text: 'Nowhere yet: first I find out whether it is true', isRight: false },
      { value: 'lead', text: 'To the safeguarding lead in person, and then in writing', isRight: true },
    ],
  },
  parent: {
    ask: 'Something about a child at this school worries you. Where can you tell us?',
    options: [
      { value: 'chat', text: 'In the parents’ chat group', isRight: false },
      {
        value: 'button',
        text: 'On the page “Tell us about a concern”, with a name or without',
        isRight: true,
      },
      { value: 'not-me', text: 'Nowhere: that is for teachers to do', isRight: false },
      {
        value: 'somebody',
        text: 'To anybody who works at the school, in person or by telephone',
        isRight: true,
      },
    ],
  },
}

/** Read out by whoever teaches the class. */
export const ASK_CLASS =
  'Somebody is mean to you online, or you see something that upsets you. Whom do you tell, and where is “Tell someone”?'

const FEW = 0.4
const MOST = 0.7
const NEARLY_ALL = 0.9

/** Coarse on purpose. */
export const sayShare = (share: number): string =>
  share >= NEARLY_ALL
    ? '9 in 10 or more knew'
    : share >= MOST
      ? '7 in 10 or more knew'
      : share >= FEW
        ? '4 in 10 or more knew'
        : 'fewer than 4 in 10 knew'
export const isWellKnown = (share: number): boolean => share >= MOST
export const isHardlyKnown = (share: number): boolean => share < FEW
