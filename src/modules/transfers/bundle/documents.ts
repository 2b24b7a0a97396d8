import { html, type Safe } from '../../../platform/design/html.ts'

/** A document inside the seal: its bytes as base64, to save and never to show. */
export type SealedDocument = {
  documentId: string
  reference: string
  name: string
  /** Under which it is saved: no name of anybody. */
  fileName: string
  type: string
  bytes: number
  sha256: string
  base64: string
}

/** More than a browser opens in one page without trouble. */
export const MOST_BYTES = 100_000_000
/** From here on it is said before the press how large the page gets. */
const LARGE = 10_000_000
/** Written as letters once inside the seal, packed, and once more around it. */
const GROWS = 4 / 3

/** "2.4 MB"; less than a tenth of one is said in kB. */
export const sayBytes = (bytes: number): string =>
  bytes < 100_000 ? `${Math.max(1, Math.round(bytes / 1_000))} kB` : `${(bytes / 1_000_000).toFixed(1)} MB`

/** How large the page gets by its documents, where that is much. */
export function sayLarge(bytes: number): string | undefined {
  const page = bytes * GROWS
  return page > LARGE ? sayBytes(page) : undefined
}

export const documentsPart = (documents: readonly SealedDocument[]): Safe | false =>
  documents.length > 0 &&
  html`<h2>Documents</h2>
    <p>As they came in: whoever made them may name other children. Nothing of them is shown here.</p>
    <ul>
      ${documents.map(
        ({ name, reference, bytes, sha256 }, n) =>
          html`<li>
            <span class="words">${name}</span> <span class="when">${reference}, ${sayBytes(bytes)}</span><br />
            <button type="button" data-document="${n}" aria-label="Save ${name}">Save</button><br />
            <span class="when hash">SHA-256 ${sha256}</span>
          </li>`,
      )}
    </ul>`
