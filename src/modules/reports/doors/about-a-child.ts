import { ADULTS, type Ask, type Door, STAFF } from '../door.ts'

const WHOM: Ask = {
  ...{ name: 'about', label: 'Who is it about?', kind: 'line' },
  hint: 'The child’s whole name, or how we can find out who it is',
}

export const shortNote: Door = {
  key: 'short-note',
  name: 'Short note',
  who: ADULTS,
  says: 'One line is enough. It may be the piece that somebody else is missing.',
  asks: [WHOM, { name: 'saw', label: 'What did you notice?', kind: 'lines', rows: 2 }],
  goes: { otherwise: 'child' },
  next: 'It stands beside earlier notes about this child, and the safeguarding lead reads them together.',
}

export const officialChannel: Door = {
  key: 'official-channel',
  name: 'From an official channel',
  who: ADULTS,
  says: 'Criticism, something unsuitable, or contact from a pupil on a page or account of the school.',
  asks: [
    {
      ...{ name: 'channel', label: 'Which channel, and at which address?', kind: 'line', head: 'Channel' },
      hint: 'As text. Do not attach, copy or send on the post',
    },
    { name: 'saw', label: 'What was posted or sent, and when?', kind: 'lines', rows: 3 },
    { name: 'about', label: 'Who is it about, or from?', kind: 'line' },
    {
      ...{ name: 'tells', label: 'Who else should be told?', kind: 'choice', head: 'Told as well' },
      hint: 'The safeguarding lead always is',
      items: [
        { value: 'deputy-dsl', text: 'A deputy safeguarding lead' },
        { value: 'headteacher', text: 'The headteacher' },
      ],
    },
  ],
  goes: { otherwise: 'child' },
  tellsBy: { ask: 'tells', duties: ['deputy-dsl', 'headteacher'] },
  next: 'The safeguarding lead and whomever you choose are told at once; of a concern about an adult, only whoever answers for those is. Tell your line manager yourself.',
}

export const contactedMe: Door = {
  key: 'contacted-me',
  name: 'A pupil or parent contacted me',
  who: STAFF,
  says: 'On an account of your own. Do not answer again, and keep what was sent.',
  asks: [
    {
      ...{ name: 'began', label: 'Who wrote first?', kind: 'choice', head: 'Who wrote first' },
      items: [
        { value: 'pupil', text: 'A pupil, or somebody who was one' },
        { value: 'parent', text: 'A parent, carer or other family' },
        { value: 'me', text: 'I did' },
      ],
    },
    { name: 'about', label: 'Who was it?', kind: 'line' },
    {
      name: 'happened',
      label: 'Where, and on which day?',
      hint: 'The app or site, and the date',
      kind: 'line',
    },
    { name: 'saw', label: 'What did they write?', kind: 'lines', rows: 2 },
    {
      ...{ name: 'reply', label: 'What did you reply?', kind: 'lines', rows: 2, head: 'What I replied' },
      hint: 'Their words and yours. If you did not answer, say so',
    },
  ],
  // A writer who began it, or does not say, writes of their own conduct.
  goes: { by: 'began', to: { pupil: 'child', parent: 'child' }, otherwise: 'self' },
  next: 'The safeguarding lead or a deputy decides what follows, and you see that they have. If you wrote first, or do not say, whoever reads concerns about adults reads it instead.',
}
