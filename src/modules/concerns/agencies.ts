import { ADVICE_LINE } from '../../words/advice-line.ts'
import type { OutsideContact } from '../../words/duties.ts'

type Known = { kind: OutsideContact; name: string; phone: string | null }

/** Bodies that every school reaches alike, by the words in which policies name them (by their own pages, November 2026). */
const NATIONAL: readonly { named: RegExp; reach: string }[] = [
  { named: /police/i, reach: '101, or 999 in an emergency' },
  { named: /\biwf\b|internet watch/i, reach: 'www.iwf.org.uk/report' },
  { named: /ceop/i, reach: 'www.ceop.police.uk/Safety-Centre' },
  { named: /\bprevent\b/i, reach: '101, for the police’s Prevent team; ACT Early, 0800 011 3764' },
  { named: /lgfl/i, reach: 'www.lgfl.net' },
  { named: /online safety helpline|safer internet/i, reach: '0344 381 4772, helpline@saferinternet.org.uk' },
  { named: /whistleblowing advice/i, reach: `${ADVICE_LINE.phone}, ${ADVICE_LINE.email}` },
]
const OURS: readonly { named: RegExp; kind: OutsideContact }[] = [
  { named: /lado|designated officer|local authority|\bLA\b|council/i, kind: 'lado' },
  { named: /social (?:care|work)|local authority|\bLA\b|council/i, kind: 'childrens-social-care' },
  { named: /police/i, kind: 'police' },
  { named: /lgfl|broadband|grid\b/i, kind: 'support-provider' },
]

/** What is the same for every school. */
export const nationalReach = (agency: string): string[] =>
  NATIONAL.flatMap(({ named, reach }) => (named.test(agency) ? [reach] : []))

/** How an agency is reached: by the numbers that the school has recorded, and by what is the same for every school. */
export function reachOf(agency: string, contacts: readonly Known[]): string[] {
  const ours = OURS.filter(({ named }) => named.test(agency)).flatMap(({ kind }) =>
    contacts.flatMap(one => (one.kind === kind && one.phone ? [`${one.name}, ${one.phone}`] : [])),
  )
  return [...new Set([...ours, ...nationalReach(agency)])]
}
