import { CHOICE_WORDS, SAY_WORDS } from './concern.ts'
import type { FileField, FileKind } from './child-file.ts'
import { day, due, list, type NameOf, type Raw, raw, says, text, worded } from './file-words.ts'
import { AGENCY_WORDS, CONSENT_WORDS, END_WORDS, HOW_WORDS, STEP_WORDS } from './follow-up.ts'
import { sayRisk } from './risks.ts'
import { SINCE_WORDS } from './support.ts'
import { LEVEL_WORDS } from './triage.ts'

type Fields = (found: Raw, name: NameOf) => FileField[]

const choices = Object.fromEntries(Object.entries(CHOICE_WORDS).map(([key, { says: words }]) => [key, words]))
const levels = Object.fromEntries(Object.entries(LEVEL_WORDS).map(([key, { says: words }]) => [key, words]))
const agency = ({ agency: kind, other }: Raw): FileField[] =>
  says('agency', 'To', text(other) || worded(AGENCY_WORDS, kind))
const level = (value: unknown, document: unknown): FileField[] =>
  says('level', 'Level of need', worded(levels, value) + (text(document) && `, by “${text(document)}”`))
const although = (value: unknown): FileField[] =>
  says('although', 'Although a procedure kept it shut', text(value))

/** What was decided, asked for, referred, said and shared. */
export const doneFields: Partial<Record<FileKind, Fields>> = {
  decided: ({ triage, told, risks, otherRisk, ...found }) => [
    ...says('choice', 'Decision', worded(choices, found['choice'])),
    ...harm(raw(triage)),
    ...says('reasons', 'Why', text(found['reasons'])),
    ...says('notReferred', 'Why not a referral', text(found['notReferred'])),
    ...says('consulted', 'Consulted', text(found['consulted'])),
    ...says(
      'parents',
      'Do the parents know?',
      found['parentsTold'] === 'yes'
        ? 'Yes'
        : ['No', found['parentsNotTold']].map(text).filter(Boolean).join('. '),
    ),
    ...says('told', 'Told', list(told).map(raw).map(sayTold).join('. ')),
    ...says(
      'risks',
      'Kind of risk',
      [...list(risks).map(text).map(sayRisk), text(otherRisk)].filter(Boolean).join('. '),
    ),
    ...says('reviewOn', 'Look at it again on', day(found['reviewOn'])),
    ...says('sayToReporter', 'The writer is told', worded(SAY_WORDS, found['sayToReporter'])),
  ],
  'asked-to-do': ({ task, what, ownerId, dueAt, isOpen }, name) => [
    ...says('task', 'Kind of task', text(task)),
    ...says('what', 'What', text(what)),
    ...says('owner', 'Who', name(ownerId)),
    ...says('dueAt', 'By', due(dueAt)),
    ...says('open', 'It stands', isOpen === true ? 'Still to be done' : ''),
  ],
  done: ({ what, state, words, outcome }) => [
    ...says('what', 'What', text(what)),
    ...says('state', 'It ended', worded(END_WORDS, state)),
    ...says('words', 'In their words', text(words)),
    ...says('outcome', 'What came of it', text(outcome)),
  ],
  drafted: found => [
    ...agency(found),
    ...level(found['level'], found['document']),
    ...says('draft', 'Draft', text(found['draft'])),
  ],
  'referral-step': found => [
    ...says('step', 'Step', worded(STEP_WORDS, found['step'])),
    ...agency(found),
    ...says('who', 'Who', text(found['who'])),
    ...says('how', 'How', worded(HOW_WORDS, found['how'])),
    ...says('words', 'Words', text(found['words'])),
    ...says('theirReference', 'Their reference', text(found['theirReference'])),
    ...says('outcome', 'Outcome', text(found['outcome'])),
    ...says('nextStep', 'What happens next', text(found['nextStep'])),
  ],
  contact: ({ side, who, ...found }) => [
    ...says(
      'who',
      side === 'parent' ? 'Parent or carer' : 'Agency',
      [found['agency'], who].map(text).filter(Boolean).join(', '),
    ),
    ...says('how', 'How', worded(HOW_WORDS, found['how'])),
    ...says('purpose', 'Why', text(found['purpose'])),
    ...says('said', 'What was said', text(found['said'])),
    ...says('advice', 'They advised', text(found['advice'])),
    ...says('theirReference', 'Their reference', text(found['theirReference'])),
    ...says('spokenBy', 'Spoke for the school', text(found['spokenBy'])),
    ...although(found['although']),
  ],
  shared: ({ what, why, consent, without, ...found }) => [
    ...says('with', 'With', text(found['with'])),
    ...says('what', 'What', text(what)),
    ...says('why', 'Why', text(why)),
    ...says('consent', 'Was consent sought?', worded(CONSENT_WORDS, consent)),
    ...says('without', 'Why without', text(without)),
    ...although(found['although']),
  ],
}

const harm = (triage: Raw): FileField[] => [
  ...says('since', 'Since it was last decided', worded(SINCE_WORDS, triage['since'])),
  ...says(
    'harm',
    'At risk of significant harm',
    triage['harm'] === 'yes' ? 'Yes' : triage['harm'] === 'no' ? 'No' : '',
  ),
  ...says('noHarm', 'Why not', text(triage['noHarmBecause'])),
  ...level(triage['level'], triage['document']),
  ...says('plan', 'Plan', text(triage['plan'])),
  ...says('noAction', 'Why nothing is done', text(triage['noActionBecause'])),
  ...says('gameRating', 'Age rating of the game', text(triage['gameRating'])),
  ...says('leadProfessional', 'Lead professional', text(triage['leadProfessional'])),
  ...says('noProcedure', 'Why no procedure is followed', text(triage['noProcedureBecause'])),
]
const sayTold = ({ who, how, on, by }: Raw): string =>
  [text(who), text(how), day(on), text(by) && `by ${text(by)}`].filter(Boolean).join(', ')
