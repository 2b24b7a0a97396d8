import { html } from '../../../platform/design/html.ts'
import type { PageView } from '../../../platform/design/layout.ts'
import { pageHead } from '../../../platform/design/parts.ts'
import { type Contact, ladoNumbers } from './lado.view.ts'
import { back } from './say.ts'

type Gone = { base: string; isAnybodyLeft: boolean; contacts: readonly Contact[] }

/** After "not for me": to whom it went is not for whoever it may be about. Where nobody is left, whom to ring now. */
export const goneView = ({ base, isAnybodyLeft, contacts }: Gone): PageView => ({
  title: 'Not for you any more',
  wide: false,
  before: back(base, 'Concerns about adults'),
  body: isAnybodyLeft
    ? pageHead({
        say: 'It is not yours any more.',
        under: 'It has gone to whoever comes next. You see it no more.',
      })
    : html`${pageHead({ say: 'Nobody here is left to answer it.', under: 'You see it no more.' })}
        <p class="govuk-inset-text">
          <strong>Ring the LADO now:</strong> ${ladoNumbers(contacts)}. Say that a concern about an adult has been
          reported, and that nobody at the school may answer it.
        </p>`,
})
