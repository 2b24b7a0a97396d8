// Written by scripts/typed-macros.ts from govuk-frontend 6.6.0. Do not edit.

import type { Safe } from './html.ts'

export type Attributes = Readonly<Record<string, string | undefined>>

export type Cell = {
  format?: string | undefined
  classes?: string | undefined
  colspan?: number | undefined
  rowspan?: number | undefined
  attributes?: Attributes | undefined
} & ({ text: string; html?: undefined } | { html: Safe; text?: undefined })

export type AccordionParams = {
  id: string
  headingLevel?: number | undefined
  classes?: string | undefined
  attributes?: Attributes | undefined
  rememberExpanded?: boolean | undefined
  hideAllSectionsText?: string | undefined
  hideSectionText?: string | undefined
  hideSectionAriaLabelText?: string | undefined
  showAllSectionsText?: string | undefined
  showSectionText?: string | undefined
  showSectionAriaLabelText?: string | undefined
  items: readonly {
    heading: { text: string; html?: undefined } | { html: Safe; text?: undefined }
    summary?: ({ text?: string | undefined; html?: undefined } | { html: Safe; text?: undefined }) | undefined
    content: { text: string; html?: undefined } | { html: Safe; text?: undefined }
    expanded?: boolean | undefined
  }[]
}

export type BackLinkParams = {
  href: string
  classes?: string | undefined
  attributes?: Attributes | undefined
} & ({ text?: string | undefined; html?: undefined } | { html: Safe; text?: undefined })

export type BreadcrumbsParams = {
  items: readonly ({ href?: string | undefined; attributes?: Attributes | undefined } & (
    | { text: string; html?: undefined }
    | { html: Safe; text?: undefined }
  ))[]
  classes?: string | undefined
  collapseOnMobile?: boolean | undefined
  attributes?: Attributes | undefined
  labelText?: string | undefined
}

export type ButtonParams = {
  type?: string | undefined
  name?: string | undefined
  value?: string | undefined
  disabled?: boolean | undefined
  href?: string | undefined
  classes?: string | undefined
  attributes?: Attributes | undefined
  preventDoubleClick?: boolean | undefined
  isStartButton?: boolean | undefined
  id?: string | undefined
} & ({ text: string; html?: undefined } | { html: Safe; text?: undefined })

export type CharacterCountParams = {
  id?: string | undefined
  name: string
  rows?: number | string | undefined
  value?: string | undefined
  maxlength?: number | string | undefined
  maxwords?: number | string | undefined
  threshold?: number | string | undefined
  countType?: string | undefined
  label: LabelParams
  hint?: HintParams | undefined
  errorMessage?: ErrorMessageParams | undefined | ''
  formGroup?:
    | {
        classes?: string | undefined
        attributes?: Attributes | undefined
        beforeInput?: ({ text: string; html?: undefined } | { html: Safe; text?: undefined }) | undefined
        afterInput?: ({ text: string; html?: undefined } | { html: Safe; text?: undefined }) | undefined
      }
    | undefined
  classes?: string | undefined
  attributes?: Attributes | undefined
  spellcheck?: boolean | undefined
  countMessage?: { classes?: string | undefined } | undefined
  textareaDescriptionText?: string | undefined
  charactersUnderLimitText?: Readonly<Record<string, string>> | undefined
  charactersAtLimitText?: string | undefined
  charactersOverLimitText?: Readonly<Record<string, string>> | undefined
  wordsUnderLimitText?: Readonly<Record<string, string>> | undefined
  wordsAtLimitText?: string | undefined
  wordsOverLimitText?: Readonly<Record<string, string>> | undefined
}

