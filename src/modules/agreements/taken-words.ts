/** A passage of the policy, as its room hands it over. */
export type TakenPassage = { n: number; kind: string; level: number | null; text: string }

export type TakenSection = { n: number; heading: string; level: number; passages: readonly TakenPassage[] }

/** Each heading with what stands below it, down to the next heading of its own rank. */
export function sectionsToTake(passages: readonly TakenPassage[]): TakenSection[] {
  return passages.flatMap((heading, at) => {
    if (heading.kind !== 'heading') return []
    const level = heading.level ?? 1
    const below = passages.slice(at + 1)
    const end = below.findIndex(({ kind, level: next }) => kind === 'heading' && (next ?? 1) <= level)
    const within = end < 0 ? below : below.slice(0, end)
    return within.some(({ kind }) => kind !== 'heading')
      ? [{ n: heading.n, heading: heading.text, level, passages: within }]
      : []
  })
}

/** As rules are written here: one on each line; a heading ends with a colon. */
export const asRules = (passages: readonly TakenPassage[]): string =>
  passages
    .map(({ kind, text }) => {
      const line = text.replaceAll(/\s+/g, ' ').trim()
      return kind === 'heading' ? `${line.replace(/[:.]$/, '')}:` : line.replace(/:$/, '')
    })
    .join('\n')
