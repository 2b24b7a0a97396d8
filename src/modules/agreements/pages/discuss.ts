import { schoolPath } from '../../../platform/call.ts'
import { postForm } from '../../../platform/design/form.ts'
import { html } from '../../../platform/design/html.ts'
import { pageHead } from '../../../platform/design/parts.ts'
import { type Page, show, to } from '../../../platform/page.ts'
import { confirmDiscussed } from '../commands/confirm-discussed.ts'
import { may } from '../permissions.ts'
import { toDiscuss } from '../queries/to-discuss.ts'
import { discussFields } from './discuss.view.ts'

/** A parent who has signed already reads a child's own agreement with the child. */
export const discussPage: Page = {
  url: '/s/:school/agreements/discuss',
  may: may.discuss,
  async get({ call, typed, errors }) {
    const found = await toDiscuss(call)
    const isLeft = found.children.length > 0
    return show({
      title: 'Read it with your child',
      wide: false,
      errors,
      errorTitle: 'Not kept yet',
      body: html`${pageHead({
        say: isLeft ? 'Read it with your child' : 'Nothing is left to read with your child.',
      })}
      ${isLeft && postForm(html`${discussFields(found, { typed, errors })}`, 'Say so')}`,
    })
  },
  async post({ call, answers }) {
    await confirmDiscussed(call, answers)
    return to(schoolPath(call.school))
  },
}
