import type { Saying } from '../../platform/controls/saying.ts'

export const nobodyChecksThemself: readonly Saying[] = [
  {
    words:
      /\b(?:not|nobody|no one|never)\b[^.;]{0,40}\b(?:check|approv|review|audit|sign off|authoris|monitor)\w{0,4}\b[^.;]{0,20}\b(?:their own|his or her own|themsel(?:f|ves))\b/i,
    sure: 'word-for-word',
    says: 'keep people from checking themselves',
  },
  {
    words:
      /\b(?:separate|different|another|second|independent|two) (?:person|people|members? of staff|governors?|adults?)\b[^.;]{0,40}\b(?:check|approv|authoris|counter-?sign|sign off)\w{0,4}\b|\bseparation of duties\b|\b(?:check|approv|authoris)\w{0,3} by (?:a|two|another|someone) (?:second|different|separate|other|else|people|members|senior|governors)\b/i,
    sure: 'likely',
    says: 'ask for a second pair of eyes',
  },
]
