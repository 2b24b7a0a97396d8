import { schoolPath } from '../../../platform/call.ts'
import { sayDay } from '../../../platform/clock.ts'
import { html } from '../../../platform/design/html.ts'
import { table } from '../../../platform/design/macros.ts'
import { pageHead, sectionHead } from '../../../platform/design/parts.ts'
import { type Page, show } from '../../../platform/page.ts'
import { isOwnOrListed } from '../../people/index.ts'
import { may } from '../permissions.ts'
import { listsOfPerson, openLines } from '../queries/lists.ts'
import { back, link, sayDone, sayKind } from './say.ts'

/** What somebody became and stopped being here, with its day; and what is to be given or taken back. */
export const personListsPage: Page = {
  url: '/s/:school/people/:personId/starters',
  may: may.seePerson,
  async get({ call, params }) {
    const { personId, name, changed, lists } = await listsOfPerson(call, params)
    const base = schoolPath(call.school)
    const open = lists.filter(list => openLines(list).length)
    return show({
      title: 'Starting, changing and leaving',
      before: isOwnOrListed(call.actor, { id: personId })
        ? back(`${base}/people/${personId}`, name)
        : back(`${base}/starters`, 'Starters, movers and leavers'),
      body: html`${pageHead({
        over: name,
        say: open.length
          ? `${open.length} ${open.length === 1 ? 'list is' : 'lists are'} open.`
          : 'Nothing is open.',
        under:
          'Rights in Watchword come and go with each of these by themselves. The lists are for everything else.',
      })}
      ${
        lists.length > 0 &&
        html`${sectionHead({ id: 'lists', text: 'Lists' })}
          <ul class="ww-plain">
            ${lists.map(
              list =>
                html`<li>
                  <p>${link(`${base}/starters/${list.listId}`, sayKind(list))}<br />${sayDay(list.day)}. ${sayDone(list)}.</p>
                </li>`,
            )}
          </ul>`
      }
      ${sectionHead({ id: 'changes', text: 'What changed' })}
      ${table({
        ...{
          caption: 'What changed, newest first',
          captionClasses: 'govuk-visually-hidden',
          firstCellIsHeader: true,
        },
        head: [{ text: 'Day' }, { text: 'Change' }],
        rows: changed.map(({ on, ...change }) => [{ text: sayDay(on) }, { text: sayKind(change) }]),
      })}`,
    })
  },
}
