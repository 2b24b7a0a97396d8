import { schoolPath } from '../../../platform/call.ts'
import { sayDayOfWeek, sayTime, dayOf } from '../../../platform/clock.ts'
import { html, type Safe } from '../../../platform/design/html.ts'
import type { PageView } from '../../../platform/design/layout.ts'
import { mojSubNavigation, table } from '../../../platform/design/macros.ts'
import { pageHead } from '../../../platform/design/parts.ts'
import { one, type Page, show } from '../../../platform/page.ts'
import { holds } from '../../../platform/permission.ts'
import { may } from '../permissions.ts'
import { type ClassList, classList, type Stands } from '../queries/class-list.ts'
import { count, link } from './say.ts'

/** Who of a class may be shown where, as of this minute. To be looked at before each picture, or printed for the day. */
export const classListPage: Page = {
  url: '/s/:school/consents',
  may: may.seeList,
  async get({ call, query }) {
    const list = await classList(call, { className: one(query['class']) || undefined })
    const base = schoolPath(call.school)
    return show(classListView({ base, list, now: call.now, keeps: holds(call.actor, may.keepAnswers.who) }))
  },
}

type Shown = { base: string; list: ClassList; now: Temporal.Instant; keeps: boolean }

function classListView({ base, list, now, keeps }: Shown): PageView {
  const { className, classes, rows, questions } = list
  const at = `${base}/consents`
  return {
    title: 'Who may be shown where',
    body: html`${pageHead({
      over: `${sayDayOfWeek(dayOf(now))}, as of ${sayTime(now)}`,
      say: className ? `${className}: who may be shown where` : 'Who may be shown where',
      under: 'Only a yes is a yes. It can change at any time: look again before each use.',
    })}
    ${
      classes.length > 1 &&
      mojSubNavigation({
        ...{ label: 'Which class', classes: 'ww-filter' },
        items: classes.map(name => ({
          text: name || 'No class',
          href: `${at}?class=${encodeURIComponent(name)}`,
          active: name === className,
        })),
      })
    }
    ${keeps && html`<p>${link(`${at}/outstanding`, 'Who has not answered')}</p>`}
    ${
      !rows.length || !questions.length
        ? html`<p>${questions.length ? 'No child is in this class.' : 'The policy has parents asked nothing yet.'}</p>`
        : html`<div class="ww-wide" tabindex="0" role="region" aria-label="The list">
            ${table({
              ...{
                caption: `${className}, ${count(rows.length, 'child', 'children')}`,
                captionClasses: 'govuk-visually-hidden',
              },
              ...{ classes: 'ww-grid', firstCellIsHeader: true },
              head: [{ text: 'Child' }, ...questions.map(({ title }) => ({ text: title }))],
              rows: rows.map(({ personId, name, stands, isOwn }) => [
                keeps && !isOwn
                  ? { html: link(`${base}/people/${personId}/consents`, name) }
                  : { text: name },
                ...stands.map(one => ({ html: SAY[one] })),
              ]),
            })}
          </div>`
    }`,
  }
}

const SAY: Readonly<Record<Stands, Safe>> = {
  yes: html`<strong>Yes</strong>`,
  no: html`No`,
  'not-answered': html`<span class="ww-soft">No answer yet</span>`,
}
