/** The first question: what it is about. It decides whose it is, and the words of a report never do so alone. */
export const ROUTES = ['child', 'adult', 'both', 'not-sure'] as const
export type Route = (typeof ROUTES)[number]

export const ROUTE_WORDS: Readonly<Record<Route, { choice: string; head: string }>> = {
  child: { choice: 'A child', head: 'About a child' },
  adult: {
    choice: 'How an adult who works, volunteers or visits here behaved',
    head: 'How an adult behaved',
  },
  both: { choice: 'Both', head: 'About a child and an adult' },
  'not-sure': { choice: 'I am not sure', head: 'What worries you' },
}

export const isRoute = (text: string | undefined): text is Route => ROUTES.some(route => route === text)
