import type { Safe } from './html.ts'
import { macro } from './macro.ts'
import type * as Govuk from './macros.generated.ts'

export type { Cell } from './macros.generated.ts'

export const backLink = macro<Govuk.BackLinkParams>('govuk', 'back-link')
export const breadcrumbs = macro<Govuk.BreadcrumbsParams>('govuk', 'breadcrumbs')
export const button = macro<Govuk.ButtonParams>('govuk', 'button')
export const characterCount = macro<Govuk.CharacterCountParams>('govuk', 'character-count')
export const checkboxes = macro<Govuk.CheckboxesParams>('govuk', 'checkboxes')
export const dateInput = macro<Govuk.DateInputParams>('govuk', 'date-input')
export const details = macro<Govuk.DetailsParams>('govuk', 'details')
export const errorMessage = macro<Govuk.ErrorMessageParams>('govuk', 'error-message')
export const errorSummary = macro<Govuk.ErrorSummaryParams>('govuk', 'error-summary')
export const fieldset = macro<Govuk.FieldsetParams>('govuk', 'fieldset')
export const fileUpload = macro<Govuk.FileUploadParams>('govuk', 'file-upload')
export const genericHeader = macro<Govuk.GenericHeaderParams>('govuk', 'generic-header')
export const hint = macro<Govuk.HintParams>('govuk', 'hint')
export const input = macro<Govuk.InputParams>('govuk', 'input')
export const insetText = macro<Govuk.InsetTextParams>('govuk', 'inset-text')
export const label = macro<Govuk.LabelParams>('govuk', 'label')
export const languageNavigation = macro<Govuk.LanguageNavigationParams>('govuk', 'language-navigation')
export const notificationBanner = macro<Govuk.NotificationBannerParams>('govuk', 'notification-banner')
export const pagination = macro<Govuk.PaginationParams>('govuk', 'pagination')
export const panel = macro<Govuk.PanelParams>('govuk', 'panel')
export const passwordInput = macro<Govuk.PasswordInputParams>('govuk', 'password-input')
export const radios = macro<Govuk.RadiosParams>('govuk', 'radios')
export const select = macro<Govuk.SelectParams>('govuk', 'select')
export const serviceNavigation = macro<Govuk.ServiceNavigationParams>('govuk', 'service-navigation')
export const skipLink = macro<Govuk.SkipLinkParams>('govuk', 'skip-link')
export const summaryList = macro<Govuk.SummaryListParams>('govuk', 'summary-list')
export const table = macro<Govuk.TableParams>('govuk', 'table')
export const tabs = macro<Govuk.TabsParams>('govuk', 'tabs')
export const tag = macro<Govuk.TagParams>('govuk', 'tag')
export const taskList = macro<Govuk.TaskListParams>('govuk', 'task-list')
export const textarea = macro<Govuk.TextareaParams>('govuk', 'textarea')
export const warningText = macro<Govuk.WarningTextParams>('govuk', 'warning-text')

// The MoJ library publishes no options, so these are typed by hand, for what we use.
type Words = { text: string; html?: undefined } | { html: Safe; text?: undefined }

export type SubNavigationParams = {
  label: string
  items: readonly (Words & { href: string; active?: boolean | undefined })[]
  classes?: string | undefined
}

export const mojSubNavigation = macro<SubNavigationParams>('moj', 'sub-navigation')

export type TimelineParams = {
  headingLevel?: number | undefined
  classes?: string | undefined
  items: readonly (Words & {
    label: Words
    /** An instant, as in 2026-11-23T08:23:00Z. */
    at: string
    byline?: Words | undefined
    classes?: string | undefined
  })[]
}

type OfficialTimeline = Omit<TimelineParams, 'items'> & {
  items: readonly (Omit<TimelineParams['items'][number], 'at'> & {
    datetime: { timestamp: string; type: 'datetime' }
  })[]
}

const timeline = macro<OfficialTimeline>('moj', 'timeline')

export const mojTimeline = ({ items, ...rest }: TimelineParams): Safe =>
  timeline({
    ...rest,
    items: items.map(({ at, ...item }) => ({ ...item, datetime: { timestamp: at, type: 'datetime' } })),
  })
