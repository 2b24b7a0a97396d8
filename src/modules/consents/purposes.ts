/** What families are asked about. Each question of it is answered by itself. */
export const SUBJECTS = ['images', 'internet', 'technology'] as const
export type Subject = (typeof SUBJECTS)[number]
export const SUBJECT_WORDS: Readonly<Record<Subject, string>> = {
  images: 'photographs and video',
  internet: 'using the internet',
  technology: 'other technology',
}

/** Who can see what is shown for a purpose. */
export const SEEN = ['inside', 'public', 'social'] as const
export type Seen = (typeof SEEN)[number]
export const SEEN_WORDS: Readonly<Record<Seen, string>> = {
  inside: 'Only people of the school',
  public: 'Everybody: it is published',
  social: 'Everybody: it is posted on social media',
}

export type Question = {
  purpose: string
  subject: Subject
  seen: Seen
  number: number
  title: string
  words: string
  isAsked: boolean
}

const brought = (
  subject: Subject,
  seen: Seen,
  [purpose, title, words]: readonly [string, string, string],
): Question => ({ purpose, subject, seen, number: 1, title, words, isAsked: true })

/** The first wording of each, as Watchword brings it. The school writes its own over it, or asks it no more. */
export const BROUGHT: readonly Question[] = [
  brought('images', 'inside', [
    'display',
    'On display in school',
    'Photographs of my child on walls, in books and on screens inside the school.',
  ]),
  brought('images', 'inside', [
    'video',
    'In video that the school makes',
    'Video in which my child can be seen or heard, for lessons and for families of the school.',
  ]),
  brought('images', 'public', [
    'website',
    'On the school website',
    'Photographs and video of my child on the school’s own website, where anybody can see them. Names are not shown.',
  ]),
  brought('images', 'social', [
    'social-media',
    'On the school’s social media',
    'Photographs and video of my child on the school’s own social media pages, where anybody can see, share and copy them.',
  ]),
  brought('images', 'public', [
    'press',
    'In newspapers, on radio or television',
    'Photographs and video of my child taken for the press, who may show them on paper, on air and online.',
  ]),
  brought('images', 'public', [
    'prospectus',
    'In the prospectus and other printed leaflets',
    'Photographs of my child in what the school prints about itself, which stays in use for years.',
  ]),
  brought('images', 'public', [
    'high-profile',
    'Where many people see it for long',
    'Photographs of my child on banners, on posters and in advertisements for the school.',
  ]),
  brought('internet', 'inside', [
    'internet',
    'The internet at school',
    'My child may use the internet at school. It is filtered, and what is done is watched over.',
  ]),
  brought('technology', 'inside', [
    'learning-platform',
    'The school’s online learning platform',
    'My child may use the learning platform and the apps that the school has approved, with an account of their own.',
  ]),
  brought('technology', 'inside', [
    'video-calls',
    'Video calls in lessons',
    'My child may take part in video calls that a member of staff leads.',
  ]),
]

/** Needs no consent where the policy says so, and stays where it is. */
export const ASSESSMENT = 'assessment'

type Written = Omit<Question, 'subject' | 'seen'> & { subject: string; seen: string }

/** What is asked now: the school's own wording over the one that was brought, and its own questions after them. */
export function questionsNow(written: readonly Written[]): Question[] {
  const own = new Map(written.map(row => [row.purpose, row as Question]))
  const known = BROUGHT.map(one => own.get(one.purpose) ?? one)
  return [
    ...known,
    ...[...own.values()].filter(({ purpose }) => !BROUGHT.some(one => one.purpose === purpose)),
  ].toSorted((a, b) => SUBJECTS.indexOf(a.subject) - SUBJECTS.indexOf(b.subject))
}

export const ANSWERS = ['yes', 'no'] as const
export type Answer = (typeof ANSWERS)[number] | 'withdrawn'
export const ANSWER_WORDS: Readonly<Record<Answer, string>> = {
  yes: 'Yes',
  no: 'No',
  withdrawn: 'No, taken back',
}

export const HOW_WORDS: Readonly<Record<string, string>> = {
  'own-account': 'signed in',
  link: 'from a link',
  paper: 'on paper',
  spoken: 'spoken',
}

export const LASTS = ['until-leaving', 'two-years', 'year', 'school-year'] as const
export type Lasts = (typeof LASTS)[number]
export const LASTS_WORDS: Readonly<Record<Lasts, string>> = {
  'until-leaving': 'until the child leaves',
  'two-years': 'for two years',
  year: 'for a year',
  'school-year': 'until the end of the school year',
}

export function lastDay(lasts: Lasts, from: Temporal.PlainDate): Temporal.PlainDate | null {
  if (lasts === 'until-leaving') return null
  if (lasts === 'school-year') return schoolYearStart(from).add({ years: 1 }).subtract({ days: 1 })
  return from.add({ years: lasts === 'year' ? 1 : 2 }).subtract({ days: 1 })
}

export const schoolYearStart = (day: Temporal.PlainDate): Temporal.PlainDate =>
  Temporal.PlainDate.from({ year: day.month >= 9 ? day.year : day.year - 1, month: 9, day: 1 })
