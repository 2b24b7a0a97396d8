/** Where a room's pages stand at the foot of every page, in this order. */
export const AREA_WORDS = {
  children: 'Children and concerns',
  people: 'People',
  policy: 'Policy and agreements',
  running: 'Systems and the record',
} as const
export type Area = keyof typeof AREA_WORDS

export const AREAS = Object.keys(AREA_WORDS) as readonly Area[]
