import { invalid } from '../../platform/errors.ts'
import { PARTICULARS } from '../people/index.ts'

/** What a record of concern may hold, by the names that policies use. Where each comes from is the field's own. */
export const RECORD_FIELDS = [
  'form',
  'child-name',
  'date-of-birth',
  'concern-time',
  'account',
  'context',
  'childs-words',
  'reporter-response',
  'writer-name',
  'signature',
  'writer-position',
  'recorded-time',
  'dsl-action',
  'feedback',
  'signed-off-by',
  'place',
  'time-of-day',
  'device-owner',
  'platform',
  'evidence',
  ...PARTICULARS,
] as const
/** And what is asked because a report has its time (`concerns.report-deadline`). */
export const FIELDS = [...RECORD_FIELDS, 'noticed', 'before-home'] as const
export type Field = (typeof FIELDS)[number]

/** Kept of every record, whatever a policy says: KCSIE asks for them, or the record would say nothing. */
export const ALWAYS: readonly Field[] = [
  'child-name',
  'account',
  'childs-words',
  'writer-name',
  'signature',
  'recorded-time',
  'dsl-action',
  'feedback',
  'signed-off-by',
]

export const FIELD_WORDS: Readonly<Record<Field, string>> = {
  form: 'The form and its edition',
  'child-name': 'The child’s name',
  'date-of-birth': 'The child’s date of birth and age, from the pupil’s file',
  'concern-time': 'The day and time of the concern, apart from when it was written',
  account: 'What was said, observed and reported, and by whom',
  context: 'What else should be known',
  'childs-words': 'The child’s own words',
  'reporter-response': 'What the writer did and said',
  'writer-name': 'The writer’s name, from their signing in',
  signature: 'The writer’s signature',
  'writer-position': 'What the writer is here, from the staff file',
  'recorded-time': 'When it was written, by the clock of the server',
  'dsl-action': 'What the safeguarding lead decided',
  feedback: 'What the writer was told',
  'signed-off-by': 'Who decided, and when',
  place: 'On the school’s site or elsewhere',
  'time-of-day': 'In school hours or outside them',
  'device-owner': 'Whose device it was',
  platform: 'The app, game or site',
  evidence: 'What there is to show it, and who has it',
  sex: 'Whether the child is male or female, from the pupil’s file',
  'ethnic-origin': 'The child’s ethnic origin, from the pupil’s file',
  disability: 'Whether the child is disabled, from the pupil’s file',
  religion: 'The child’s religion, from the pupil’s file',
  noticed: 'The day on which the writer noticed it, and why it was reported later, if it was',
  'before-home': 'Whether the child is still in school, near the end of the day',
}

type Item = { value: string; text: string }
export type Question = {
  name: string
  label: string
  /** As the record heads the answer. */
  head: string
  hint?: string
  kind: 'line' | 'lines' | 'day' | 'one'
  /** What may be chosen, where one is. */
  items?: readonly Item[]
}

const AT_SCHOOL = 'At school'
/** The places that are not of the school: any other that is chosen is. */
export const PLACES_OUT = [
  { value: 'Elsewhere', is: 'out' },
  { value: 'Online, I do not know where', is: 'online' },
] as const

const choices = (...all: readonly string[]): Item[] => all.map(text => ({ value: text, text }))

