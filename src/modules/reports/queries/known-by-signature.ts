import type { Call, Unit } from '../../../platform/call.ts'
import type { Evidence } from '../../../platform/controls/control.ts'
import { AUDIENCE_WORDS } from '../../../words/audiences.ts'
import { signedThatNames } from '../../agreements/index.ts'
import { fewOf, isFew } from '../../concerns/index.ts'

const WHO = ['staff', 'pupil', 'parent'] as const
const REPORTS = /\breport(?:s|ed|ing)?\b/i
/** What is reported: a report of damage, or a school report, is none. */
const WHAT =
  /\b(?:abus|misus|inappropriat|harm|illegal|unlawful|bull(?:y|ie)|concern|worr|upset|unkind|incident|breach|unpleasant|uncomfortable|unsafe|scar[ey]|suspicio|safeguard|offensive)/i
const TELLS =
  /\btell (?:someone|somebody|(?:a|an|my|the) (?:\w+ ){0,2}(?:adult|teacher|grown-?up|staff|parent|lead)\b)/i

/** Whether these words of an agreement say, in one sentence, that one reports what is wrong, or whom a child tells. */
export const namesReporting = (text: string): boolean =>
  text
    .split(/[.;!?\n]/)
    .some(sentence => TELLS.test(sentence) || (REPORTS.test(sentence) && WHAT.test(sentence)))

/** Who knows how to report by an agreement that they signed: of those who are asked to sign one, how many signed words that name it. */
export async function knownBySignature(call: Call & { unit: Unit }): Promise<Evidence> {
  const found = await signedThatNames(call, { audiences: WHO, names: namesReporting })
  const [due, kept] = [sum(found.map(one => one.due)), sum(found.map(one => one.signed))]
  const without = found.filter(({ isNamed }) => !isNamed)
  // Of a handful a figure says who: neither their own nor the sum gives them away.
  const shown = found.filter(one => !isFew(one.due))
  const none = {
    kept: sum(shown.map(one => one.signed)),
    due: sum(shown.map(one => one.due)),
    exceptions: [],
  }
  if (!found.length) return { ...none, state: 'not-measured', figure: 'No agreement is in force' }
  const each = found.map(({ audience, due, signed }) =>
    isFew(due)
      ? `of ${fewOf(AUDIENCE_WORDS[audience].many)} no figure`
      : `${signed} of ${due} ${AUDIENCE_WORDS[audience].many}`,
  )
  return {
    ...none,
    state: without.length ? 'not-met' : kept < due ? 'at-risk' : 'met',
    figure: [
      `Signed an agreement that names reporting: ${each.join(', ')}`,
      ...without.map(({ audience }) => `that of ${AUDIENCE_WORDS[audience].many} does not name it`),
    ].join('; '),
  }
}

const sum = (numbers: readonly number[]): number => numbers.reduce((all, one) => all + one, 0)
