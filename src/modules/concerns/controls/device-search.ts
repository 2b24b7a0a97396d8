import { z } from 'zod'
import { control } from '../../../platform/controls/control.ts'
import { BY_DUTY } from '../permissions.ts'
import { deviceSearchEvidence } from '../queries/device-search-evidence.ts'
import { GROUND_WORDS, GROUNDS, type Ground } from '../searches.ts'

export const SEARCH_RULES = [
  ...(['search', 'grounds', 'pictures', 'before', 'after', 'deletion', 'guidance'] as const),
] as const
export type SearchRule = (typeof SEARCH_RULES)[number]
const KEPT = ['kept', 'not-kept'] as const
const BY = ['authorised', 'leadership-team'] as const
const CONSENTERS = ['pupil', 'parent'] as const
export type DeviceSearch = {
  rule: SearchRule
  is: (typeof KEPT)[number]
  by: (typeof BY)[number]
  consentFrom: (typeof CONSENTERS)[number][]
  grounds: Ground[]
  guidance: string
}
export const GUIDANCE = 'Searching, screening and confiscation'
const NOTHING = { by: 'authorised', consentFrom: [], grounds: [], guidance: '' } as const

const SAYS: Readonly<Record<SearchRule, (parameters: DeviceSearch) => string>> = {
  search: ({ by, consentFrom }) =>
    `A pupil’s device is searched by the headteacher and ${by === 'authorised' ? 'those' : 'members of the leadership team'} whom the headteacher has authorised${consentFrom.length ? `, and only with the consent of the ${consentFrom.join(' or ')}` : ''}`,
  grounds: ({ grounds }) =>
    `A pupil’s device is taken or searched for: ${(grounds.length ? grounds : GROUNDS).map(ground => GROUND_WORDS[ground].toLowerCase()).join(', ')}`,
  pictures: () =>
    'Where a nude or indecent picture is suspected nobody looks or copies, the form stops and the safeguarding leads are called',
  before: () =>
    'Suspicion, power, who agreed, witness and scope are written down before a pupil’s device is searched',
  after: () =>
    'What was looked at, what was found, what followed and whether parents were told is written down after a search',
  deletion: () =>
    'What is deleted, why it need not be kept as evidence, and before whom is written down; nothing is deleted while a crime is suspected until the safeguarding lead decides',
  guidance: ({ guidance }) =>
    guidance
      ? `A search follows “${guidance}”, in the edition on file`
      : 'No guidance is named, so no search can be recorded',
}

/** Searching a pupil's device: who, why, in which order, and what stops it. Consent is asked where a policy asks it. */
export const deviceSearch = control<DeviceSearch>({
  name: 'concerns.device-search',
  asks: 'Let a pupil’s device be searched only by whom, for what and in the order that the policy says, on record',
  version: 1,
  parameters: z.object({
    rule: z.enum(SEARCH_RULES, 'Select the rule').meta({ title: 'Rule' }),
    is: z.enum(KEPT, 'Select whether it is kept').default('kept').meta({ title: 'Is it kept?' }),
    by: z.enum(BY).default('authorised').meta({ title: 'Who may search, if the rule is who' }),
    consentFrom: z
      .array(z.enum(CONSENTERS))
      .default([])
      .meta({ title: 'Whose consent is needed first, if the rule is who' }),
    grounds: z.array(z.enum(GROUNDS)).default([]).meta({ title: 'Grounds, if the rule is grounds' }),
    guidance: z
      .string()
      .trim()
      .max(160, 'Write at most 160 characters')
      .default('')
      .meta({ title: 'The guidance by its name, if the rule is guidance' }),
  }),
  keyedBy: ['rule'],
  byDefault: SEARCH_RULES.map(rule => ({
    ...{ ...NOTHING, consentFrom: [], grounds: [], rule, is: 'kept' as const },
    guidance: rule === 'guidance' ? GUIDANCE : '',
  })),
  stricter: (a, b) =>
    a.rule === b.rule &&
    KEPT.indexOf(a.is) <= KEPT.indexOf(b.is) &&
    BY.indexOf(a.by) >= BY.indexOf(b.by) &&
    // Fewer who may say yes is more asked; asking nobody is least.
    (b.consentFrom.length === 0 ||
      (a.consentFrom.length > 0 && a.consentFrom.every(one => b.consentFrom.includes(one)))) &&
    (b.grounds.length === 0 || (a.grounds.length > 0 && a.grounds.every(one => b.grounds.includes(one)))) &&
    (a.guidance === b.guidance || b.guidance === ''),
  without: { rule: 'search', is: 'not-kept', ...NOTHING, consentFrom: [], grounds: [] },
  says: [],
  speaksOf: 'watchword',
  sentence: parameters =>
    parameters.is === 'kept'
      ? SAYS[parameters.rule](parameters)
      : `Not kept: ${SAYS[parameters.rule](parameters).replace(/^./, letter => letter.toLowerCase())}`,
  never: ({ rule, is }) =>
    is === 'not-kept' && rule !== 'grounds'
      ? 'A pupil’s device is searched by whom the headteacher has authorised, with reasons and a witness on record, never where a nude picture of a child is suspected, and nothing that may be evidence is deleted.'
      : undefined,
  // By night alone: a reading at the minute of a search would tell that there was one.
  movedBy: [],
  underSeal: true,
  evidence: (call, parameters) => deviceSearchEvidence(call, parameters),
  fix: { text: 'Open searches of devices', url: '/searches', for: [...BY_DUTY, 'headteacher'] },
})
