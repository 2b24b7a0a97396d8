import type { Frame, NavItem } from './frame.ts'
import { html, raw, type Safe } from './html.ts'
import { hrefOf, isNumber } from './parts.ts'
import { button, genericHeader, serviceNavigation } from './macros.ts'

/** The mark: a tick across a ruled margin. */
export const WATCHWORD_MARK = raw(
  '<svg class="ww-mark" viewBox="0 0 34 34" aria-hidden="true" focusable="false">' +
    '<rect width="34" height="34" rx="7" fill="#14495c"/><path d="M10.5 0v34" stroke="#7fb0c0" stroke-width="2"/>' +
    '<path d="M5 17.6l6.6 6.4L26.4 8.8" fill="none" stroke="#fff" stroke-width="3.6" stroke-linecap="round"' +
    ' stroke-linejoin="round"/></svg>',
)

/** The deepest item at or above this path. The school's own page is above everything, so only exactly it counts. */
function activeItem({ nav, path, school }: Frame): NavItem | undefined {
  const here = path.split('?')[0] ?? path
  const isAbove = ({ href }: NavItem) =>
    here === href || (href !== '/' && href !== school?.path && here.startsWith(`${href}/`))
  return nav.filter(isAbove).toSorted((a, b) => b.href.length - a.href.length)[0]
}

const name = ({ school }: Frame): Safe =>
  school
    ? html`${WATCHWORD_MARK}<span class="ww-school">${school.name}<small>Watchword</small></span>`
    : html`${WATCHWORD_MARK}<span class="ww-school">Watchword</span>`

function navigation(frame: Frame): Safe | undefined {
  if (frame.nav.length === 0) return undefined
  const active = activeItem(frame)
  const here = frame.path.split('?')[0]
  const { report } = frame
  return serviceNavigation({
    navigationLabel: 'Main',
    collapseNavigationOnMobile: false,
    navigation: frame.nav.map(item => ({
      ...item,
      current: item === active && item.href === here,
      active: item === active,
    })),
    slots: report
      ? {
          navigationEnd: html`<li class="govuk-service-navigation__item ww-nav-report">
            <a class="govuk-service-navigation__link" href="${report.href}">${report.text}</a>
          </li>`,
        }
      : undefined,
  })
}

function tools(frame: Frame): Safe | undefined {
  if (!frame.who) return undefined
  const { report } = frame
  const look = 'govuk-button--secondary ww-button--small'
  return html`<div class="ww-tools">
    ${
      report !== undefined &&
      html`<a class="govuk-button ${look}${frame.nav.length > 0 && ' ww-wide-only'}" href="${report.href}"
        >${report.text}</a
      >`
    }
    <form method="post" action="/account/lock" data-lock>
      <input type="hidden" name="from" value="${frame.here ?? frame.path}" />
      ${button({ text: 'Lock', classes: look, attributes: { accesskey: 'l' } })}
    </form>
  </div>`
}

export const masthead = (frame: Frame): Safe =>
  html`<header class="govuk-template__header ww-masthead">
    <div class="govuk-width-container">
      ${genericHeader({
        logoHtml: name(frame),
        url: frame.school?.path ?? '/',
        containerClasses: 'ww-masthead__logo',
      })}
      ${navigation(frame)} ${tools(frame)}
    </div>
  </header>`

const signOut = html`<form class="ww-link-form" method="post" action="/account/sign-out">
  <button class="ww-link-button" type="submit">Sign out</button>
</form>`

/** On every page of a child: how to tell somebody who is not at their school. */
const helpsPart = ({ helps = [] }: Frame): Safe | false =>
  helps.length > 0 &&
  html`<p>Want to talk to somebody who is not at your school?</p>
    <p class="ww-helps">
      ${helps.map(
        ({ line, contact }) =>
          html`<a class="govuk-button govuk-button--secondary ww-button--small" href="${hrefOf(contact)}" rel="noreferrer"
            >${isNumber(contact) ? `${line}: ${contact}` : line}</a
          > `,
      )}
    </p>`

export const foot = (frame: Frame): Safe => {
  const { who, more, school, leads } = frame
  return html`<footer class="govuk-template__footer ww-foot">
    <div class="govuk-width-container">
      ${helpsPart(frame)} ${leads && html`<p>${leads}</p>`}
      ${who && html`<div>Signed in as ${who.name}${who.as && `, ${who.as}`}. ${school && html`<a class="govuk-link" href="/account">Your account</a>`} ${signOut}</div>`}
      ${more.map(
        ({ title, links }) =>
          links.length > 0 &&
          html`${title && html`<h2>${title}</h2>`}
            <ul class="ww-links">
              ${links.map(({ text, href }) => html`<li><a class="govuk-link" href="${href}">${text}</a></li>`)}
            </ul>`,
      )}
    </div>
  </footer>`
}
