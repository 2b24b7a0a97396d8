import { ADULTS, type Door } from '../door.ts'

/** Somebody writes of themself. Such a report is never the children’s: it goes to whoever reads concerns about adults. */
export const conflictsWithMyRole: Door = {
  key: 'conflicts-with-my-role',
  name: 'Something of mine online conflicts with my role',
  who: ADULTS,
  says: 'You or others shared something that does not fit with working here. Saying so is right, and nobody blames you for it.',
  asks: [
    { name: 'platform', label: 'Where is it?', hint: 'The app or site', kind: 'line', head: 'Where it is' },
    { name: 'saw', label: 'What does it show or say?', kind: 'lines', rows: 3 },
    { name: 'happened', label: 'When was it shared?', kind: 'line' },
  ],
  goes: { otherwise: 'self' },
  next: 'The headteacher is told at once and says what to do. If you are the headteacher, the chair is.',
}

export const happenedToMe: Door = {
  key: 'happened-to-me',
  name: 'Something happened to me that could be misunderstood',
  who: ADULTS,
  says: 'A contact by accident, an odd message: write it down now, with the time. It can never be changed, by anybody.',
  asks: [
    { name: 'saw', label: 'What happened?', hint: 'Exactly, and what you did then', kind: 'lines', rows: 4 },
    { name: 'happened', label: 'When and where?', kind: 'line' },
    { name: 'aboutChild', label: 'Which child, if there was one?', kind: 'line' },
    { name: 'witness', label: 'Who else was there, or knows?', kind: 'line', head: 'Who else was there' },
  ],
  goes: { otherwise: 'self' },
  next: 'Whoever reads concerns about adults keeps it as told by yourself, and speaks to you if there is anything to say.',
}
