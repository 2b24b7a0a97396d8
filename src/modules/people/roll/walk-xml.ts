import { SaxesParser, type SaxesTagNS } from 'saxes'
import { lineAt } from './decode.ts'
import { RollRefusal } from './roll-refusal.ts'

export type XmlWalk = {
  /** `path` is the local names from the root, joined by `/`. */
  readonly opens: (path: string, line: number) => void
  readonly closes: (path: string, text: string, line: number) => void
}

const DEEPEST = 24
const MOST_ATTRIBUTES = 20
const LONGEST_ATTRIBUTE = 500
const LONGEST_TEXT = 4000
const MOST_ELEMENTS = 8_000_000
const DOORS = /<!DOCTYPE|<!ENTITY|<!ELEMENT|<!ATTLIST/i

const BARE_AMPERSAND = /&(?!#\d{1,7};|#x[\da-f]{1,6};|[a-z][\w.-]{0,30};)/i

const HOSTILE =
  'The file defines document types or entities of its own. No Common Transfer File does that, and such a file can ' +
  'be made to do harm. Ask the school that sent it for a new one.'

/** Goes through an XML text once, refusing whatever a file of data has no reason to hold. */
export function walkXml(text: string, { opens, closes }: XmlWalk): void {
  const door = DOORS.exec(text)
  if (door) throw new RollRefusal(lineAt(text, door.index), HOSTILE)
  const parser = new SaxesParser({ xmlns: true, position: true })
  const path: string[] = []
  let held: string[] = []
  let length = 0
  let elements = 0
  const refused = (why: string): RollRefusal => new RollRefusal(parser.line, why)

  parser.on('error', ({ message }) => {
    // the parser looks for the end of an entity as far as the end of the file, and would name that line
    const bare = BARE_AMPERSAND.exec(text)
    if (bare)
      throw new RollRefusal(lineAt(text, bare.index), 'The XML is broken here: & must be written &amp;.')
    const what = message.replace(/^[\d:]+ /, '').replace(/\.$/, '')
    throw refused(`The XML is broken here (${what.slice(0, 80)}). Ask for the file again.`)
  })
  parser.on('doctype', () => {
    throw refused(HOSTILE)
  })
  parser.on('opentag', ({ local, attributes }: SaxesTagNS) => {
    const values = Object.values(attributes)
    if (values.length > MOST_ATTRIBUTES || values.some(({ value }) => value.length > LONGEST_ATTRIBUTE))
      throw refused('This element has more attributes, or longer ones, than a Common Transfer File has.')
    if (path.length >= DEEPEST) throw refused(`The elements are nested more than ${DEEPEST} deep here.`)
    if (++elements > MOST_ELEMENTS) throw refused('The file has too many elements.')
    path.push(local)
    held = []
    length = 0
    opens(path.join('/'), parser.line)
  })
  const took = (piece: string): void => {
    length += piece.length
    if (length > LONGEST_TEXT) throw refused(`A value here is longer than ${LONGEST_TEXT} letters.`)
    held.push(piece)
  }
  parser.on('text', took)
  parser.on('cdata', took)
  parser.on('closetag', () => {
    closes(path.join('/'), held.join(''), parser.line)
    path.pop()
    held = []
    length = 0
  })
  parser.write(text).close()
}
