import {
  type DecisionOnDevice,
  type PartOfSearch,
  REFUSED,
  type SearchEntry,
  type SearchRules,
  type SearchStanding,
  STOPPED,
} from './searches.ts'

type Kept = {
  grounds: readonly string[]
  hasChild: boolean
  edition: string | null
  entries: readonly SearchEntry[]
}

/** Where a device stands, by what was written of it and what the policy asks. */
export function searchStanding(
  { grounds, hasChild, edition, entries }: Kept,
  rules: SearchRules,
): SearchStanding {
  const last = (is: (entry: SearchEntry) => boolean): number => entries.findLast(is)?.n ?? -1
  const begins = (is: boolean) => (is ? 0 : -1)
  const stoppedAt = rules.stopsForPictures
    ? Math.max(
        begins(grounds.includes('nude-picture')),
        last(({ kind }) => kind === 'halt'),
      )
    : -1
  // Nothing but "no" is no.
  const crimeAt = Math.max(
    begins(grounds.includes('unlawful')),
    last(({ kind, answers }) => kind === 'after' && answers['crime'] !== 'no'),
  )
  const markedAt = Math.max(
    stoppedAt,
    crimeAt,
    last(({ kind }) => kind === 'evidence'),
  )
  const decided = (is: readonly string[]) =>
    last(({ kind, answers }) => kind === 'decision' && is.includes(answers['choice'] ?? ''))
  const decidedAt = decided(['keep', 'release', 'delete'])
  const letGoAt = decided(['release', 'delete'])
  const isStopped = stoppedAt >= 0
  const isEvidence = markedAt >= 0 && (letGoAt < markedAt || decidedAt > letGoAt)
  const isRefused = entries.some(({ kind, answers }) => kind === 'consent' && answers['answer'] === 'refused')
  const beforeAt = last(({ kind }) => kind === 'before')
  const afterAt = last(({ kind }) => kind === 'after')
  const isUnderWay = beforeAt > afterAt
  const hand = entries.findLast(({ kind }) => kind === 'hand')?.answers['to']
  const isGivenBack = hand !== undefined && hand !== 'staff'
  const hasConsent = entries.some(({ kind, answers }) => kind === 'consent' && answers['answer'] === 'given')
  const asksConsent = rules.consentFrom.length > 0
  const mayDelete = decided(['delete']) > markedAt && decidedAt === decided(['delete'])

  const shut: SearchStanding['shut'] = {}
  const shuts = (part: PartOfSearch, ...why: readonly (string | false)[]) => {
    const first = why.find(Boolean)
    if (first) shut[part] = first
  }
  const stops = isStopped && STOPPED
  // The law may have been the ground from the first; what was found since, or was decided to be kept, is not looked at.
  const keeps =
    isEvidence &&
    Math.max(markedAt, decidedAt) > 0 &&
    'It is kept as evidence: nobody looks at it until a safeguarding lead decides that it need not be.'
  const refuses = asksConsent && isRefused && REFUSED
  const gone = isGivenBack && 'The device is no longer here.'
  shuts(
    ...(['consent', stops, refuses, !asksConsent && 'This school’s policy asks for no consent.'] as const),
    hasConsent && 'Consent is recorded already.',
  )
  shuts(
    ...(['before', stops, refuses, gone, keeps] as const),
    rules.asksEdition &&
      !rules.guidance &&
      'No search can be recorded: this school’s policy names no guidance that it follows.',
    rules.asksEdition &&
      !edition &&
      'No search can be recorded: no edition of the guidance is on file. The headteacher or a safeguarding lead puts it there.',
    asksConsent && !hasConsent && 'Nobody searches it before consent is recorded.',
    !hasChild &&
      'Nobody searches it before it is known whose it is. A safeguarding lead names the pupil in the concern.',
    isUnderWay && 'A search has begun. Write what came of it first.',
  )
  shuts(
    ...(['after', stops] as const),
    rules.asksBefore &&
      !isUnderWay &&
      'Before anybody looks, write down why, who agreed, the witness and how far.',
  )
  shuts(
    ...(['deletion', stops] as const),
    rules.guardsDeletion &&
      markedAt >= 0 &&
      !mayDelete &&
      'Nothing is deleted while it may be evidence: a safeguarding lead decides first.',
    rules.guardsDeletion && afterAt < 0 && 'Nothing is deleted before a search is recorded.',
    gone,
  )
  shuts('hand', gone)
  shuts('evidence', isEvidence && 'It is kept as evidence already.', gone)
  shuts('halt', isStopped && STOPPED)
  const decides: DecisionOnDevice[] = [
    ...(markedAt >= 0 ? (['keep', 'release'] as const) : []),
    ...(markedAt >= 0 && !isStopped ? (['delete'] as const) : []),
    ...(asksConsent && isRefused ? (['after-refusal'] as const) : []),
  ]
  shuts('decision', decides.length === 0 && 'Nothing waits for a decision.')
  return { isStopped, isRefused, isEvidence, isGivenBack, isUnderWay, shut, decides }
}
