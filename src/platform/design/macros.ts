import type { Safe } from './html.ts'
import { macro, type Macro } from './macro.ts'
import type * as Govuk from './macros.generated.ts'

export type { Cell } from './macros.generated.ts'

export const backLink: Macro<Govuk.BackLinkParams> = macro('govuk', 'back-link')
export const breadcrumbs: Macro<Govuk.BreadcrumbsParams> = macro('govuk', 'breadcrumbs')
export const button: Macro<Govuk.ButtonParams> = macro('govuk', 'button')
export const characterCount: Macro<Govuk.CharacterCountParams> = macro('govuk', 'character-count')
export const checkboxes: Macro<Govuk.CheckboxesParams> = macro('govuk', 'checkboxes')
export const dateInput: Macro<Govuk.DateInputParams> = macro('govuk', 'date-input')
export const details: Macro<Govuk.DetailsParams> = macro('govuk', 'details')
export const errorMessage: Macro<Govuk.ErrorMessageParams> = macro('govuk', 'error-message')
export const errorSummary: Macro<Govuk.ErrorSummaryParams> = macro('govuk', 'error-summary')
export const exitThisPage: Macro<Govuk.ExitThisPageParams> = macro('govuk', 'exit-this-page')
export const fieldset: Macro<Govuk.FieldsetParams> = macro('govuk', 'fieldset')
export const fileUpload: Macro<Govuk.FileUploadParams> = macro('govuk', 'file-upload')
export const genericHeader: Macro<Govuk.GenericHeaderParams> = macro('govuk', 'generic-header')
export const hint: Macro<Govuk.HintParams> = macro('govuk', 'hint')
export const input: Macro<Govuk.InputParams> = macro('govuk', 'input')
export const insetText: Macro<Govuk.InsetTextParams> = macro('govuk', 'inset-text')
export const label: Macro<Govuk.LabelParams> = macro('govuk', 'label')
export const languageNavigation: Macro<Govuk.LanguageNavigationParams> = macro('govuk', 'language-navigation')
export const notificationBanner: Macro<Govuk.NotificationBannerParams> = macro('govuk', 'notification-banner')
export const pagination: Macro<Govuk.PaginationParams> = macro('govuk', 'pagination')
export const panel: Macro<Govuk.PanelParams> = macro('govuk', 'panel')
export const passwordInput: Macro<Govuk.PasswordInputParams> = macro('govuk', 'password-input')
export const radios: Macro<Govuk.RadiosParams> = macro('govuk', 'radios')
export const select: Macro<Govuk.SelectParams> = macro('govuk', 'select')
export const serviceNavigation: Macro<Govuk.ServiceNavigationParams> = macro('govuk', 'service-navigation')
export const skipLink: Macro<Govuk.SkipLinkParams> = macro('govuk', 'skip-link')
export const summaryList: Macro<Govuk.SummaryListParams> = macro('govuk', 'summary-list')
export const table: Macro<Govuk.TableParams> = macro('govuk', 'table')
export const tabs: Macro<Govuk.TabsParams> = macro('govuk', 'tabs')
export const tag: Macro<Govuk.TagParams> = macro('govuk', 'tag')
export const taskList: Macro<Govuk.TaskListParams> = macro('govuk', 'task-list')
export const textarea: Macro<Govuk.TextareaParams> = macro('govuk', 'textarea')
export const warningText: Macro<Govuk.WarningTextParams> = macro('govuk', 'warning-text')

// The MoJ library publishes no options, so these are typed by hand, for what we use.
type Words = { text: string; html?: undefined } | { html: Safe; text?: undefined }

export type SubNavigationParams = {
  label: string
  items: readonly (Words & { href: string; active?: boolean | undefined })[]
  classes?: string | undefined
}

export const mojSubNavigation: Macro<SubNavigationParams> = macro('moj', 'sub-navigation')

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

const timeline: Macro<OfficialTimeline> = macro('moj', 'timeline')

export const mojTimeline = ({ items, ...rest }: TimelineParams): Safe =>
  timeline({
    ...rest,
    items: items.map(({ at, ...item }) => ({ ...item, datetime: { timestamp: at, type: 'datetime' } })),
  })
