import { datesIn } from './dates.ts'
import type { Candidate, FactKind } from './find-facts.ts'
import type { Passage, PolicyDocument } from './passage.ts'

export type Dated = Candidate & { readonly kind: FactKind }

const BODY =
  "(?:(?:full|local|whole) )?(?:governing (?:body|board)|board of (?:governors|trustees|directors)|governors?['’]?(?: \\p{L}+){0,2} (?:sub-?)?committee|governors|trustees|trust board|(?:\\p{L}+ ){1,2}committee|chair of governors|head ?teacher)"
const APPROVED_BY = new RegExp(
  `\\b(?:approved|ratified|adopted|signed off|agreed)(?: and \\w+)? by(?: |: ?)(?:the )?(?:school['’]s )?(${BODY})`,
  'giu',
)
const WHOLLY_BODY = new RegExp(`^(?:the )?(${BODY})\\b.{0,30}$`, 'iu')
const KINDS: readonly (readonly [FactKind, RegExp])[] = [
  ['minute-number', /\bminute/i],
  [
    'review-due',
    /\b(?:next|due|future)\b[^.]{0,20}\breview|\breview(?: is)? (?:date|due|by|on)\b|\bdue for\b[^.]{0,12}\breview|\bto be reviewed\b|\bdate (?:of|for) review\b/i,
  ],
  ['approved-on', /\b(?:approv|ratif|adopt|agreed|signed off|minuted)\w{0,5}\b/i],
  ['written-on', /\b(?:written|created|drafted|first issued|policy date|date of (?:policy|issue)|issued)\b/i],
  ['reviewed-on', /\breviewed\b|\b(?:last|date) (?:of )?(?:review|updated?)\b|\bupdated\b|\bamended\b/i],
]
const ABOUT_OTHERS =
  /\b(?:act|guidance|regulations?|legislation|kcsie|keeping children|statutory|department|dfe|ofsted|form|completed by|requirement)\b/i

const kindOf = (label: string): FactKind | null =>
  KINDS.find(([, pattern]) => pattern.test(label))?.[0] ?? null

// headteachers approve many things in a policy: only what is said of the policy itself counts
const OF_POLICY = /\b(?:polic(?:y|ies)|document|agreements?|version|statement|it has been)\b/i

const approvers = ({ text, order }: Passage): Dated[] =>
  [...text.slice(0, 2000).matchAll(APPROVED_BY)]
    .filter(
      ({ index }) => text.length < 60 || OF_POLICY.test(text.slice(Math.max(0, index - 120), index + 60)),
    )
    .map(match => ({
      kind: 'approved-by',
      value: (match[1] ?? '').trim(),
      words: match[0],
      passage: order,
      weight: /agreed by/i.test(match[0]) ? 1 : 2,
    }))

/** A cell speaks by its row and its column: "Approved by Governors" under "Date". */
const fromCell = ({ text, order, table }: Passage): Dated[] => {
  const label = `${table?.side ?? ''} ${table?.head ?? ''}`
  if (!table || (table.column === 1 && table.head === null) || /^[\s._…-]*$/.test(text)) return []
  const head = kindOf(table.head ?? '')
  const date = datesIn(text)[0]
  const late = table.row / 100
  if (head === 'minute-number' || (head === null && /\bminute/i.test(table.side ?? ''))) {
    return [{ kind: 'minute-number', value: text, words: text, passage: order, weight: 5 + late }]
  }
  if (/\bversion\b/i.test(label) && text.length < 12)
    return [{ kind: 'version', value: text, words: text, passage: order, weight: 5 }]
  const body = WHOLLY_BODY.exec(text)
  if (body && /\b(?:approv|ratif|adopt)/i.test(label))
    return [
      { kind: 'approved-by', value: body[1] ?? text, words: text, passage: order, weight: 5 },
      ...(date
        ? [
            {
              kind: 'approved-on',
              value: date.value,
              words: date.words,
              passage: order,
              weight: 5 + late,
            } as const,
          ]
        : []),
    ]
  const kind = head ?? kindOf(table.side ?? '')
  return date && kind
    ? [{ kind, value: date.value, words: date.words, passage: order, weight: 5 + late }]
    : []
}

const fromLine = ({ text, order }: Passage): Dated[] => {
  const parts = text.slice(0, 2000).split(/(?<=[.;])\s+/)
  return parts.flatMap(part => {
    const version = /^(?:version|v)(?: (?:no\.?|number))?:?\s?(\d{1,2}(?:\.\d{1,2})?)\b/i.exec(part)
    const minute =
      /\bminute(?: (?:no\.?|number|ref(?:erence)?))?:?\s?((?=[\w./-]{0,12}\d)[\w./-]{2,20})/i.exec(part)
    const near = (start: number): string => part.slice(Math.max(0, start - 80), start)
    const dates =
      ABOUT_OTHERS.test(/\bupdated\b/i.test(part) ? text : part) &&
      !/\bthis policy\b|\bgoverning body\b/i.test(part)
        ? []
        : datesIn(part)
    const plain = /^[^:.]{0,40}:/.test(part) || part.length < 60
    return [
      ...(version
        ? [
            {
              kind: 'version',
              value: version[1] ?? '',
              words: version[0],
              passage: order,
              weight: 3,
            } as const,
          ]
        : []),
      ...(minute
        ? [
            {
              kind: 'minute-number',
              value: minute[1] ?? '',
              words: minute[0],
              passage: order,
              weight: 3,
            } as const,
          ]
        : []),
      ...dates.flatMap((date): Dated[] => {
        const kind = kindOf(near(date.start))
        return kind && kind !== 'minute-number'
          ? [{ kind, value: date.value, words: date.words, passage: order, weight: plain ? 4 : 3 }]
          : []
      }),
    ]
  })
}

/** Dates, approvers, minutes and versions; a blank cell is no fact. */
export const datedIn = ({ passages }: PolicyDocument): Dated[] =>
  passages
    .filter(({ contents, note }) => !contents && !note)
    .flatMap(passage => {
      const label = passage.table?.column === 1 ? /\bV(\d{1,2}(?:\.\d{1,2})?)\b/.exec(passage.text) : null
      const version = label
        ? [
            {
              kind: 'version',
              value: label[1] ?? '',
              words: label[0],
              passage: passage.order,
              weight: 4,
            } as const,
          ]
        : []
      const own = passage.table ? fromCell(passage) : passage.kind === 'heading' ? [] : fromLine(passage)
      return [...approvers(passage), ...own, ...version]
    })
