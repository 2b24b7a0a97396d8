import type { Door } from '../door.ts'

/** What whoever looks after the network finds in a log or an alert. Begun from a line of it, the reference stands there. */
export const technicalFinding: Door = {
  key: 'technical-finding',
  name: 'Something in a log or an alert',
  who: ['network-manager'],
  says: 'Write what you found and where. The log stays where it is: leave it as it is, and copy no picture.',
  asks: [
    {
      ...{ name: 'evidence', label: 'Which line or alert?', kind: 'line', head: 'Evidence', isAside: true },
      hint: 'Which system, its own reference, and the day and time',
    },
    { name: 'saw', label: 'What did you find?', kind: 'lines', rows: 3 },
    {
      ...{ name: 'about', label: 'Whom is it about?', kind: 'line' },
      hint: 'The name, or the account as the log has it',
    },
    {
      ...{ name: 'whose', label: 'Is that', kind: 'choice' },
      hint: 'If you do not know, whoever reads concerns about adults reads it first',
      items: [
        { value: 'child', text: 'A child' },
        { value: 'adult', text: 'Somebody who works or helps here' },
        { value: 'not-sure', text: 'I am not sure' },
      ],
    },
  ],
  goes: { by: 'whose', to: { child: 'child', adult: 'adult' }, otherwise: 'not-sure' },
  next: 'About a child, the safeguarding lead is told at once.',
}
