/** What a source holds that is not read as words of the policy. */
export const LEFT_OUT = [
  'picture',
  'comment',
  'deletion',
  'hidden',
  'struck',
  'margin',
  'diagram',
  'formula',
  'recording',
  'field',
  'frame',
  'menu',
  'inserted',
] as const
export type LeftOutKind = (typeof LEFT_OUT)[number]
export type LeftOut = Readonly<Partial<Record<LeftOutKind, number>>>

const SAID: Readonly<Record<LeftOutKind, readonly [one: string, several: string]>> = {
  picture: ['picture', 'pictures'],
  comment: ['comment', 'comments'],
  deletion: ['tracked deletion', 'tracked deletions'],
  hidden: ['piece of hidden text', 'pieces of hidden text'],
  struck: ['piece of struck-out text', 'pieces of struck-out text'],
  margin: ['page header or footer', 'page headers or footers'],
  diagram: ['diagram', 'diagrams'],
  formula: ['formula', 'formulas'],
  recording: ['recording', 'recordings'],
  field: ['form field', 'form fields'],
  frame: ['framed page', 'framed pages'],
  menu: ['menu', 'menus'],
  inserted: ['inserted file', 'inserted files'],
}

/** Counts as a source is walked. */
export const leftOutCounter = () => {
  const counts: Partial<Record<LeftOutKind, number>> = {}
  return {
    counts: counts as LeftOut,
    add: (kind: LeftOutKind, number = 1): void => {
      if (number > 0) counts[kind] = (counts[kind] ?? 0) + number
    },
  }
}

/** "2 pictures and 1 comment were not read." Nothing, where all was read. */
export function sayLeftOut(leftOut: LeftOut): string {
  const parts = LEFT_OUT.flatMap(kind => {
    const number = leftOut[kind] ?? 0
    return number > 0 ? [`${number} ${SAID[kind][number === 1 ? 0 : 1]}`] : []
  })
  const last = parts.pop()
  if (last === undefined) return ''
  const isOne = parts.length === 0 && last.startsWith('1 ')
  return `${parts.length > 0 ? `${parts.join(', ')} and ` : ''}${last} ${isOne ? 'was' : 'were'} not read.`
}
