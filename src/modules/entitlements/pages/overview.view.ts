import { sayDay } from '../../../platform/clock.ts'
import { html, type Safe } from '../../../platform/design/html.ts'
import type { PageView } from '../../../platform/design/layout.ts'
import { table } from '../../../platform/design/macros.ts'
import { pageHead } from '../../../platform/design/parts.ts'
import { stateTag } from '../../../platform/design/states.ts'
import { sayEntitlement } from '../controls/entitlement.ts'
import type { Overview } from '../queries/classes-and-rules.ts'
import { classUrl, sayUse, sayWaiting } from './say.ts'

export const overviewView = (
  at: string,
  { classes, asked, seesDevices }: Overview & { seesDevices: boolean },
): PageView => ({
  title: 'What a class may use',
  body: html`${pageHead({
    say: 'What a class may use',
    under: 'Watchword says what was agreed. It switches nothing at the filter or at the network.',
  })}
  <p class="ww-links">
    <a class="govuk-link" href="${at}/addresses">Addresses for the youngest</a>
    <a class="govuk-link" href="${at}/social-media">Social media</a>
    <a class="govuk-link" href="${at}/mail">Pupils’ e-mail</a>
    ${seesDevices && html`<a class="govuk-link" href="${at}/devices">People’s own devices</a>`}
  </p>
  <h2 class="ww-h2">The internet, class by class</h2>
  ${classes.length ? ofClasses(at, { classes, asked }) : html`<p>No class has pupils yet.</p>`}
  ${
    asked.length > 0 &&
    html`<h2 class="ww-h2">What the policy says</h2>
      <ul class="govuk-list govuk-list--bullet">
        ${asked.map(one => html`<li>${sayEntitlement(one)}</li>`)}
      </ul>`
  }`,
})

const ofClasses = (at: string, { classes, asked }: Overview): Safe =>
  html`<div class="ww-wide" tabindex="0" role="region" aria-label="Classes">
    ${table({
      ...{ caption: 'Classes, by name', captionClasses: 'govuk-visually-hidden', firstCellIsHeader: true },
      head: ['Class', 'The internet', 'Lesson on safe use'].map(text => ({ text })),
      rows: classes.map(one => {
        const waiting = sayWaiting(one, asked)
        const lesson = one.lessons[0]
        return [
          { html: html`<a class="govuk-link" href="${classUrl(at, one.className)}">${one.className}</a>` },
          { text: sayUse(one, asked) },
          {
            html: html`${lesson ? `Held on ${sayDay(lesson.heldOn)}` : 'Not this school year'}${waiting && html`<br />${stateTag('at-risk', waiting)}`}`,
          },
        ]
      }),
    })}
  </div>`
