import { sayDay } from '../../../platform/clock.ts'
import { html, type Safe } from '../../../platform/design/html.ts'
import { CHECK_WORDS, type Entry, hasRunOut } from '../checks.ts'
import type { Risk } from '../queries/risks.ts'

export const capital = (words: string): string => words.charAt(0).toUpperCase() + words.slice(1)

/** "Identity: 3 September 2026, seen by Ruth Calloway" */
export function lineOf(entry: Entry, day: Temporal.PlainDate): Safe {
  const { kind, seenOn, seenBy, number, detail, goodUntil } = entry
  const until = goodUntil && `${hasRunOut(entry, day) ? 'ran out on' : 'good until'} ${sayDay(goodUntil)}`
  const more = [number && `number ${number}`, detail, until].filter(Boolean).join(', ')
  return html`<strong>${CHECK_WORDS[kind]}</strong>: ${sayDay(seenOn)}, seen by ${seenBy}${more && `, ${more}`}`
}

export const sayRisk = ({ supervisedBy, until, agreedBy }: Risk): string =>
  `Supervised by ${supervisedBy} until ${sayDay(until)}, as ${agreedBy} agreed`
