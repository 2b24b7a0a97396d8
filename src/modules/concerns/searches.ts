import type { Id } from '../../words/ids.ts'

/** Why a device may be taken, or searched. A policy chooses of these; two are always there. */
export const GROUNDS = [
  'behaviour',
  'bullying',
  'violence',
  'pornography',
  'unlawful',
  'nude-picture',
] as const
export type Ground = (typeof GROUNDS)[number]
export const GROUND_WORDS: Readonly<Record<Ground, string>> = {
  behaviour: 'Used against the school’s rules',
  bullying: 'Bullying',
  violence: 'Violence',
  pornography: 'Pornography of adults',
  unlawful: 'Something that may be against the law',
  'nude-picture': 'A nude, sexual or indecent picture of a child',
}
export const ALWAYS_OFFERED: readonly Ground[] = ['behaviour', 'nude-picture']

/** Words by which a suspicion speaks of a picture that nobody may look for: beginnings of words. */
export const STOP_WORDS = [
  ...['nude', 'naked', 'sexting', 'sgii', 'self-generated', 'indecent', 'iioc', 'upskirt', 'topless'],
  ...['sexual picture', 'sexual image', 'sexual photo', 'sexual video', 'dick pic', 'undressed'],
]
export const DO_NOT_LOOK = 'Do not look, do not copy.'
export const STOPPED =
  'This form is stopped: a nude, sexual or indecent picture of a child is suspected. Nobody searches the device and nothing on it is deleted. The safeguarding leads have it.'

export const KINDS_OF_ENTRY = [
  ...(['consent', 'before', 'halt', 'after', 'deletion', 'evidence', 'hand', 'decision'] as const),
] as const
export type EntryKind = (typeof KINDS_OF_ENTRY)[number]
/** What a form of a device can be, in the order in which they come. */
export const PARTS_OF_SEARCH = [
  ...(['consent', 'before', 'after', 'deletion', 'hand', 'evidence', 'decision', 'halt'] as const),
] as const
export type PartOfSearch = (typeof PARTS_OF_SEARCH)[number]

export type SearchAnswers = Readonly<Record<string, string>>
export type SearchEntry = { n: number; kind: EntryKind; answers: SearchAnswers }

/** What the policy has of it, as the commands and pages read it. */
export type SearchRules = {
  searchers: 'authorised' | 'leadership-team' | 'anybody'
  consentFrom: readonly ('pupil' | 'parent')[]
  grounds: readonly Ground[]
  /** The guidance by its name; nothing, where the policy names none. */
  guidance: string
  asksEdition: boolean
  stopsForPictures: boolean
  asksBefore: boolean
  asksAfter: boolean
  guardsDeletion: boolean
  keepsCustody: boolean
  handsTo: string
}

export type SearchStanding = {
  isStopped: boolean
  isRefused: boolean
  isEvidence: boolean
  isGivenBack: boolean
  /** A search was begun, and what came of it is not written yet. */
  isUnderWay: boolean
  /** Why a part cannot be written now; a part that is not here can. */
  shut: Partial<Record<PartOfSearch, string>>
  /** What the lead may decide now. */
  decides: readonly DecisionOnDevice[]
}
export const DECISIONS_ON_DEVICE = ['keep', 'release', 'delete', 'after-refusal'] as const
export type DecisionOnDevice = (typeof DECISIONS_ON_DEVICE)[number]
export const DECISION_ON_DEVICE_WORDS: Readonly<Record<DecisionOnDevice, string>> = {
  keep: 'Keep it as it is: nothing is deleted, and only the police may have it',
  release: 'It need not be kept as evidence: it may be given back, and nothing on it is deleted',
  delete: 'It need not be kept as evidence: what breaks the rules may be deleted, and it may be given back',
  'after-refusal': 'No search, as consent was refused: something else follows',
}
/** To whom a device can go. */
export const HAND_TO = ['staff', 'police', 'pupil', 'parent'] as const
export type HandTo = (typeof HAND_TO)[number]
export const HAND_TO_WORDS: Readonly<Record<HandTo, string>> = {
  staff: 'Somebody else who works here',
  police: 'The police',
  pupil: 'Back to the pupil',
  parent: 'To the pupil’s parent or carer',
}

export const REFUSED = 'Consent was refused: it is not searched. A safeguarding lead decides what follows.'

/** It goes back to the family only where it is not evidence. */
export const mayHandTo = (
  to: HandTo,
  { isEvidence }: SearchStanding,
  { keepsCustody }: SearchRules,
): boolean => !keepsCustody || !isEvidence || to === 'staff' || to === 'police'
export const NOT_RELEASED =
  'It is kept as evidence: it goes to nobody but the police, or somebody who keeps it here, until a safeguarding lead decides'

export type SearcherRow = { searcherId: Id; personId: Id; leads: boolean }
/** Whether somebody may search: the headteacher, and whom they have authorised. */
export const mayBeSearcher = (
  rules: Pick<SearchRules, 'searchers'>,
  { isHead, rows }: { isHead: boolean; rows: readonly Pick<SearcherRow, 'leads'>[] },
): boolean =>
  rules.searchers === 'anybody' ||
  isHead ||
  rows.some(({ leads }) => rules.searchers === 'authorised' || leads)
