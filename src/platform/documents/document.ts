import { z } from 'zod'
import { invalid } from '../errors.ts'
import { isAFile, NO_FILES } from '../no-files.ts'
import type { Id } from '../../words/ids.ts'

// A document that somebody who answers for a record adds to it, after saying what it shows. Each register keeps its own.

export const KINDS_OF_DOCUMENT = ['letter', 'form', 'minutes', 'other'] as const
export type KindOfDocument = (typeof KINDS_OF_DOCUMENT)[number]
export const KIND_OF_DOCUMENT_WORDS: Readonly<Record<KindOfDocument, string>> = {
  letter: 'A letter or an e-mail',
  form: 'A form that was filled in on paper',
  minutes: 'Minutes, or a report of an agency',
  other: 'Something else',
}

export const SHOWS = ['no', 'yes', 'not-sure'] as const
export const YES_NO = ['no', 'yes'] as const

const said = (says: string, most: number) =>
  z
    .string()
    .trim()
    .refine(text => !isAFile(text), NO_FILES)
    .max(most, `Write at most ${most.toLocaleString('en-GB')} characters`)
    .min(1, says)

/** What is answered before there is a place for a file. */
export const described = {
  name: said('Write what it is to be called in the list', 150),
  kind: z.enum(KINDS_OF_DOCUMENT, 'Select what it is'),
  undressed: z.enum(SHOWS, 'Select whether it shows, or may show, a child undressed or in a sexual way'),
  injury: z.enum(SHOWS, 'Select whether it shows an injury'),
  drawing: z.enum(YES_NO, 'Select whether it is a child’s drawing'),
  madeBy: said('Write who made it', 300),
  madeWhen: said('Write when it was made, as near as it is known', 100),
  originalKept: said('Write where the original is kept, and by whom', 500),
}
export type Described = z.output<z.ZodObject<typeof described>>

export const NEVER_UPLOAD = 'It does not come in here. Read below what to do instead'
export const NO_INJURY =
  'No picture of an injury comes in. Mark it on the body map of a report, and describe it in words'
export const NO_DRAWING =
  'A drawing cannot be kept here. Describe it in words on the record, and write there where the original is kept'

/** Nothing but “no” is no. */
export function refuseWhatItShows({
  undressed,
  injury,
  drawing,
}: Pick<Described, 'undressed' | 'injury' | 'drawing'>): void {
  const fields = {
    ...(undressed === 'no' ? {} : { undressed: NEVER_UPLOAD }),
    ...(injury === 'no' ? {} : { injury: NO_INJURY }),
    ...(drawing === 'no' ? {} : { drawing: NO_DRAWING }),
  }
  if (Object.keys(fields).length) throw invalid(fields)
}

/** Why no document comes into a record: never, or until somebody who answers for it has written that it is not so. */
export type DocumentsShut = { why: string; isAsked: boolean }

/** What is known of a record, whichever register it is of. */
export type Gate = {
  isDecided: boolean
  /** It follows, or has to follow, a procedure on a kind of which nothing comes in. */
  follows: boolean
  hasDevice: boolean
  isLinked: boolean
  /** Another record of one of its children follows one, or a device was taken in it, and nobody has written since that this is another matter. */
  isOfSameChild: boolean
  /** Its words speak of such a kind, and nobody has written since that it is none. */
  isSpokenOf: boolean
}

export const NEVER_HERE =
  'No file comes into this record, from anybody: it follows, or is to follow, a procedure on pictures or on exploitation. Describe in words what there is, and write where the original is kept.'

export function documentsShut(gate: Gate): DocumentsShut | undefined {
  const never = (why: string): DocumentsShut => ({ why, isAsked: false })
  const asked = (why: string): DocumentsShut => ({ why, isAsked: true })
  if (gate.follows) return never(NEVER_HERE)
  if (gate.hasDevice)
    return never(
      'No file comes into this record, from anybody: a device was taken in it. Describe in words what there is, and write where the original is kept.',
    )
  if (gate.isLinked)
    return never(
      'No file comes into this record, from anybody: it is linked to one that follows a procedure on pictures or on exploitation, or in which a device was taken. Describe in words what there is.',
    )
  if (!gate.isDecided)
    return never('A document can be added once something was decided about this record. Decide first.')
  if (gate.isSpokenOf)
    return asked(
      'The words of this record may speak of pictures of a child, or of exploitation. While that may be so no file comes in.',
    )
  if (gate.isOfSameChild)
    return asked(
      'Another record of the same child follows a procedure on pictures or on exploitation, or a device was taken in it. While this may be the same matter no file comes in.',
    )
  return undefined
}

export const POLICE_SAID = ['keep', 'destroy'] as const
export type PoliceSaid = (typeof POLICE_SAID)[number]
export const POLICE_SAID_WORDS: Readonly<Record<PoliceSaid, string>> = {
  keep: 'Keep it as it is, sealed',
  destroy: 'Destroy it',
}

/** A document as its list shows it. Instants inside are text, as the database writes them. */
export type ShownDocument = {
  documentId: Id
  n: number
  name: string
  kind: KindOfDocument
  madeBy: string
  madeWhen: string
  originalKept: string
  describedAt: string
  describedBy: string
  /** Nothing, where no file was added yet. */
  added: { at: string; by: string; bytes: number | null } | null
  withdrawn: { at: string; by: string; why: string } | null
  sealedAt: string | null
  destroyedAt: string | null
}

export const WITHDRAWN = 'Withdrawn'
/** What was withdrawn, for whoever may not open it: that there was one, and no word of it. */
export const withoutWords = (one: ShownDocument): ShownDocument =>
  one.withdrawn
    ? {
        ...{ ...one, name: WITHDRAWN, kind: 'other', madeBy: '', madeWhen: '', originalKept: '' },
        withdrawn: { ...one.withdrawn, why: '' },
      }
    : one
export type DocumentList = {
  concernId: Id
  reference: string
  isLead: boolean
  shut: DocumentsShut | undefined
  documents: readonly ShownDocument[]
  all: number
}

export type OneDocument = ShownDocument & Pick<DocumentList, 'concernId' | 'reference' | 'isLead' | 'shut'>

export type PoliceWord = {
  who: string
  force: string
  theirReference: string
  saidOn: string
  said: PoliceSaid
  recordedAt: string
  recordedBy: string
  byMe: boolean
}

/** What somebody meets who says that a document should not be here, or deals with one that was sealed. */
export type DocumentSeal = {
  concernId: Id
  documentId: Id
  reference: string
  n: number
  /** Nothing, for whoever may not read the record. */
  name: string | null
  addedAt: string
  addedBy: string
  seal: { at: string; by: string; why: string | null } | null
  words: readonly PoliceWord[]
  destroyed: { at: string; by: string } | null
  /** By the log: who may have opened it since it came. */
  opened: readonly { name: string; at: string }[]
  mayDeal: boolean
}
