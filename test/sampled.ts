/** Whether this is `npm run long`, which tries all that every change tries only in part. */
export const isLong = Boolean(process.env['WATCHWORD_LONG_FIGURES'])

/** Some of them, drawn by lot; all of them in `npm run long`. */
export const sampled = <Item>(all: readonly Item[], most: number): readonly Item[] =>
  isLong
    ? all
    : all
        .map(item => ({ item, lot: Math.random() }))
        .toSorted((a, b) => a.lot - b.lot)
        .slice(0, most)
        .map(({ item }) => item)
