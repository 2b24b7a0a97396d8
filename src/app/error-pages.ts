import { html } from '../platform/design/html.ts'
import type { PageView } from '../platform/design/layout.ts'
import type { Refusal } from '../platform/errors.ts'

const page = (title: string, says: string, more?: string): PageView => ({
  title,
  wide: false,
  body: html`<h1 class="govuk-heading-l">${title}</h1>
    <p class="govuk-body">${says}</p>
    ${more && html`<p class="govuk-body">${more}</p>`}
    <p class="govuk-body"><a class="govuk-link" href="/">Go to the front page</a></p>`,
})

/** The same for what is not there and for what the reader may not know is there. */
export const noSuchPage = page(
  'Page not found',
  'Check the address, or go back and try another way. A link that was sent to you works once, and ends after some days: ask whoever sent it for a new one.',
)

export function refusalView(refusal: Refusal): { view: PageView; status: number } {
  switch (refusal.kind) {
    case 'not-found':
      return { view: noSuchPage, status: 404 }
    case 'not-allowed':
      return {
        view: page(refusal.message, 'Ask your headteacher if you think you should be able to.'),
        status: 403,
      }
    case 'conflict':
      return {
        view: page('Something changed meanwhile', refusal.message, 'Go back, look again, and decide.'),
        status: 409,
      }
    case 'too-many':
      return { view: page('Please wait', refusal.message), status: 429 }
    case 'invalid':
      return {
        view: page('There is a problem', Object.values(refusal.fields).join('. ') || refusal.message),
        status: 422,
      }
  }
}

const giveNumber = (requestId: string) =>
  `If it happens again, give this number to whoever looks after Watchword: ${requestId}`

export function errorView(status: number, requestId: string): PageView {
  if (status === 503)
    return page(
      'Watchword is starting again',
      'Nothing you did before is lost. Wait a minute and try again. If you were sending a form, look first whether it was kept.',
      giveNumber(requestId),
    )
  if (status >= 500)
    return page(
      'Sorry, that did not work',
      'Nothing you did before is lost. Try again in a minute.',
      giveNumber(requestId),
    )
  if (status === 415)
    return page(
      'No file can be sent here',
      'Go back: what you wrote is still there. Write what the file shows, and who has it.',
    )
  return status === 404 ? noSuchPage : page('That could not be read', 'Go back and try again.')
}
