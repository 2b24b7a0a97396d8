import { EXPECTED } from './expected.ts'
import { score } from './score.ts'

const percent = (part: number, whole: number): string =>
  whole === 0 ? '–' : `${((100 * part) / whole).toFixed(0)} %`
const rows: string[] = []
const details: string[] = []
const sum = { rowsAsked: 0, bound: 0, right: 0, wrong: 0, asked: 0, figures: 0, found: 0 }

for (const expected of EXPECTED) {
  const result = score(expected)
  const { clauses, wrongFacts, missedFigures, wrongFigures, extraFigures, missed, wrong, right, bound } =
    result
  const facts = Object.keys(expected.facts).length
  const found = expected.figures.length - missedFigures.length
  sum.rowsAsked += expected.suggestions.filter(([, , , row]) => row !== 'own').length
  sum.bound += bound
  sum.right += right
  sum.wrong += wrong.length
  sum.asked += expected.suggestions.length
  sum.figures += expected.figures.length
  sum.found += found
  rows.push(
    `| ${expected.seed} | ${result.document.passages.length} | ${clauses.length} (${clauses.filter(({ duty }) => duty).length}) | ${facts - wrongFacts.length}/${facts} | ${result.holders.length}/${expected.holders.length} | ${found}/${expected.figures.length} | ${wrongFigures.length} | ${extraFigures.length} | ${right}/${expected.suggestions.length} | ${percent(right, expected.suggestions.length)} | ${percent(right, right + wrong.length)} |`,
  )
  details.push(
    `### ${expected.seed}`,
    ...[
      ...wrongFacts.map(each => `- fact wrong: ${each}`),
      ...missedFigures.map(each => `- figure missed: ${each}`),
    ],
    ...wrongFigures.map(each => `- figure wrong: ${each}`),
    ...extraFigures.map(each => `- figure nobody set: ${each}`),
    ...missed.map(each => `- suggestion missed: ${each}`),
    ...wrong.map(each => `- suggestion wrong: ${each}`),
    '',
  )
}

console.log(
  [
    '| text | passages | clauses (duties) | facts | post-holders | figures | wrong system or audience | figures nobody set | suggestions | recall | precision |',
    '| --- | --- | --- | --- | --- | --- | --- | --- | --- | --- | --- |',
    ...rows,
    '',
    `All: figures ${percent(sum.found, sum.figures)}, recall ${percent(sum.right, sum.asked)}, precision ${percent(sum.right, sum.right + sum.wrong)}. Measured ${new Date().toISOString().slice(0, 10)}.`,
    `Against the register's rows alone (what a person read in the words and no row binds counted as wrong): recall ${percent(sum.bound, sum.rowsAsked)} (${sum.bound} of ${sum.rowsAsked}), precision ${percent(sum.bound, sum.right + sum.wrong)} (${sum.bound} of ${sum.right + sum.wrong}).`,
    '',
    ...details,
  ].join('\n'),
)
