import type { Saying } from '../../platform/controls/saying.ts'

const CLOSED = '(?:disabl|remov|delet|clos|deactivat|revok|suspend|terminat|cancel|end|withdraw)\\w{0,4}'
const LEAVE =
  '(?:leav(?:e|es|ers?|ing)|left|end of (?:their |the )?(?:employment|contract|service|period of employment)|last (?:working )?day|ceas\\w{1,3})'
const ACCOUNT = '(?:accounts?|access|log-?ins?|user ?names?|passwords?|credentials|permissions)'

export const accountEndsWithLeaver: readonly Saying[] = [
  {
    words: new RegExp(`\\b${ACCOUNT}\\b[^.;]{0,60}?\\b${CLOSED}\\b[^.;]{0,80}?\\b${LEAVE}\\b`, 'i'),
    not: /\bfriends?\b|\bsocial\b/i,
    sure: 'word-for-word',
    says: 'end an account with its holder',
  },
  {
    words: new RegExp(`\\b${LEAVE}\\b[^.;]{0,80}?\\b${ACCOUNT}\\b[^.;]{0,60}?\\b${CLOSED}\\b`, 'i'),
    not: /\bfriends?\b|\bsocial\b|\blog[- ]?o(?:ff|ut)\b|\bunattended\b/i,
    sure: 'word-for-word',
    says: 'end an account with its holder',
  },
  {
    words: new RegExp(`\\b${LEAVE}\\b[^.;]{0,80}?\\b${CLOSED}\\b[^.;]{0,30}?\\b${ACCOUNT}\\b`, 'i'),
    not: /\bfriends?\b|\bsocial\b|\blog[- ]?o(?:ff|ut)\b|\bunattended\b/i,
    sure: 'word-for-word',
    says: 'end an account with its holder',
  },
]
