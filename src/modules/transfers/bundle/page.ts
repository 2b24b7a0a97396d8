import { sayDay, sayMoment } from '../../../platform/clock.ts'
import { html, type Safe } from '../../../platform/design/html.ts'
import {
  type ChildFile,
  type FileConcern,
  type FileEntry,
  KIND_WORDS,
  OF_CHILD,
  sayDecision,
} from '../../concerns/index.ts'
import { documentsPart, type SealedDocument } from './documents.ts'

export type Sent = {
  file: ChildFile
  school: string
  reference: string
  madeAt: Temporal.Instant
  madeBy: string
  documents: readonly SealedDocument[]
  /** Where whoever opened it says that it came. */
  receiptUrl: string
}

const day = (text: string): string => sayDay(Temporal.PlainDate.from(text))
const moment = (text: string): string => sayMoment(Temporal.Instant.from(text))

/** The whole file as whoever receives it reads it: concern by concern, each entry in the order in which it was written. */
export function filePage({ file, school, reference, madeAt, madeBy, receiptUrl, documents }: Sent): string {
  const { name, bornOn, upn, className, yearGroup, concerns, entries } = file
  const ofChild = entries.filter(({ concernId }) => concernId === null)
  const known = [
    bornOn && `born ${day(bornOn)}`,
    upn && `UPN ${upn}`,
    yearGroup && `year ${yearGroup}`,
    className,
  ]
  return html`<h1>${name}</h1>
    <p>${known.filter(Boolean).join(', ')}</p>
    <p>
      The child protection file of ${school}, ${reference}, made on ${sayMoment(madeAt)} by ${madeBy}:
      ${concerns.length} ${concerns.length === 1 ? 'concern' : 'concerns'}, ${entries.length} entries. Other children are
      not named in it. Keep it apart from the pupil’s main file.
    </p>
    <div class="receipt">
      <p><strong>Say that it has come.</strong> Open this address, or type it: ${receiptUrl}</p>
    </div>
    ${documentsPart(documents)}
    ${[...concerns].reverse().map(concern => ofConcern(concern, entries))}
    ${ofChild.length > 0 && html`<h2>${OF_CHILD}</h2>${ofChild.map(ofEntry)}`}`.markup
}

const ofConcern = (concern: FileConcern, entries: readonly FileEntry[]): Safe =>
  html`<h2>${concern.reference}, ${moment(concern.reportedAt)}</h2>
    <p class="when">
      ${concern.decided && concern.decidedAt ? `${sayDecision(concern.decided)}, ${moment(concern.decidedAt)}.` : 'Not decided yet.'}
      ${concern.reviewOn && `To be looked at again on ${day(concern.reviewOn)}.`}
    </p>
    ${entries.filter(({ concernId }) => concernId === concern.concernId).map(ofEntry)}`

const ofEntry = ({ kind, at, happenedOn, by, isReplaced, fields }: FileEntry): Safe =>
  html`<h3>${KIND_WORDS[kind]}${isReplaced && ', replaced since'}</h3>
    <p class="when">${moment(at)}${by && `, ${kind === 'earlier' ? 'brought in by ' : ''}${by}`}${happenedOn && `; it happened on ${day(happenedOn)}`}</p>
    ${fields.map(({ head, words }) => html`<p class="words">${head && html`<strong>${head}</strong><br />`}${words}</p>`)}`
