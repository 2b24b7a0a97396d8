import type { Saying } from '../../platform/controls/saying.ts'

const STAGE =
  /\b(?:KS ?|key stages? |(?<=(?:KS ?|key stages? )1(?: and | ?[&/] ?)))([1-4])\b|\b(EYFS|early years|reception|nursery)\b|\b(infants?|juniors?)\b(?! (?:school|academy))|\b(?:years? (?:groups? )?|Y|(?<=years? (?:\d{1,2}|R)(?: and | to | ?[&/–-] ?)))(\d{1,2}|R)\b/gi
const STAGES = ['EYFS', 'KS1', 'KS2', 'KS3', 'KS4']
const LAST_YEARS = [0, 2, 6, 9, 11]
const JOINS =
  /^[\s,/&–-]*(?:(?:and|or|to|up|in|of|the|both|pupils|children|foundation stage)[\s,/&–-]*){0,5}$/i

type Named = { from: number; to: number; stage: number }

const stageOf = ([, key, early, phase, year]: RegExpExecArray): number => {
  if (early) return 0
  if (key) return Number(key)
  if (phase) return /^i/i.test(phase) ? 1 : 2
  return /r/i.test(year ?? '') ? 0 : LAST_YEARS.findIndex(last => Number(year) <= last)
}

/** The last stage that the words name beside the signing: "Reception and Key Stage 1" is up to KS1. */
const lastStage = (match: RegExpExecArray): string | null => {
  const runs: Named[] = []
  for (const found of match.input.slice(0, 2000).matchAll(STAGE)) {
    const stage = stageOf(found)
    if (stage < 0) continue
    const here = { from: found.index, to: found.index + found[0].length, stage }
    const last = runs.at(-1)
    if (last && JOINS.test(match.input.slice(last.to, here.from)))
      runs[runs.length - 1] = { ...here, from: last.from, stage: Math.max(last.stage, stage) }
    else runs.push(here)
  }
  const end = match.index + match[0].length
  const away = ({ from, to }: Named): number => Math.max(0, match.index - to, from - end)
  const [nearest] = runs.toSorted((a, b) => away(a) - away(b))
  return nearest ? (STAGES[nearest.stage] ?? null) : null
}

export const signedOnBehalf: readonly Saying[] = [
  {
    words:
      /\b(?:parents?|carers?|guardians?|families)\b[^.;]{0,80}?\b(?:counter-?)?sign(?:s|ed)?\b[^.;]{0,40}?\b(?:on (?:their |the child['’]s )?behalf|for (?:their|the|each|every|an?|any|all) (?:younger )?(?:child|children|pupils?)\b(?!['’])|\bagreement\b.{0,10}? for (?:younger )?(?:children|pupils) (?:in|of|up to|under|below)\b)|\b(?:child|children|pupils?)\b[^.]{0,80}?\b(?:parents?|carers?)\b[^.;]{0,20}?\bsigns? for them\b/i,
    parameters: match => ({ stage: lastStage(match) ?? 'all' }),
    sure: 'word-for-word',
    says: 'let parents sign for a child',
  },
  {
    words:
      /\bsigned\b[^.;]{0,30}?\bon (?:their|the (?:child|pupil)['’]s) behalf\b|\bsigned\b[^.;]{0,30}?\bon behalf of\b[^.;]{0,60}?\b(?:child|pupil|children)|\bon behalf of\b[^.;]{0,60}?\b(?:child|pupils?|children)\b[^.;]{0,60}?\bparents?\b[^.;]{0,20}?\bsign/i,
    parameters: match => ({ stage: lastStage(match) ?? 'all' }),
    sure: 'likely',
    says: 'let somebody sign for a child',
  },
  {
    words:
      /^(?=.{0,300}\b(?:KS ?1|key stage (?:1|one)|EYFS|early years|reception|nursery|infants?|younger)\b).{0,300}?\bagreement\b[^.;]{0,30}?\bsigned by (?:an?|the|their) (?:parent|carer)/i,
    parameters: match => ({ stage: lastStage(match) ?? 'all' }),
    sure: 'likely',
    says: 'let a parent sign for a child',
  },
]
