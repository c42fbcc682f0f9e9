import type { AccountCheck } from './account-check'
import { type Finding, type FindingRule, finding, outside } from './finding'
import { type ChoicesOf, type DraftChoices, isForInbox, type OpenChoice, openOf } from './post-choices'
import { withoutSwitchedOff } from './tiktok-form'

const ruleOf: Record<Exclude<OpenChoice, 'by-hand'>, FindingRule> = {
  privacy: 'privacy',
  audience: 'audience',
  category: 'category',
  disclosure: 'disclosure',
  'branded-private': 'branded-private',
}

const choose = { fix: 'choose' } as const

/** What is still to be chosen, and what the account does not offer. @param check null while the account has not been asked */
export function choiceFindings(choices: DraftChoices, check: AccountCheck | null): Finding[] {
  const open = openOf(choices).flatMap(one => (one === 'by-hand' ? [] : finding(ruleOf[one], choose)))
  const lost = isForInbox(choices) ? [finding('inbox-drops-words', { severity: 'warns' })] : []
  return [...open, ...lost, ...(check && choices.platform === 'TikTok' ? notOffered(choices, check) : [])]
}

function notOffered(choices: ChoicesOf<'TikTok'>, check: AccountCheck): Finding[] {
  if (choices.mode === 'inbox') return []
  const { privacy } = choices
  const isRefused = privacy !== null && check.privacy !== null && !check.privacy.includes(privacy)
  const allowed = withoutSwitchedOff(choices, check)
  const switches = (['allowComment', 'allowDuet', 'allowStitch'] as const).filter(one => choices[one] !== allowed[one])
  return [
    ...(isRefused
      ? [finding('privacy-not-offered', { is: privacy, may: { oneOf: check.privacy ?? [] }, ...choose })]
      : []),
    ...switches.map(one => finding('switched-off', { is: one, ...choose })),
  ]
}

/** What the account has left of today. A post for another day is not held up by it. */
export function accountFindings({ postsLeft }: AccountCheck, isForLater: boolean): Finding[] {
  if (postsLeft === null || postsLeft > 0) return []
  return [finding('posts-left', { is: postsLeft, severity: isForLater ? 'warns' : 'stops', fix: 'other-account' })]
}

const coverBytes = {
  Instagram: null,
  TikTok: null,
  Facebook: 1e7,
  YouTube: 5e7,
  SpillApp: null,
  FanBase: null,
} as const

export type Cover = {
  /** The moment chosen of the film, in milliseconds. */
  readonly ms: number | null
  /** Bytes of the picture; null where there is none. */
  readonly pictureBytes: number | null
}

/** A cover's faults. TikTok and Instagram take no picture from this computer, only a moment of the film; YouTube no moment, only a picture. */
export function coverFindings(choices: DraftChoices, { ms, pictureBytes }: Cover, filmMs: number | null): Finding[] {
  const most = filmMs === null ? null : Math.max(0, Math.ceil(filmMs) - 1)
  const takesNoPicture = choices.platform === 'TikTok' || choices.platform === 'Instagram'
  return [
    ...outside('cover-moment', ms, [0, most], choose),
    ...(takesNoPicture && pictureBytes !== null
      ? [finding('cover-picture', { is: pictureBytes, severity: 'warns', ...choose })]
      : []),
    // A cover that fails is a warning beside a post that is out.
    ...outside('cover-size', pictureBytes, [null, coverBytes[choices.platform]], { severity: 'warns', ...choose }),
  ]
}