export type CheckboxesParams = {
  describedBy?: string | undefined
  fieldset?: FieldsetParams | undefined
  hint?: HintParams | undefined
  errorMessage?: ErrorMessageParams | undefined | ''
  formGroup?:
    | {
        classes?: string | undefined
        attributes?: Attributes | undefined
        beforeInputs?: ({ text: string; html?: undefined } | { html: Safe; text?: undefined }) | undefined
        afterInputs?: ({ text: string; html?: undefined } | { html: Safe; text?: undefined }) | undefined
      }
    | undefined
  idPrefix?: string | undefined
  name: string
  items: readonly (
    | ({
        id?: string | undefined
        name?: string | undefined
        value: string
        label?: { classes?: string | undefined; attributes?: Attributes | undefined } | undefined
        hint?: HintParams | undefined
        divider?: string | undefined
        checked?: boolean | undefined
        conditional?: { html: Safe } | undefined
        behaviour?: string | undefined
        disabled?: boolean | undefined
        attributes?: Attributes | undefined
      } & ({ text: string; html?: undefined } | { html: Safe; text?: undefined }))
    | { divider: string }
  )[]
  values?: readonly string[] | undefined
  classes?: string | undefined
  attributes?: Attributes | undefined
}

export type CookieBannerParams = {
  ariaLabel?: string | undefined
  hidden?: boolean | undefined
  classes?: string | undefined
  attributes?: Attributes | undefined
  messages: readonly ({
    actions?:
      | readonly {
          text: string
          type?: string | undefined
          href?: string | undefined
          name?: string | undefined
          value?: string | undefined
          classes?: string | undefined
          attributes?: Attributes | undefined
        }[]
      | undefined
    hidden?: boolean | undefined
    role?: string | undefined
    classes?: string | undefined
    attributes?: Attributes | undefined
  } & (
    | { headingText?: string | undefined; headingHtml?: undefined }
    | { headingHtml: Safe; headingText?: undefined }
  ) &
    ({ text: string; html?: undefined } | { html: Safe; text?: undefined }))[]
}

export type DateInputParams = {
  id: string
  namePrefix?: string | undefined
  items?:
    | readonly {
        id?: string | undefined
        name: string
        label?: string | undefined
        value?: string | undefined
        error?: boolean | undefined
        autocomplete?: string | undefined
        pattern?: string | undefined
        classes?: string | undefined
        attributes?: Attributes | undefined
      }[]
    | undefined
  hint?: HintParams | undefined
  errorMessage?: ErrorMessageParams | undefined | ''
  formGroup?:
    | {
        classes?: string | undefined
        attributes?: Attributes | undefined
        beforeInputs?: ({ text: string; html?: undefined } | { html: Safe; text?: undefined }) | undefined
        afterInputs?: ({ text: string; html?: undefined } | { html: Safe; text?: undefined }) | undefined
      }
    | undefined
  fieldset?: FieldsetParams | undefined
  day?: Readonly<Record<string, string>> | undefined
  month?: Readonly<Record<string, string>> | undefined
  year?: Readonly<Record<string, string>> | undefined
  values?: Readonly<Record<string, string | undefined>> | undefined
  classes?: string | undefined
  attributes?: Attributes | undefined
}

export type DetailsParams = {
  id?: string | undefined
  open?: boolean | undefined
  classes?: string | undefined
  attributes?: Attributes | undefined
} & ({ summaryText: string; summaryHtml?: undefined } | { summaryHtml: Safe; summaryText?: undefined }) &
  ({ text: string; html?: undefined } | { html: Safe; text?: undefined })

export type ErrorMessageParams = {
  id?: string | undefined
  classes?: string | undefined
  attributes?: Attributes | undefined
  visuallyHiddenText?: string | undefined
} & ({ text: string; html?: undefined } | { html: Safe; text?: undefined })

export type ErrorSummaryParams = {
  errorList?:
    | readonly ({ href?: string | undefined; attributes?: Attributes | undefined } & (
        | { text: string; html?: undefined }
        | { html: Safe; text?: undefined }
      ))[]
    | undefined
  disableAutoFocus?: boolean | undefined
  classes?: string | undefined
  attributes?: Attributes | undefined
} & ({ titleText: string; titleHtml?: undefined } | { titleHtml: Safe; titleText?: undefined }) &
  (
    | { descriptionText?: string | undefined; descriptionHtml?: undefined }
    | { descriptionHtml: Safe; descriptionText?: undefined }
  )

