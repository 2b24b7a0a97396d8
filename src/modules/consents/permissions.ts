import type { Actor, Right } from '../../platform/call.ts'
import type { Permissions } from '../../platform/permission.ts'
import type { Id } from '../../words/ids.ts'

const KEEPS_ANSWERS: readonly Right[] = ['office', 'headteacher', 'dsl', 'deputy-dsl']

/** An adult answers of themself alone, where they were asked. */
const ADULTS: readonly Right[] = ['staff', 'governor', 'volunteer', 'contractor']

const isAnswerer = (actor: Actor, { answererId }: { answererId: Id }): boolean =>
  actor.personId === answererId

export const may = {
  answer: { to: 'answer for this person', who: ['parent', 'pupil', ...ADULTS], when: isAnswerer },
  useLink: { to: 'use this link', who: ['anyone'] },
  seeList: { to: 'see who may be shown where', who: ['staff', 'headteacher', 'office'] },
  keepAnswers: { to: 'keep what parents answered', who: KEEPS_ANSWERS },
  makeLink: { to: 'make a link for a parent', who: ['office', 'headteacher', 'dsl'] },
  ask: { to: 'ask families for their answers', who: [...KEEPS_ANSWERS, 'system'] },
  keepQuestions: { to: 'change what parents are asked', who: ['headteacher', 'office', 'dsl'] },
  /** Why a child is shown nowhere is for those who keep them safe. */
  keepSafe: { to: 'keep a child from being shown', who: ['headteacher', 'dsl', 'deputy-dsl'] },
  usePictures: { to: 'use pictures', who: ['staff', 'headteacher', 'office'] },
  runClocks: { to: 'note what was not taken down', who: ['system'] },
} satisfies Permissions
