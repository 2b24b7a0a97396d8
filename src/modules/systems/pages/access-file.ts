import { dayOf } from '../../../platform/clock.ts'
import type { Access } from '../queries/access.ts'
import { sayGrantedBy } from './say.ts'

const iso = (day: Temporal.PlainDate | null): string => day?.toString() ?? ''

export const accessRows = (access: readonly Access[]): string[][] => [
  [
    'System',
    'Area or part',
    'Name',
    'Why',
    'Let in by',
    'Recorded on',
    'From',
    'To',
    'Ended on',
    'Still needed, said on',
  ],
  ...access.map(one => [
    ...[
      one.systemName,
      one.levelName ?? '',
      one.name,
      one.why,
      sayGrantedBy(one),
      dayOf(one.grantedAt).toString(),
    ],
    ...[
      iso(one.startsOn),
      iso(one.endsOn),
      iso(one.endedOn),
      one.confirmedAt ? dayOf(one.confirmedAt).toString() : '',
    ],
  ]),
]
