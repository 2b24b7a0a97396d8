import { ADULTS, type Door, STAFF } from '../door.ts'

/** Written now or elsewhere, with the whole account still to come, or told before. */
export const holdingNote: Door = {
  key: 'holding-note',
  name: 'I will come after the lesson',
  who: STAFF,
  says: 'The child and one line. If anybody is in danger, do not wait for the end of the lesson.',
  asks: [
    { name: 'about', label: 'Which child?', kind: 'line' },
    { name: 'saw', label: 'What is it, in one line?', kind: 'line' },
  ],
  goes: { otherwise: 'child' },
  awaitsAccount: true,
  next: 'The safeguarding lead is told at once that you will come. Add your full account to it by the end of the day.',
}

export const onPaper: Door = {
  key: 'on-paper',
  name: 'Type in a paper form',
  who: ['office', 'dsl', 'deputy-dsl', 'headteacher'],
  says: 'What stands on the paper, word for word. Do not scan, copy or photograph it.',
  asks: [
    {
      ...{ name: 'what', label: 'What is it about?', kind: 'choice' },
      items: [
        { value: 'child', text: 'A child' },
        { value: 'adult', text: 'How an adult who works, volunteers or visits here behaved' },
        { value: 'not-sure', text: 'Both, or I am not sure' },
      ],
    },
    { name: 'about', label: 'Who is it about?', kind: 'line' },
    { name: 'saw', label: 'What does it say?', kind: 'lines', rows: 5 },
    {
      ...{ name: 'wroteIt', label: 'Who wrote it, and when?', kind: 'line', head: 'Written on paper by' },
      isAside: true,
    },
    {
      ...{ name: 'kept', label: 'Where is the paper kept?', kind: 'line', head: 'The paper is kept' },
      isAside: true,
    },
  ],
  goes: { by: 'what', to: { child: 'child', adult: 'adult' }, otherwise: 'not-sure' },
  next: 'It has a number and is dealt with like any other. The name on the paper stands beside yours.',
}

export const onAVisit: Door = {
  key: 'on-a-visit',
  name: 'I am on a visit',
  who: ADULTS,
  says: 'Ring first, as soon as you can. Then write it down here.',
  asks: [
    { name: 'about', label: 'Who is it about?', kind: 'line' },
    { name: 'saw', label: 'What did you see or hear yourself?', kind: 'lines', rows: 4 },
    { name: 'said', label: 'What did they say?', hint: 'Their own words', kind: 'lines', rows: 2 },
    { name: 'happened', label: 'When and where?', kind: 'line' },
  ],
  goes: { otherwise: 'child' },
  joinsAdvice: true,
  next: 'What you were advised by telephone, as the leader wrote it down, stands in your report.',
}