export type ExitThisPageParams = {
  redirectUrl?: string | undefined
  id?: string | undefined
  classes?: string | undefined
  attributes?: Attributes | undefined
  activatedText?: string | undefined
  timedOutText?: string | undefined
  pressTwoMoreTimesText?: string | undefined
  pressOneMoreTimeText?: string | undefined
} & ({ text?: string | undefined; html?: undefined } | { html: Safe; text?: undefined })

export type FeedbackParams = {
  headingLevel?: number | undefined
  classes?: string | undefined
  attributes?: Attributes | undefined
} & ({ titleText: string; titleHtml?: undefined } | { titleHtml: Safe; titleText?: undefined }) &
  ({ text: string; html?: undefined } | { html: Safe; text?: undefined })

export type FieldsetParams = {
  describedBy?: string | undefined
  legend?:
    | ({ classes?: string | undefined; isPageHeading?: boolean | undefined } & (
        | { text: string; html?: undefined }
        | { html: Safe; text?: undefined }
      ))
    | undefined
  classes?: string | undefined
  role?: string | undefined
  attributes?: Attributes | undefined
  html?: Safe | undefined
}

export type FileUploadParams = {
  name: string
  id?: string | undefined
  disabled?: boolean | undefined
  multiple?: boolean | undefined
  describedBy?: string | undefined
  label: LabelParams
  hint?: HintParams | undefined
  errorMessage?: ErrorMessageParams | undefined | ''
  formGroup?:
    | {
        classes?: string | undefined
        attributes?: Attributes | undefined
        beforeInput?: ({ text: string; html?: undefined } | { html: Safe; text?: undefined }) | undefined
        afterInput?: ({ text: string; html?: undefined } | { html: Safe; text?: undefined }) | undefined
      }
    | undefined
  javascript?: boolean | undefined
  chooseFilesButtonText?: string | undefined
  dropInstructionText?: string | undefined
  multipleFilesChosenText?: Readonly<Record<string, string>> | undefined
  noFileChosenText?: string | undefined
  enteredDropZoneText?: string | undefined
  leftDropZoneText?: string | undefined
  classes?: string | undefined
  attributes?: Attributes | undefined
  wrapperClasses?: string | undefined
  wrapperAttributes?: Attributes | undefined
}

export type FooterParams = {
  meta?:
    | ({
        visuallyHiddenTitle?: string | undefined
        items?: readonly { text: string; href: string; attributes?: Attributes | undefined }[] | undefined
      } & ({ text?: string | undefined; html?: undefined } | { html: Safe; text?: undefined }))
    | undefined
  navigation?:
    | readonly {
        title: string
        columns?: number | undefined
        width?: string | undefined
        items?: readonly { text: string; href: string; attributes?: Attributes | undefined }[] | undefined
      }[]
    | undefined
  contentLicence?:
    | ({ text?: string | undefined; html?: undefined } | { html: Safe; text?: undefined })
    | undefined
  copyright?: ({ text?: string | undefined; html?: undefined } | { html: Safe; text?: undefined }) | undefined
  containerClasses?: string | undefined
  classes?: string | undefined
  attributes?: Attributes | undefined
}

export type GenericHeaderParams = {
  url?: string | undefined
  containerClasses?: string | undefined
  classes?: string | undefined
  attributes?: Attributes | undefined
} & ({ logoText: string; logoHtml?: undefined } | { logoHtml: Safe; logoText?: undefined })

export type HeaderParams = {
  homepageUrl?: string | undefined
  productName?: string | undefined
  containerClasses?: string | undefined
  classes?: string | undefined
  attributes?: Attributes | undefined
}

export type HintParams = {
  id?: string | undefined
  classes?: string | undefined
  attributes?: Attributes | undefined
} & ({ text: string; html?: undefined } | { html: Safe; text?: undefined })

