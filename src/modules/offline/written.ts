import { z } from 'zod'
import { isAFile } from '../../platform/no-files.ts'

const text = z.string().default('')

/** What a browser seals. Of what the form asks nothing is needed; the rooms below say what a report is. */
const sealed = z.object({
  ...{ route: text, about: text, aboutChild: text, forChild: text, saw: text, said: text },
  ...{ othersSaid: text, thought: text, happened: text, rightNow: text, name: text },
  writtenAt: z.string().transform(instant => Temporal.Instant.from(instant)),
  /** Of the browser in which it was written, which keeps it too. */
  secret: z.string().regex(/^[\w-]{43}$/),
})
export type Sealed = z.output<typeof sealed>

/** @throws where what was sealed is no report. */
export const readSealed = (json: string): Sealed => sealed.parse(JSON.parse(json))

/** A device whose clock is fast has written nothing later than it came. */
export const notLater = (said: Temporal.Instant, now: Temporal.Instant): Temporal.Instant =>
  Temporal.Instant.compare(said, now) > 0 ? now : said

type Words = Omit<Sealed, 'writtenAt' | 'secret'>

const SHORT = [
  ['name', 200],
  ['about', 1_000],
  ['aboutChild', 1_000],
  ['happened', 1_000],
  ['forChild', 5_000],
] as const
const LONG = ['saw', 'said', 'othersSaid', 'thought'] as const
const MOST = 20_000
const PASTED = /data:[^\s,]*,\S*/gi
const NOT_KEPT = '[A picture or a file was pasted here. It is not kept.]'
const NOTHING = 'Nothing was written here.'

/**
 * Nobody can put right any more what was sealed, so none of it is refused: of what is too long the beginning stands in its
 * place and the whole with what was seen; an account that is too long for one answer goes on in the next.
 */
export function fitted(sealed: Words): Words {
  const written = Object.fromEntries(
    Object.entries(sealed).map(([name, words]) => [
      name,
      words.replaceAll(PASTED, part => (isAFile(part) ? NOT_KEPT : part)).trim(),
    ]),
  ) as Words
  const tooLong = SHORT.filter(([name, most]) => written[name].length > most)
  const saw = [written.saw, ...tooLong.map(([name]) => written[name])].filter(Boolean).join('\n\n')
  const beginnings = tooLong.map(([name, most]) => [name, written[name].slice(0, most)])
  return { ...written, ...Object.fromEntries(beginnings), ...accountOf({ ...written, saw }) }
}

function accountOf(written: Words): Partial<Words> {
  const answers = LONG.map(name => written[name])
  if (![written.about, ...answers].some(Boolean)) return { saw: NOTHING }
  const whole = answers.filter(Boolean).join('\n\n')
  // One that no report can hold stays sealed as it came: nothing of it is cut off.
  if (answers.every(({ length }) => length <= MOST) || whole.length > MOST * LONG.length)
    return { saw: written.saw }
  return Object.fromEntries(LONG.map((name, n) => [name, whole.slice(n * MOST, (n + 1) * MOST)]))
}
