import { PART_WORDS, type Part } from './concern.ts'

/** As much of a record as a referral is drafted from. */
export type Told = {
  reference: string
  saw: string
  said: string
  othersSaid: string
  happened: string
  marks: readonly { where: string; words: string }[]
  reportedOn: string
  children: readonly { name: string; bornOn: string | null; className: string | null; part: Part | null }[]
  notes: readonly { on: string; words: string }[]
  /** What the answers of a procedure ask a referral for, and whether it is so or nobody knows. */
  asksFor: readonly { says: string; answer: string }[]
  decision: {
    reasons: string
    consulted: string | null
    parentsTold: 'yes' | 'no'
    parentsNotToldBecause: string | null
  } | null
}

const TO_FILL = '[write it here, or that it is not known]'

/**
 * The first draft of a referral, in plain text, from what the record holds: facts, the child's own words and hearsay
 * kept apart. What the writer thought is left out, and who wrote it too: the lead adds what the agency must know.
 */
export function draftReferral(school: string, by: string, told: Told): string {
  const { decision } = told
  return [
    part('Referral', `From ${school}, by ${by}. Our reference: ${told.reference}.`),
    part('Children', told.children.length ? told.children.map(childLine).join('\n') : TO_FILL),
    part('Address and family', TO_FILL),
    part('What we saw', [told.saw, ...told.marks.map(markLine)].filter(Boolean).join('\n')),
    part('What the child said, in their own words', told.said),
    part('What others told us', told.othersSaid),
    part('When and where', told.happened || `Reported to us on ${told.reportedOn}.`),
    part('What has been noted since', told.notes.map(({ on, words }) => `${on}: ${words}`).join('\n')),
    part('Why we refer', whyLines(told) || TO_FILL),
    part('Who was consulted', decision?.consulted ?? ''),
    part('Do the parents know of this referral?', parentsLine(decision)),
    part('What we ask for', TO_FILL),
  ]
    .filter(Boolean)
    .join('\n\n')
}

/** A part that the record is silent about is left out. */
const part = (head: string, says: string): string => (says ? `${head}\n${says}` : '')

const childLine = ({ name, bornOn, className, part: of }: Told['children'][number]): string =>
  [
    name,
    bornOn ? `born ${bornOn}` : 'date of birth [write it here]',
    className,
    of && PART_WORDS[of].toLowerCase(),
  ]
    .filter(Boolean)
    .join(', ')

const markLine = ({ where, words }: Told['marks'][number]): string => `${where}: ${words}`

const whyLines = ({ decision, asksFor }: Told): string =>
  [
    ...(decision ? [decision.reasons] : []),
    ...asksFor.map(({ says, answer }) => (answer === 'unknown' ? `Not known yet: ${says}.` : `${says}.`)),
  ].join('\n')

const parentsLine = (decision: Told['decision']): string => {
  if (!decision) return TO_FILL
  return decision.parentsTold === 'yes' ? 'Yes.' : `No. ${decision.parentsNotToldBecause ?? ''}`.trim()
}