export type InputParams = {
  id?: string | undefined
  name: string
  type?: string | undefined
  inputmode?: string | undefined
  value?: string | undefined
  disabled?: boolean | undefined
  describedBy?: string | undefined
  label: LabelParams
  hint?: HintParams | undefined
  errorMessage?: ErrorMessageParams | undefined | ''
  prefix?:
    | ({ classes?: string | undefined; attributes?: Attributes | undefined } & (
        | { text: string; html?: undefined }
        | { html: Safe; text?: undefined }
      ))
    | undefined
  suffix?:
    | ({ classes?: string | undefined; attributes?: Attributes | undefined } & (
        | { text: string; html?: undefined }
        | { html: Safe; text?: undefined }
      ))
    | undefined
  formGroup?:
    | {
        classes?: string | undefined
        attributes?: Attributes | undefined
        beforeInput?: ({ text: string; html?: undefined } | { html: Safe; text?: undefined }) | undefined
        afterInput?: ({ text: string; html?: undefined } | { html: Safe; text?: undefined }) | undefined
      }
    | undefined
  classes?: string | undefined
  autocomplete?: string | undefined
  pattern?: string | undefined
  spellcheck?: boolean | undefined
  autocapitalize?: string | undefined
  inputWrapper?: { classes?: string | undefined; attributes?: Attributes | undefined } | undefined
  attributes?: Attributes | undefined
}

export type InsetTextParams = {
  id?: string | undefined
  classes?: string | undefined
  attributes?: Attributes | undefined
} & ({ text: string; html?: undefined } | { html: Safe; text?: undefined })

export type LabelParams = {
  for?: string | undefined
  isPageHeading?: boolean | undefined
  classes?: string | undefined
  attributes?: Attributes | undefined
} & ({ text: string; html?: undefined } | { html: Safe; text?: undefined })

export type LanguageNavigationParams = {
  items: readonly ({
    lang: string
    hrefLang?: string | undefined
    dir?: string | undefined
    href?: string | undefined
    current?: boolean | undefined
    languageDescriptionText?: string | undefined
    classes?: string | undefined
    attributes?: Attributes | undefined
  } & ({ text: string; html?: undefined } | { html: Safe; text?: undefined }))[]
  ariaLabel?: string | undefined
  classes?: string | undefined
  attributes?: Attributes | undefined
}

export type NotificationBannerParams = {
  titleHeadingLevel?: string | undefined
  type?: string | undefined
  role?: string | undefined
  titleId?: string | undefined
  disableAutoFocus?: boolean | undefined
  classes?: string | undefined
  attributes?: Attributes | undefined
} & ({ text: string; html?: undefined } | { html: Safe; text?: undefined }) &
  ({ titleText?: string | undefined; titleHtml?: undefined } | { titleHtml: Safe; titleText?: undefined })

export type PaginationParams = {
  items?:
    | readonly {
        number?: number | string | undefined
        visuallyHiddenText?: string | undefined
        href?: string | undefined
        current?: boolean | undefined
        ellipsis?: boolean | undefined
        attributes?: Attributes | undefined
      }[]
    | undefined
  previous?:
    | ({ labelText?: string | undefined; href: string; attributes?: Attributes | undefined } & (
        | { text?: string | undefined; html?: undefined }
        | { html: Safe; text?: undefined }
      ))
    | undefined
  next?:
    | ({ labelText?: string | undefined; href: string; attributes?: Attributes | undefined } & (
        | { text?: string | undefined; html?: undefined }
        | { html: Safe; text?: undefined }
      ))
    | undefined
  landmarkLabel?: string | undefined
  classes?: string | undefined
  attributes?: Attributes | undefined
}

export type PanelParams = {
  headingLevel?: number | undefined
  classes?: string | undefined
  attributes?: Attributes | undefined
  actions?:
    | {
        items?:
          | readonly {
              text: string
              type?: string | undefined
              href?: string | undefined
              classes?: string | undefined
              attributes?: Attributes | undefined
            }[]
          | undefined
        classes?: string | undefined
        attributes?: Attributes | undefined
      }
    | undefined
} & ({ titleText: string; titleHtml?: undefined } | { titleHtml: Safe; titleText?: undefined }) &
  ({ text: string; html?: undefined } | { html: Safe; text?: undefined })

