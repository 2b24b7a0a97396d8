/** What a parent says of a child's own agreement. */
export const DISCUSS_TICKS = ['read', 'discussed', 'encourages'] as const
export type DiscussTick = (typeof DISCUSS_TICKS)[number]

export const DISCUSS_WORDS: Readonly<Record<DiscussTick, (child: string) => string>> = {
  read: child => `I have read ${child}’s agreement`,
  discussed: child => `I have talked it through with ${child}`,
  encourages: child => `I encourage ${child} to keep to it`,
}

/** A child's own agreement, in front of a parent of theirs who has not said so of these words yet. */
export type ToDiscuss = {
  personId: string
  firstName: string
  versionId: string
  title: string
  text: string
  childText: string | null
}

/** What a form sends for a tick of one child. */
export const discussValue = ({ versionId, personId }: ToDiscuss, tick: DiscussTick): string =>
  `${versionId}/${personId}/${tick}`
