import { type HeldAs, namedIn, subjectNamed } from '../people/index.ts'

/** Whom a clause asks: as its own sentence says, else as the nearest heading above it does. */
export function whoseDuty({
  text,
  leadIn,
  trail,
}: {
  text: string
  leadIn: string | null
  trail: readonly string[]
}): HeldAs[] {
  const named = nearest(text, leadIn, trail)
  return named.filter(one => one !== 'family')
}

function nearest(text: string, leadIn: string | null, trail: readonly string[]): ReturnType<typeof namedIn> {
  const said = subjectNamed(leadIn?.split(':').findLast(part => part.trim()) ?? text)
  if (said.length) return said
  const above = [...trail, ...(leadIn?.split(':') ?? [])]
  return (
    above
      .toReversed()
      .map(namedIn)
      .find(named => named.length) ?? []
  )
}