export type PasswordInputParams = {
  id?: string | undefined
  name: string
  value?: string | undefined
  disabled?: boolean | undefined
  describedBy?: string | undefined
  label: LabelParams
  hint?: HintParams | undefined
  errorMessage?: ErrorMessageParams | undefined | ''
  formGroup?:
    | {
        classes?: string | undefined
        attributes?: Attributes | undefined
        beforeInput?: ({ text: string; html?: undefined } | { html: Safe; text?: undefined }) | undefined
        afterInput?: ({ text: string; html?: undefined } | { html: Safe; text?: undefined }) | undefined
      }
    | undefined
  classes?: string | undefined
  autocomplete?: string | undefined
  attributes?: Attributes | undefined
  showPasswordText?: string | undefined
  hidePasswordText?: string | undefined
  showPasswordAriaLabelText?: string | undefined
  hidePasswordAriaLabelText?: string | undefined
  passwordShownAnnouncementText?: string | undefined
  passwordHiddenAnnouncementText?: string | undefined
  button?: { classes?: string | undefined } | undefined
}

export type PhaseBannerParams = {
  tag: TagParams
  classes?: string | undefined
  attributes?: Attributes | undefined
} & ({ text: string; html?: undefined } | { html: Safe; text?: undefined })

export type RadiosParams = {
  fieldset?: FieldsetParams | undefined
  hint?: HintParams | undefined
  errorMessage?: ErrorMessageParams | undefined | ''
  formGroup?:
    | {
        classes?: string | undefined
        attributes?: Attributes | undefined
        beforeInputs?: ({ text: string; html?: undefined } | { html: Safe; text?: undefined }) | undefined
        afterInputs?: ({ text: string; html?: undefined } | { html: Safe; text?: undefined }) | undefined
      }
    | undefined
  idPrefix?: string | undefined
  name: string
  items: readonly (
    | ({
        id?: string | undefined
        value: string
        label?: { classes?: string | undefined; attributes?: Attributes | undefined } | undefined
        hint?: HintParams | undefined
        divider?: string | undefined
        checked?: boolean | undefined
        conditional?: { html: Safe } | undefined
        disabled?: boolean | undefined
        attributes?: Attributes | undefined
      } & ({ text: string; html?: undefined } | { html: Safe; text?: undefined }))
    | { divider: string }
  )[]
  value?: string | undefined
  classes?: string | undefined
  attributes?: Attributes | undefined
}

export type SelectParams = {
  id?: string | undefined
  name: string
  items: readonly {
    value?: string | undefined
    text: string
    selected?: boolean | undefined
    disabled?: boolean | undefined
    attributes?: Attributes | undefined
  }[]
  value?: string | undefined
  disabled?: boolean | undefined
  describedBy?: string | undefined
  label: LabelParams
  hint?: HintParams | undefined
  errorMessage?: ErrorMessageParams | undefined | ''
  formGroup?:
    | {
        classes?: string | undefined
        attributes?: Attributes | undefined
        beforeInput?: ({ text: string; html?: undefined } | { html: Safe; text?: undefined }) | undefined
        afterInput?: ({ text: string; html?: undefined } | { html: Safe; text?: undefined }) | undefined
      }
    | undefined
  classes?: string | undefined
  attributes?: Attributes | undefined
}

export type ServiceNavigationParams = {
  classes?: string | undefined
  attributes?: Attributes | undefined
  ariaLabel?: string | undefined
  menuButtonText?: string | undefined
  menuButtonLabel?: string | undefined
  navigationLabel?: string | undefined
  navigationId?: string | undefined
  navigationClasses?: string | undefined
  collapseNavigationOnMobile?: boolean | undefined
  serviceName?: string | undefined
  serviceUrl?: string | undefined
  navigation: readonly ({
    current?: boolean | undefined
    active?: boolean | undefined
    href?: string | undefined
    attributes?: Attributes | undefined
  } & ({ text: string; html?: undefined } | { html: Safe; text?: undefined }))[]
  slots?:
    | {
        start?: Safe | undefined
        end?: Safe | { html: Safe; align?: 'inline' | undefined } | undefined
        navigationStart?: Safe | undefined
        navigationEnd?: Safe | undefined
      }
    | undefined
}

export type SkipLinkParams = {
  href?: string | undefined
  classes?: string | undefined
  attributes?: Attributes | undefined
} & ({ text: string; html?: undefined } | { html: Safe; text?: undefined })

