import { html, type Part, type Safe } from '../../../platform/design/html.ts'
import { sectionHead } from '../../../platform/design/parts.ts'
import type { ReadAs } from '../reading/read-source.ts'

/** A link that looks like one of a row of equal buttons. */
export const buttonLink = (href: string, text: Part, isFilled = false): Safe =>
  html`<a
    class="govuk-button${!isFilled && ' govuk-button--secondary'} ww-button--small"
    href="${href}"
    role="button"
    draggable="false"
    >${text}</a
  >`

export const smallButton = (
  text: Part,
  { name, value, isFilled = false }: { name?: string; value?: string; isFilled?: boolean } = {},
): Safe =>
  html`<button
    type="submit"
    class="govuk-button${!isFilled && ' govuk-button--secondary'} ww-button--small"
    ${name !== undefined && html`name="${name}" value="${value ?? ''}"`}
  >
    ${text}
  </button>`

export const hidden = (fields: Readonly<Record<string, string>>): Safe[] =>
  Object.entries(fields).map(([name, value]) => html`<input type="hidden" name="${name}" value="${value}" />`)

/** What a reader of the page aloud hears after "Accept". */
export const aloud = (words: Part): Safe => html`<span class="govuk-visually-hidden"> ${words}</span>`

export const link = (href: string, text: Part): Safe => html`<a class="govuk-link" href="${href}">${text}</a>`

/** The file as it was brought; a version whose words were pasted has none. */
export const originalLink = ({ hasOriginal }: { hasOriginal: boolean }, base: string): Safe | undefined =>
  hasOriginal
    ? html`<p class="govuk-body">${link(`${base}/original`, 'Download the original')}</p>`
    : undefined

export const count = (n: number, one: string, many = `${one}s`): string => `${n} ${n === 1 ? one : many}`

type Placed = { trail: readonly string[] }

/** Rows under the headings they stand under; those given together fold together. */
export function bySection<One extends Placed>(
  all: readonly One[],
  { rows }: { rows: (section: readonly One[]) => readonly Safe[] },
): Safe[] {
  const sections: One[][] = []
  for (const one of all) {
    const last = sections.at(-1)
    if (last?.[0] && headOf(last[0]) === headOf(one)) last.push(one)
    else sections.push([one])
  }
  return sections.flatMap((section, n) => {
    const [first] = section
    if (!first) return []
    return [sectionHead({ id: `s${n + 1}`, text: headOf(first) }), ...rows(section)]
  })
}

const headOf = ({ trail }: Placed): string => trail[0] ?? 'Before the first heading'

/** Where words stand: the lines of a text are on its page, those of another file are not. */
export const sayPlace = (readAs: ReadAs, line: number | null): string =>
  `${readAs === 'text' ? 'line' : 'paragraph'} ${line ?? ''}`

/** Runs of neighbours that are alike: they fold to one line together. */
export function runs<One>(
  all: readonly One[],
  isAlike: (one: One) => boolean,
): { isAlike: boolean; of: One[] }[] {
  const found: { isAlike: boolean; of: One[] }[] = []
  for (const one of all) {
    const last = found.at(-1)
    if (last && last.isAlike === isAlike(one)) last.of.push(one)
    else found.push({ isAlike: isAlike(one), of: [one] })
  }
  return found
}
