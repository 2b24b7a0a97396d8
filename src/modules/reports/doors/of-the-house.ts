import { ADULTS, type Door, STAFF } from '../door.ts'

/** No concern at all: it is tied to none, and says nothing of why. */
export const cover: Door = {
  key: 'cover',
  name: 'I need cover now',
  who: STAFF,
  says: 'So that you can leave and report. Only the room: never a child’s name, and never why.',
  asks: [{ name: 'room', label: 'Which room?', kind: 'line' }],
  goes: { otherwise: 'child' },
  url: '/cover',
  next: 'The office and the leaders here are told. You see here when somebody is coming.',
}

export const visitorBreach: Door = {
  key: 'visitor-breach',
  name: 'A visitor broke our rules',
  who: ADULTS,
  says: 'A telephone where none may be used, a badge not worn. If how they were with a child worries you, say so below: it then goes to the headteacher alone.',
  asks: [
    { name: 'about', label: 'Which visitor?', hint: 'Their name, or whom they came to see', kind: 'line' },
    { name: 'happened', label: 'Where was it?', kind: 'line' },
    { name: 'saw', label: 'What did they do, and what did you say to them?', kind: 'lines', rows: 3 },
    { name: 'outcome', label: 'What came of it?', kind: 'line', head: 'What came of it' },
    {
      ...{ name: 'worry', label: 'Does how they were with a child worry you?', kind: 'choice' },
      items: [
        { value: 'no', text: 'No' },
        { value: 'yes', text: 'Yes' },
        { value: 'not-sure', text: 'I am not sure' },
      ],
    },
  ],
  // Silence is never a no.
  goes: { by: 'worry', to: { no: 'visitors', yes: 'adult' }, otherwise: 'not-sure' },
  next: 'The safeguarding lead, the deputies and the headteacher are told at once.',
}
