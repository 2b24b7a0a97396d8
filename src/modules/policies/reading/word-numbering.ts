import { numberAs } from './html-inline.ts'
import { isOn, walkWord } from './word-xml.ts'

type Level = {
  start: number
  format: string
  text: string
  isLegal: boolean
  style?: string
  restart?: number
}
type List = { levels: Map<number, Level>; link?: string; styleLink?: string }
type Num = { list: string; starts: Map<number, number>; levels: Map<number, Level> }

export type Numbering = {
  /** The number or bullet of the next paragraph of a list, as Word shows it; counts it. */
  readonly next: (numId: string, level: number) => string
  /** The level that a list keeps for a style, where a paragraph names none. */
  readonly levelOf: (numId: string, style: string | undefined) => number
}

const TYPES: Readonly<Record<string, string>> = {
  ...{ lowerLetter: 'a', upperLetter: 'A', lowerRoman: 'i', upperRoman: 'I' },
}
const newLevel = (): Level => ({ start: 1, format: 'decimal', text: '', isLegal: false })
const DEEPEST = 8

const shown = (number: number, { format }: Level): string =>
  format === 'none'
    ? ''
    : format === 'decimalZero'
      ? String(number).padStart(2, '0')
      : numberAs(number, TYPES[format] ?? '1')

function read(xml: string): { lists: Map<string, List>; nums: Map<string, Num> } {
  const lists = new Map<string, List>()
  const nums = new Map<string, Num>()
  let list: List | undefined
  let num: Num | undefined
  let level: Level | undefined
  let overridden = 0
  walkWord(xml, {
    opens(tag, path) {
      const { val = '', ilvl = '0', numId, abstractNumId } = tag.attributes
      const number = Number.parseInt(val, 10) || 0
      const parent = path.at(-1)
      if (tag.name === 'w:abstractNum' && abstractNumId !== undefined) {
        list = { levels: new Map() }
        lists.set(abstractNumId, list)
      } else if (tag.name === 'w:num' && numId !== undefined) {
        num = { list: '', starts: new Map(), levels: new Map() }
        nums.set(numId, num)
      } else if (tag.name === 'w:abstractNumId' && num) num.list = val
      else if (tag.name === 'w:numStyleLink' && list) list.link = val
      else if (tag.name === 'w:styleLink' && list) list.styleLink = val
      else if (tag.name === 'w:lvlOverride') overridden = Number.parseInt(ilvl, 10) || 0
      else if (tag.name === 'w:startOverride') num?.starts.set(overridden, number)
      else if (tag.name === 'w:lvl') {
        level = newLevel()
        ;(parent === 'w:lvlOverride' ? num : list)?.levels.set(Number.parseInt(ilvl, 10) || 0, level)
      } else if (level && parent === 'w:lvl') {
        if (tag.name === 'w:start') level.start = number
        if (tag.name === 'w:numFmt') level.format = val
        if (tag.name === 'w:lvlText') level.text = val
        if (tag.name === 'w:isLgl') level.isLegal = isOn(tag)
        if (tag.name === 'w:pStyle') level.style = val
        if (tag.name === 'w:lvlRestart') level.restart = number
      }
    },
    closes(name) {
      if (name === 'w:lvl') level = undefined
      if (name === 'w:abstractNum') list = undefined
      if (name === 'w:num') num = undefined
    },
  })
  return { lists, nums }
}

/** Word's automatic numbers are in no paragraph: they are counted here as Word counts them. */
export function numberingOf(xml: string | undefined): Numbering {
  const { lists, nums } =
    xml === undefined ? { lists: new Map<string, List>(), nums: new Map<string, Num>() } : read(xml)
  const counters = new Map<string, (number | undefined)[]>()
  const begun = new Set<string>()
  const linked = new Map([...lists].flatMap(([id, { styleLink }]) => (styleLink ? [[styleLink, id]] : [])))

  const listOf = (num: Num): { id: string; list: List | undefined } => {
    const list = lists.get(num.list)
    const id = (list?.link && linked.get(list.link)) ?? num.list
    return { id, list: lists.get(id) }
  }
  const levelIn = (num: Num, list: List | undefined, level: number): Level =>
    num.levels.get(level) ?? list?.levels.get(level) ?? newLevel()

  return {
    levelOf(numId, style) {
      const num = nums.get(numId)
      const levels = num ? [...(listOf(num).list?.levels ?? [])] : []
      return levels.find(([, level]) => style !== undefined && level.style === style)?.[0] ?? 0
    },
    next(numId, wanted) {
      const num = nums.get(numId)
      if (!num) return ''
      const at = Math.max(0, Math.min(wanted, DEEPEST))
      const { id, list } = listOf(num)
      const own = levelIn(num, list, at)
      const counts = counters.get(id) ?? []
      counters.set(id, counts)
      const override = num.starts.get(at)
      const isNew = override !== undefined && !begun.has(`${numId}/${at}`)
      begun.add(`${numId}/${at}`)
      for (let above = 0; above < at; above += 1) counts[above] ??= levelIn(num, list, above).start
      const before = counts[at]
      counts[at] = isNew ? override : before === undefined ? own.start : before + 1
      for (let below = at + 1; below <= DEEPEST; below += 1)
        if (levelIn(num, list, below).restart !== 0) counts[below] = undefined
      if (own.format === 'bullet') return '•'
      return own.text
        .replace(/%([1-9])/g, (_, digit: string) => {
          const level = levelIn(num, list, Number(digit) - 1)
          return shown(counts[Number(digit) - 1] ?? level.start, own.isLegal ? newLevel() : level)
        })
        .trim()
    },
  }
}
