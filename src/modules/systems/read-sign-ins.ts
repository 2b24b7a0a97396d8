import { SCHOOL_ZONE } from '../../platform/clock.ts'

export type SignInRead = { line: number; who: string; at: Temporal.Instant }
export type NotRead = { line: number; text: string; why: string }

const WHEN = /^(\d{4}-\d\d-\d\d|\d{1,2}\/\d{1,2}\/\d{4})[T ,]+(\d{1,2}:\d\d)(?::\d\d)?\s*(Z)?$/

/** Lines of who and when, as a system’s own list has them: “Dev Malhotra, 27/11/2026 19:12”. Its heading is left out. */
export function readSignIns(text: string): { read: SignInRead[]; not: NotRead[] } {
  const read: SignInRead[] = []
  const not: NotRead[] = []
  for (const [n, raw] of text.split(/\r?\n/).entries()) {
    const line = n + 1
    const words = raw.replaceAll('"', '').trim()
    if (!words) continue
    const cut = /[\t;,]/.exec(words)
    const who = cut ? words.slice(0, cut.index).trim() : ''
    const at = cut
      ? whenOf(
          words
            .slice(cut.index + 1)
            .replaceAll(/[\t;]/g, ' ')
            .trim(),
        )
      : undefined
    if (who && at && who.length <= 120) read.push({ line, who, at })
    else if (n > 0 || /\d/.test(words))
      not.push({ line, text: words.slice(0, 80), why: 'Write a name, a comma, a day and a time' })
  }
  return { read, not }
}

function whenOf(text: string): Temporal.Instant | undefined {
  const [, day = '', time = '', isUtc] = WHEN.exec(text) ?? []
  if (!day) return undefined
  const iso = day.includes('/')
    ? day
        .split('/')
        .reverse()
        .map(part => part.padStart(2, '0'))
        .join('-')
    : day
  try {
    const moment = Temporal.PlainDateTime.from(`${iso}T${time.padStart(5, '0')}`)
    return moment.toZonedDateTime(isUtc ? 'UTC' : SCHOOL_ZONE).toInstant()
  } catch {
    return undefined
  }
}
