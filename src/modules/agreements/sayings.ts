import type { Said, Saying } from '../../platform/controls/saying.ts'

const AGREEMENT =
  "(?:acceptable[- ]use|AUPs?\\b|AUAs?\\b|code of conduct|home[- ]school|user agreement|agreement form|internet agreement|(?:school|pupil|staff|parent\\w{0,3}['’]?|this|the|an?|our|their|ICT|IT|internet|computer|device|user|network) agreement|rules of (?:use|appropriate use)|(?:e|online)-?[- ]?safety (?:rules|agreement|policy))"
const any = (source: string): RegExp => new RegExp(source, 'i')
const SIGNS =
  '(?:(?:re-?)?sign(?:s|ed|ing)?(?!-| on behalf| post| in\\b| out\\b| off\\b|posted)|endorse[sd]?|countersign(?:ed|s)?)'
const CONSENT = /\b(?:permission|consent)\b[^.;]{0,60}\b(?:agreement|form)\b|\bshould provide consent\b/i

const audience = (_: RegExpExecArray, clause: Said): Record<string, unknown> => {
  const audiences = clause.audiences
  return { audience: audiences.length === 0 ? ['everyone'] : audiences }
}
const beforeAccess = (match: RegExpExecArray, clause: Said): Record<string, unknown> => ({
  ...audience(match, clause),
  before: 'first-use',
})

export const signedBeforeAccess: readonly Saying[] = [
  {
    words: any(
      `\\b${SIGNS}\\b[^.;]{0,120}?\\b(?:before|prior to|until)\\b[^.;]{0,40}?\\b(?:us(?:e|ing)|access|given|granted|account|log)`,
    ),
    not: CONSENT,
    parameters: beforeAccess,
    sure: 'word-for-word',
    says: 'ask for a signature before access',
  },
  {
    words: any(
      `\\b(?:read|understand)\\b[^.;]{0,30}?\\b${SIGNS}\\b[^.;]{0,90}?\\b(?:${AGREEMENT}|understood)`,
    ),
    not: CONSENT,
    parameters: audience,
    sure: 'word-for-word',
    says: 'ask for a signed agreement',
  },
  {
    words: any(
      `\\b${SIGNS}\\b[^.;]{0,90}?\\b${AGREEMENT}|\\b${AGREEMENT}[^.;]{0,60}?\\b(?:is|are|be|will) (?:\\w+ )?${SIGNS}\\b|\\b${AGREEMENT}[^.;]{0,30}?\\bwhich\\b[^.;]{0,50}?\\b${SIGNS}\\b`,
    ),
    not: CONSENT,
    parameters: audience,
    sure: 'likely',
    says: 'ask for a signed agreement',
  },
  {
    words: any(
      `\\b${AGREEMENT}[^.;]{0,60}?\\bissued to\\b|\\b(?:who has|who have|record of who) ${SIGNS}\\b`,
    ),
    parameters: audience,
    sure: 'guess',
    says: 'put the agreement before everybody',
  },
  {
    words: any(
      `\\b(?:read and adhere to|adhere to|abide by|responsible for using|follow)\\b[^.;]{0,100}?\\b(?:acceptable[- ]use|AUPs?\\b|home[- ]school agreement)`,
    ),
    not: any(
      `\\b(?:encourage|remind|help|support)\\b[^.;]{0,60}\\b(?:to )?(?:adhere|follow|abide)|\\b${SIGNS}\\b`,
    ),
    parameters: audience,
    sure: 'guess',
    says: 'bind people to an agreement without speaking of a signature',
  },
  {
    words: any(
      `\\b(?:parents?|carers?|visitors?|pupils?|staff|governors?|volunteers?|users?)\\b[^.;]{0,60}?\\b(?:must|to) (?:use|access)\\b[^.;]{0,90}?\\bin accordance with\\b[^.;]{0,40}?\\b(?:acceptable[- ]use)`,
    ),
    not: any(`\\b(?:images?|devices) (?:will|must) be used\\b|\\b${SIGNS}\\b`),
    parameters: audience,
    sure: 'guess',
    says: 'make use depend on an agreement',
  },
  {
    words: any(
      `\\baccess to\\b[^.;]{0,40}?\\b(?:systems?|networks?|internet|e-?mail|accounts?)\\b[^.;]{0,60}?\\bin (?:accordance|line) with\\b[^.;]{0,130}?\\bacceptable[- ]use`,
    ),
    not: any(`\\b${SIGNS}\\b`),
    parameters: audience,
    sure: 'guess',
    says: 'make access depend on an agreement',
  },
  {
    words: any(
      `\\bagreements?\\b[^.;]{0,30}?\\b(?:held|kept|filed|stored|retained)\\b[^.;]{0,40}?\\b(?:files?|records?)\\b`,
    ),
    not: any(`\\b(?:loan|hire|data|sharing|processing|licen[cs]e|service)[- ]agreements?\\b`),
    parameters: audience,
    sure: 'guess',
    says: 'keep the signed agreements',
  },
]

const EVERY =
  'annually|(?:every|each) september|yearly|termly|(?:each|every|once a|the start of (?:each|every)) (?:school |academic )?(?:year|term)'
const renewal = (match: RegExpExecArray, clause: Said): Record<string, unknown> => {
  const said = (match.slice(1).find(part => part !== undefined) ?? '').toLowerCase()
  const isSchoolYear = /september|school|academic|start of/.test(said)
  return {
    every: /term/.test(said) ? 'term' : isSchoolYear ? 'school-year' : 'year',
    ...audience(match, clause),
  }
}
const TALKED =
  /\b(?:passwords?|licen[cs]es?|certificates?|subscriptions?|checks?) (?:will |must |should )?(?:be |are )?renew|\bdiscuss(?:ed|es|ing)?\b|\bpermission\b|\bpolicy will be reviewed\b/i

export const renewedEach: readonly Saying[] = [
  {
    words: any(`\\b(?:${SIGNS}|renew\\w{0,3})\\b[^.;]{0,140}?\\b(${EVERY})\\b`),
    not: TALKED,
    parameters: renewal,
    sure: 'word-for-word',
    says: 'renew the signature',
  },
  {
    words: any(`\\b(${EVERY})\\b[^.;]{0,60}?\\b(?:${SIGNS}|renew\\w{0,3})\\b[^.;]{0,60}?\\b${AGREEMENT}`),
    not: TALKED,
    parameters: renewal,
    sure: 'word-for-word',
    says: 'renew the signature',
  },
  {
    words: any(
      `\\b${AGREEMENT}[^.;]{0,60}?\\b(?:review\\w{0,3} this|renew\\w{0,3}|re-?sign\\w{0,3}|updat\\w{1,3})\\b[^.;]{0,40}?\\b(${EVERY})\\b`,
    ),
    not: TALKED,
    parameters: renewal,
    sure: 'likely',
    says: 'renew the agreement',
  },
]

export { signedOnBehalf } from './sayings-behalf.ts'
