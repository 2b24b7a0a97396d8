/** mulberry32, seeded: the same children every time. */
export type Dice = {
  one<Of>(of: readonly Of[]): Of
  below(end: number): number
  chance(share: number): boolean
}

export function dice(start: number): Dice {
  let seed = start
  const next = (): number => {
    seed = (seed + 0x6d2b79f5) | 0
    let t = Math.imul(seed ^ (seed >>> 15), 1 | seed)
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296
  }
  const below = (end: number) => Math.floor(next() * end)
  return { below, one: of => of[below(of.length)] as (typeof of)[number], chance: share => next() < share }
}