/** What the writer is asked for a field that is in force, beyond what every form asks. */
export const QUESTIONS: Readonly<Partial<Record<Field, readonly Question[]>>> = {
  'concern-time': [
    { name: 'happenedOn', kind: 'day', label: 'On which day did it happen?', head: 'It happened on' },
    {
      name: 'atTime',
      kind: 'line',
      label: 'At what time?',
      hint: 'A rough time is enough',
      head: 'At what time',
    },
  ],
  context: [
    {
      ...{
        name: 'context',
        kind: 'lines',
        label: 'What else should be known?',
        head: 'What else should be known',
      },
      hint: 'What led to it, or how you came to be told',
    },
  ],
  'reporter-response': [
    {
      ...{ name: 'did', kind: 'lines', label: 'What did you do?', head: 'What the writer did' },
      hint: '“Nothing yet” is an answer',
    },
    {
      ...{ name: 'toldThem', kind: 'lines', label: 'What did you say to the child?' },
      ...{ hint: '“Nothing yet” is an answer', head: 'What the writer said to the child' },
    },
  ],
  place: [
    {
      ...{ name: 'place', kind: 'one', label: 'Where did it happen?', head: 'Where' },
      items: choices(AT_SCHOOL, ...PLACES_OUT.map(({ value }) => value)),
    },
    {
      ...{ name: 'placeNamed', kind: 'line', label: 'Which place, if it is none of these?' },
      head: 'Which place',
    },
  ],
  'time-of-day': [
    {
      ...{ name: 'hours', kind: 'one', label: 'Was it in school hours?', head: 'In school hours' },
      items: choices('Yes', 'No', 'I do not know'),
    },
  ],
  'device-owner': [
    {
      ...{ name: 'device', kind: 'one', label: 'Whose device was it?', head: 'Whose device' },
      items: choices('The school’s', 'The child’s own', 'Somebody else’s', 'No device', 'I do not know'),
    },
  ],
  platform: [
    { name: 'platform', kind: 'line', label: 'Which app, game or site?', head: 'Which app, game or site' },
  ],
  evidence: [
    {
      ...{ name: 'evidence', kind: 'lines', label: 'What is there to show it, and who has it?' },
      ...{ hint: 'Do not copy it or send it on. Just say where it is', head: 'What there is to show it' },
    },
  ],
  noticed: [
    {
      ...{ name: 'noticedOn', kind: 'day', label: 'On which day did you notice it, or hear of it?' },
      head: 'Noticed on',
    },
    {
      ...{ name: 'noticedAt', kind: 'line', label: 'At what time did you notice it?' },
      ...{ hint: 'A rough time is enough', head: 'Noticed at' },
    },
    {
      ...{ name: 'whyLate', kind: 'lines', label: 'If that was before today: why is it reported later?' },
      head: 'Why it was reported later',
    },
  ],
  'before-home': [
    {
      ...{ name: 'stillHere', kind: 'one', label: 'Is the child still in school?' },
      ...{ head: 'Still in school when it was reported', items: choices('Yes', 'No', 'I do not know') },
    },
  ],
}

export const questionsFor = (fields: readonly Field[]): Question[] =>
  FIELDS.filter(field => fields.includes(field)).flatMap(field => QUESTIONS[field] ?? [])

/** The same as the form asks them: among the policy’s own places, and any other in words. */
export const questionsOf = ({ asked, places = [] }: FormOfRecord): Question[] =>
  questionsFor(asked)
    .filter(({ name }) => name !== 'placeNamed' || places.length > 0)
    .map(question =>
      question.name === 'place'
        ? { ...question, items: [...choices(...places), ...(question.items ?? [])] }
        : question,
    )
export const QUESTION_NAMES: readonly string[] = questionsFor(FIELDS).map(({ name }) => name)

/** Answers by the name of the question. */
export type More = Readonly<Record<string, string>>
/** The form as it was on the day of the report. */
export type FormOfRecord = {
  title: string
  edition: string
  asked: readonly Field[]
  /** Places of the school that the policy has to choose from. */
  places?: readonly string[]
}

const DAYS = Object.values(QUESTIONS)
  .flat()
  .filter(({ kind }) => kind === 'day')
  .map(({ name }) => name)
export const isDay = (name: string): boolean => DAYS.includes(name)

/** Nobody here remembers an earlier one: it is a year of two figures. */
const FIRST_YEAR = 1900

/** The days that the writer gave: each is one, and has come already. @throws a refusal by the name of the field. */
export function daysIn(more: More, today: Temporal.PlainDate): Readonly<Record<string, Temporal.PlainDate>> {
  const days: Record<string, Temporal.PlainDate> = {}
  const wrong: Record<string, string> = {}
  for (const name of DAYS) {
    const text = more[name]
    if (!text) continue
    const day = parsed(text)
    if (!day || day.year < FIRST_YEAR) wrong[name] = 'Enter the day as 27 3 2026, or leave it empty'
    else if (Temporal.PlainDate.compare(day, today) > 0) wrong[name] = 'Enter today or a day before'
    else days[name] = day
  }
  if (Object.keys(wrong).length) throw invalid(wrong)
  return days
}

function parsed(text: string): Temporal.PlainDate | undefined {
  try {
    return Temporal.PlainDate.from(text, { overflow: 'reject' })
  } catch {
    return undefined
  }
}