export type SummaryListParams = {
  rows: readonly {
    classes?: string | undefined
    key: { classes?: string | undefined } & (
      | { text: string; html?: undefined }
      | { html: Safe; text?: undefined }
    )
    value: { classes?: string | undefined } & (
      | { text: string; html?: undefined }
      | { html: Safe; text?: undefined }
    )
    actions?:
      | {
          items?:
            | readonly ({
                href: string
                visuallyHiddenText?: string | undefined
                classes?: string | undefined
                attributes?: Attributes | undefined
              } & ({ text: string; html?: undefined } | { html: Safe; text?: undefined }))[]
            | undefined
          classes?: string | undefined
        }
      | undefined
  }[]
  card?:
    | {
        title?:
          | ({ headingLevel?: number | undefined; classes?: string | undefined } & (
              | { text?: string | undefined; html?: undefined }
              | { html: Safe; text?: undefined }
            ))
          | undefined
        actions?:
          | {
              items?:
                | readonly ({
                    href: string
                    visuallyHiddenText?: string | undefined
                    classes?: string | undefined
                    attributes?: Attributes | undefined
                  } & ({ text: string; html?: undefined } | { html: Safe; text?: undefined }))[]
                | undefined
              classes?: string | undefined
            }
          | undefined
        classes?: string | undefined
        attributes?: Attributes | undefined
      }
    | undefined
  classes?: string | undefined
  attributes?: Attributes | undefined
}

export type TableParams = {
  rows?: readonly (readonly Cell[])[] | undefined
  head?:
    | readonly ({
        format?: string | undefined
        classes?: string | undefined
        colspan?: number | undefined
        rowspan?: number | undefined
        attributes?: Attributes | undefined
      } & ({ text?: string | undefined; html?: undefined } | { html: Safe; text?: undefined }))[]
    | undefined
  caption?: string | undefined
  captionClasses?: string | undefined
  firstCellIsHeader?: boolean | undefined
  classes?: string | undefined
  attributes?: Attributes | undefined
}

export type TabsParams = {
  id?: string | undefined
  idPrefix?: string | undefined
  title?: string | undefined
  items: readonly {
    id?: string | undefined
    label: string
    attributes?: Attributes | undefined
    panel: { attributes?: Attributes | undefined } & (
      | { text: string; html?: undefined }
      | { html: Safe; text?: undefined }
    )
  }[]
  classes?: string | undefined
  attributes?: Attributes | undefined
}

export type TagParams = { classes?: string | undefined; attributes?: Attributes | undefined } & (
  | { text: string; html?: undefined }
  | { html: Safe; text?: undefined }
)

export type TaskListParams = {
  items: readonly {
    title: { classes?: string | undefined } & (
      | { text: string; html?: undefined }
      | { html: Safe; text?: undefined }
    )
    hint?: ({ text: string; html?: undefined } | { html: Safe; text?: undefined }) | undefined
    status: { tag?: TagParams | undefined; classes?: string | undefined } & (
      | { text?: string | undefined; html?: undefined }
      | { html: Safe; text?: undefined }
    )
    href?: string | undefined
    classes?: string | undefined
  }[]
  classes?: string | undefined
  attributes?: Attributes | undefined
  idPrefix?: string | undefined
}

export type TextareaParams = {
  id?: string | undefined
  name: string
  spellcheck?: boolean | undefined
  rows?: number | string | undefined
  value?: string | undefined
  disabled?: boolean | undefined
  describedBy?: string | undefined
  label: LabelParams
  hint?: HintParams | undefined
  errorMessage?: ErrorMessageParams | undefined | ''
  formGroup?:
    | {
        classes?: string | undefined
        attributes?: Attributes | undefined
        beforeInput?: ({ text: string; html?: undefined } | { html: Safe; text?: undefined }) | undefined
        afterInput?: ({ text: string; html?: undefined } | { html: Safe; text?: undefined }) | undefined
      }
    | undefined
  classes?: string | undefined
  autocomplete?: string | undefined
  attributes?: Attributes | undefined
}

export type WarningTextParams = {
  iconFallbackText?: string | undefined
  classes?: string | undefined
  attributes?: Attributes | undefined
} & ({ text: string; html?: undefined } | { html: Safe; text?: undefined })
