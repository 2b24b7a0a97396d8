/** mulberry32: the same run every time */
export type Dice = {
  readonly next: () => number
  readonly below: (end: number) => number
  readonly one: <T>(of: readonly T[]) => T
  readonly chance: (share: number) => boolean
  readonly shuffled: <T>(items: readonly T[]) => T[]
}

export function dice(start: number): Dice {
  let seed = start
  const next = (): number => {
    seed = (seed + 0x6d2b79f5) | 0
    let t = Math.imul(seed ^ (seed >>> 15), 1 | seed)
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296
  }
  const below = (end: number): number => Math.floor(next() * end)
  return {
    next,
    below,
    one: of => of[below(of.length)] as (typeof of)[number],
    chance: share => next() < share,
    shuffled: items => {
      const left = [...items]
      for (let at = left.length - 1; at > 0; at--) {
        const other = below(at + 1)
        const [a, b] = [left[at], left[other]] as [(typeof left)[number], (typeof left)[number]]
        left[at] = b
        left[other] = a
      }
      return left
    },
  }
}
