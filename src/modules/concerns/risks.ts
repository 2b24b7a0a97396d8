/** The three of "content, contact, conduct", the fourth of KCSIE, and what none of them holds. */
export const AREAS = ['content', 'contact', 'conduct', 'commerce', 'other'] as const
export type RiskArea = (typeof AREAS)[number]
export const AREA_WORDS: Readonly<Record<RiskArea, string>> = {
  content: 'Content',
  contact: 'Contact',
  conduct: 'Conduct',
  commerce: 'Commerce',
  other: 'Other',
}

/** As it is kept: "conduct", or "conduct/copyright". */
export type RiskKey = string
export const riskKey = (area: RiskArea, type: string): RiskKey => (type ? `${area}/${type}` : area)

export function sayRisk(key: RiskKey): string {
  const [area = '', type = ''] = key.split('/')
  const words = AREAS.find(one => one === area)
  return `${words ? AREA_WORDS[words] : area}${type && `: ${type}`}`
}

/** One kind, however its name is written: a policy may take up what a lead had added. */
export const isSameKind = (a: OfArea, b: OfArea): boolean =>
  a.area === b.area && a.name.toLowerCase() === b.name.toLowerCase()
type OfArea = { area: RiskArea; name: string }

/** It was offline, or of no kind that the policy lists; said in words. */
export const OTHER_RISK = 'none-listed'
