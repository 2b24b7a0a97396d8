import { isOn, walkWord, type WordTag } from './word-xml.ts'

/** What a paragraph or a run says of itself; what it leaves open its style says. */
export type Look = {
  style?: string
  outline?: number
  numId?: string
  level?: number
  bold?: boolean
  struck?: boolean
  hidden?: boolean
}
type Style = Look & { name: string; basedOn?: string }

export type Styles = {
  readonly nameOf: (id: string | undefined) => string
  /** With what the styles it is based on say. */
  readonly lookOf: (id: string | undefined) => Look
}

const LONGEST_CHAIN = 20

/** Notes what one element of `w:pPr` or `w:rPr` says. */
export function noteLook(look: Look, tag: WordTag, parent: string | undefined): void {
  const { val = '' } = tag.attributes
  if (parent === 'w:numPr') {
    if (tag.name === 'w:numId') look.numId = val
    if (tag.name === 'w:ilvl') look.level = Number.parseInt(val, 10) || 0
  } else if (parent === 'w:pPr') {
    if (tag.name === 'w:pStyle') look.style = val
    if (tag.name === 'w:outlineLvl') look.outline = Number.parseInt(val, 10) || 0
  } else if (parent === 'w:rPr') {
    if (tag.name === 'w:rStyle') look.style = val
    if (tag.name === 'w:b') look.bold = isOn(tag)
    if (tag.name === 'w:strike' || tag.name === 'w:dstrike') look.struck = isOn(tag)
    if (tag.name === 'w:vanish') look.hidden = isOn(tag)
  }
}

export function stylesOf(xml: string | undefined): Styles {
  const styles = new Map<string, Style>()
  let open: Style | undefined
  if (xml !== undefined)
    walkWord(xml, {
      opens(tag, path) {
        const { val = '', styleId } = tag.attributes
        if (tag.name === 'w:style' && styleId !== undefined) {
          open = { name: '' }
          styles.set(styleId, open)
        } else if (open && path.at(-1) === 'w:style') {
          if (tag.name === 'w:name') open.name = val
          if (tag.name === 'w:basedOn') open.basedOn = val
        } else if (open && !path.includes('w:tblStylePr')) noteLook(open, tag, path.at(-1))
      },
      closes(name) {
        if (name === 'w:style') open = undefined
      },
    })
  const known = new Map<string, Look>()
  const lookOf = (id: string | undefined, left = LONGEST_CHAIN): Look => {
    const style = id === undefined ? undefined : styles.get(id)
    if (id === undefined || !style) return {}
    const before = known.get(id)
    if (before) return before
    const { name: _name, basedOn, ...own } = style
    const look = left > 0 ? { ...lookOf(basedOn, left - 1), ...own } : own
    known.set(id, look)
    return look
  }
  return { nameOf: id => (id === undefined ? '' : (styles.get(id)?.name ?? '')), lookOf }
}
