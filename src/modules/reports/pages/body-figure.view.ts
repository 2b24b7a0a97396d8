import { raw } from '../../../platform/design/html.ts'

/** A figure seen from the front or the back, drawn about the middle of its head. */
const figure = (x: number): string =>
  `<g transform="translate(${x} 0)"><circle cx="0" cy="26" r="19"/>` +
  '<path d="M-8 44v10h-16q-12 0-14 14l-10 66 12 4 12-50v44l-6 108h20l10-98 10 98h20l-6-108v-44l12 50 12-4-10-66' +
  'q-2-14-14-14h-16v-10"/></g>'

type Spot = readonly [n: number, x: number, y: number]
/** The numbers of the list beside it. Left and right are the child's: seen from the front they are turned round. */
const FRONT: readonly Spot[] = [
  ...([
    [1, 70, 18],
    [2, 70, 35],
    [3, 70, 55],
    [4, 70, 82],
    [5, 70, 112],
    [15, 70, 138],
  ] as const),
  ...sides(70, { left: 1 }),
]
const BACK: readonly Spot[] = [
  [1, 210, 30],
  [3, 210, 55],
  [6, 210, 96],
  [15, 210, 138],
  ...sides(210, { left: -1 }),
]

function sides(x: number, { left }: { left: 1 | -1 }): Spot[] {
  const pairs = [
    [7, 37, 96],
    [9, 45, 148],
    [11, 17, 184],
    [13, 18, 234],
  ] as const
  return pairs.flatMap(([n, away, y]): Spot[] => [
    [n, x + left * away, y],
    [n + 1, x - left * away, y],
  ])
}

const number = ([n, x, y]: Spot): string => `<text x="${x}" y="${y + 4}">${n}</text>`

/** Only a picture of the list: what it shows stands in words beside it. */
export const bodyFigure = raw(
  '<svg class="ww-body" viewBox="0 0 280 276" aria-hidden="true" focusable="false">' +
    `${figure(70)}${figure(210)}${[...FRONT, ...BACK].map(number).join('')}` +
    '<text x="70" y="268">Front</text><text x="210" y="268">Back</text></svg>',
)
